import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { type Dialect, dialect, postgresUrl } from "./config.server.ts";
import { isWriteConflict } from "./errors.server.ts";
import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { migrationState } from "./migrate.server.ts";
import { migrateSqlite } from "./migrate-sqlite.server.ts";
import { readMigrations } from "./migrations.server.ts";
import { nodeSqliteAdapter } from "./node-sqlite.server.ts";
import { type SqliteStore, sqliteStore } from "./sqlite-store.server.ts";
import { store } from "./store.server.ts";
import { type Throwaway, throwawayDirectory, throwawayHere } from "./throwaway.server.ts";
import { markedAsTurn, refuseInsideTurn } from "./turns.server.ts";
import { closeWriter } from "./writer.server.ts";

export { dialect };

/** What `transact` gives: everything of `db` but opening and closing. */
export type Transaction = Prisma.TransactionClient;

/** Typed as the SQLite client, the smaller common ground of both. Connects on first use. */
const own: PrismaClient = store ? await sqliteClient(store) : await postgresClient();

/** The database of this process, or the throw-away one in whose request we are. */
export const db: PrismaClient = new Proxy(own, {
  get(own, name) {
    const client = throwawayHere()?.client ?? own;
    const value: unknown = Reflect.get(client, name, client);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

async function sqliteClient(store: SqliteStore): Promise<PrismaClient> {
  const generated = await import("./generated/sqlite/client.ts");
  return new generated.PrismaClient({ adapter: nodeSqliteAdapter(store) });
}

async function postgresClient(): Promise<PrismaClient> {
  // an installation on SQLite never loads PostgreSQL's driver
  const [generated, { postgresAdapter }] = await Promise.all([
    import("./generated/postgresql/client.ts"),
    import("./postgres-adapter.server.ts"),
  ]);
  return new generated.PrismaClient({ adapter: postgresAdapter(postgresUrl()) }) as unknown as PrismaClient;
}

const limits = { maxWait: 10_000, timeout: 20_000, isolationLevel: "Serializable" } as const;
const attempts = 10;

/**
 * One transaction, serializable on both engines. On SQLite it holds the only writer: await nothing but `tx`.
 * PostgreSQL may ask to run it again, so `work` must have no effect outside the database.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  refuseInsideTurn();
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => markedAsTurn(() => work(tx)), limits);
    } catch (error) {
      if (attempt === attempts || !isWriteConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** (attempt + 1)));
    }
  }
}

/**
 * Lets somebody else in this process write by a connection of their own (bulk.server.ts): on SQLite everybody who
 * wants to write waits meanwhile, so it has to be short. PostgreSQL sorts its writers out itself.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  refuseInsideTurn();
  // their own connection leads to the database of this process
  if (throwawayHere()) throw new Error("Work in bulk has no place in a throw-away database");
  const endTurn = await store?.turns.take("statement");
  try {
    return await work();
  } finally {
    endTurn?.(true);
  }
}

export async function closeDatabase(): Promise<void> {
  await closeWriter();
  await db.$disconnect();
  // Prisma closes it only if it has used it
  store?.close();
}

export async function openThrowaway(): Promise<Throwaway> {
  mkdirSync(throwawayDirectory(), { recursive: true });
  const directory = mkdtempSync(path.join(throwawayDirectory(), "db-"));
  const store = sqliteStore(path.join(directory, "throwaway.db"));
  migrateSqlite(store.writer(), readMigrations("sqlite"));
  return { store, client: await sqliteClient(store), directory };
}

export async function deleteThrowaway({ store, client, directory }: Throwaway): Promise<void> {
  await client.$disconnect();
  store.close();
  rmSync(directory, { recursive: true, force: true });
}

export interface DatabaseState {
  ok: boolean;
  engine: Dialect;
  migrations: { applied: number; pending: number } | null;
  /** the kind of fault, never its details: this is shown to anybody */
  fault?: string;
}

/** For /healthz: can it be read, and has it the shape that this program expects? */
export async function databaseState(): Promise<DatabaseState> {
  try {
    const { applied, pending } = await migrationState();
    const migrations = { applied: applied.length, pending: pending.length };
    if (pending.length > 0) return { ok: false, engine: dialect, migrations };
    await db.region.count();
    return { ok: true, engine: dialect, migrations };
  } catch (error) {
    return {
      ok: false,
      engine: dialect,
      migrations: null,
      fault: error instanceof Error ? error.name : "unknown",
    };
  }
}
