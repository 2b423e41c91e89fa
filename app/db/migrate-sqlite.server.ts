import { randomUUID } from "node:crypto";
import type { MigrationState } from "./migrate.server.ts";
import { type AppliedMigration, type Migration, pendingMigrations } from "./migrations.server.ts";
import type { SqliteConnection } from "./sqlite-store.server.ts";

// Prisma's own table, so that its tools can read the history
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const remember = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`;

export function migrateSqlite(connection: SqliteConnection, files: readonly Migration[]): string[] {
  if (pendingMigrations(files, appliedTo(connection)).length === 0) return [];
  const names: string[] = [];
  // a table is redefined by copying it, during which rows point nowhere; checked before each commit
  connection.exec("PRAGMA foreign_keys=OFF");
  try {
    for (let next = applyNext(connection, files); next; next = applyNext(connection, files)) names.push(next);
  } finally {
    connection.exec("PRAGMA foreign_keys=ON");
  }
  return names;
}

/** One migration in one exclusive transaction; what is next is asked inside it, another process may be at it. */
function applyNext(connection: SqliteConnection, files: readonly Migration[]): string | null {
  connection.exec("BEGIN EXCLUSIVE");
  try {
    const next = pendingMigrations(files, appliedTo(connection))[0];
    if (next) {
      const startedAt = new Date().toISOString();
      connection.exec(bookkeeping);
      connection.exec(next.sql);
      const broken = connection.query("PRAGMA foreign_key_check", []).rows;
      if (broken.length > 0)
        throw new Error(`${broken.length} rows point nowhere, first in table ${broken[0]?.[0]}`);
      connection.run(remember, [randomUUID(), next.checksum, next.name, startedAt, new Date().toISOString()]);
    }
    connection.exec("COMMIT");
    return next?.name ?? null;
  } catch (error) {
    if (connection.database.isTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

export function sqliteMigrationState(
  connection: SqliteConnection,
  files: readonly Migration[],
): MigrationState {
  const applied = appliedTo(connection);
  return {
    applied: applied.map(({ name }) => name),
    pending: pendingMigrations(files, applied).map(({ name }) => name),
  };
}

function appliedTo(connection: SqliteConnection): AppliedMigration[] {
  const table = `SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`;
  if (connection.query(table, []).rows.length === 0) return [];
  const { rows } = connection.query(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
    [],
  );
  return rows.map(([name, checksum]) => ({ name: String(name), checksum: String(checksum) }));
}
