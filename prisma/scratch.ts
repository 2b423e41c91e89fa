// Databases that live for one piece of work: to compare a migrated database with the schema.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { migratePostgres } from "../app/db/migrate-postgres.server.ts";
import { migrateSqlite } from "../app/db/migrate-sqlite.server.ts";
import type { Migration } from "../app/db/migrations.server.ts";
import { nodeSqliteAdapter } from "../app/db/node-sqlite.server.ts";
import { sqliteStore } from "../app/db/sqlite-store.server.ts";

export interface Scratch {
  factory: SqlDriverAdapterFactory;
  apply(migrations: readonly Migration[]): Promise<void>;
  execute(sql: string): Promise<void>;
  /** tables with a trigger that refuses changes */
  guardedTables(): Promise<Set<string>>;
}

export async function withScratchSqlite<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "fanzha-"));
  const store = sqliteStore(path.join(folder, "scratch.db"));
  try {
    return await work({
      factory: nodeSqliteAdapter(store),
      apply: async (migrations) => void migrateSqlite(store.writer(), migrations),
      execute: async (sql) => store.writer().exec(sql),
      guardedTables: async () => {
        const { rows } = store
          .writer()
          .query("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'", []);
        return new Set(rows.map(([table]) => String(table)));
      },
    });
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `serverUrl`: any database of a server on which databases may be created. */
export async function withScratchPostgres<T>(
  serverUrl: string,
  work: (scratch: Scratch) => Promise<T>,
): Promise<T> {
  const name = `fanzha_scratch_${randomUUID().replaceAll("-", "")}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = readableByEngine(new pg.Pool({ connectionString: url.href, max: 3 }));
  try {
    return await work({
      factory: new PrismaPg(pool),
      apply: async (migrations) => {
        await migratePostgres({ ownerUrl: url.href, applicationUrl: url.href }, migrations);
      },
      execute: async (sql) => void (await pool.query(sql)),
      guardedTables: async () => {
        const { rows } = await pool.query(
          "SELECT DISTINCT event_object_table AS name FROM information_schema.triggers WHERE trigger_name LIKE '%_append_only'",
        );
        return new Set(rows.map((row) => String(row.name)));
      },
    });
  } finally {
    await pool.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
}

const internalChar = 18;
const text = 25;

/** The schema engine reads the catalogue's "char" columns, a type that the pg adapter refuses to name. */
function readableByEngine(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  return Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result = await query(...args);
      for (const field of result.fields ?? []) if (field.dataTypeID === internalChar) field.dataTypeID = text;
      return result;
    },
  });
}
