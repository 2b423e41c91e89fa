import { dialect, migrationUrl, postgresUrl } from "./config.server.ts";
import { migratePostgres, postgresMigrationState } from "./migrate-postgres.server.ts";
import { migrateSqlite, sqliteMigrationState } from "./migrate-sqlite.server.ts";
import { readMigrations } from "./migrations.server.ts";
import { store } from "./store.server.ts";

export interface MigrationState {
  applied: string[];
  pending: string[];
}

/** Brings the database to this program's shape; forward only. Answers the names of what it applied. */
export async function migrate(): Promise<string[]> {
  const files = readMigrations(dialect);
  if (!store) return migratePostgres({ ownerUrl: migrationUrl(), applicationUrl: postgresUrl() }, files);
  const endTurn = await store.turns.take("statement");
  try {
    return migrateSqlite(store.writer(), files);
  } finally {
    endTurn();
  }
}

export async function migrationState(): Promise<MigrationState> {
  const files = readMigrations(dialect);
  return store ? sqliteMigrationState(store.reader(), files) : postgresMigrationState(postgresUrl(), files);
}
