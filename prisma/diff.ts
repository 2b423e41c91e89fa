// npm run db:diff -- <name>: writes the next migration of both engines from what the schema says.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appendOnlyTables } from "../app/db/append-only.ts";
import type { Dialect } from "../app/db/config.server.ts";
import { readMigrations } from "../app/db/migrations.server.ts";
import { sqlToReach } from "./schema-engine.ts";
import { derivePostgresSchema, root, schemaFiles, sourceSchema } from "./schemas.ts";
import { type Scratch, withScratchPostgres, withScratchSqlite } from "./scratch.ts";
import { triggerSql } from "./triggers.ts";

const name = process.argv[2];
const server = process.env.TEST_DATABASE_URL;
if (!name || !/^[a-z0-9_]+$/.test(name) || !server) {
  console.error("Usage: TEST_DATABASE_URL=postgresql://… npm run db:diff -- what_changes (a-z, 0-9, _)");
  process.exit(1);
}

const schema = sourceSchema();
const twin = derivePostgresSchema(schema);
writeFileSync(schemaFiles.postgresql, twin);

/** The engine's SQL, and the triggers of append-only tables that are new or were rebuilt by it. */
async function stepFrom(scratch: Scratch, dialect: Dialect, target: string): Promise<string> {
  await scratch.apply(readMigrations(dialect));
  const sql = await sqlToReach(target, scratch.factory);
  if (sql) await scratch.execute(sql);
  const guarded = await scratch.guardedTables();
  const unguarded = appendOnlyTables.filter(({ table }) => !guarded.has(table));
  return [sql, ...unguarded.map((table) => triggerSql(dialect, table))].filter(Boolean).join("\n\n");
}

const steps: Record<Dialect, string> = {
  sqlite: await withScratchSqlite((scratch) => stepFrom(scratch, "sqlite", schema)),
  postgresql: await withScratchPostgres(server, (scratch) => stepFrom(scratch, "postgresql", twin)),
};

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
for (const [dialect, sql] of Object.entries(steps)) {
  if (!sql) {
    console.info(`${dialect}: nothing to do`);
    continue;
  }
  const folder = path.join(root, "prisma/migrations", dialect, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
  console.info(`${path.relative(root, folder)}: read it before you commit it`);
}
