import { dialect, migrationUrl, postgresUrl } from "./config.server.ts";
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
  if (!store) {
    const { migratePostgres } = await import("./migrate-postgres.server.ts");
    return migratePostgres({ ownerUrl: migrationUrl(), applicationUrl: postgresUrl() }, files);
  }
  const endTurn = await store.turns.take("statement");
  try {
    return migrateSqlite(store.writer(), files);
  } finally {
    endTurn();
  }
}

export async function migrationState(): Promise<MigrationState> {
  const files = readMigrations(dialect);
  if (store) return sqliteMigrationState(store.reader(), files);
  const { postgresMigrationState } = await import("./migrate-postgres.server.ts");
  return postgresMigrationState(postgresUrl(), files);
}
