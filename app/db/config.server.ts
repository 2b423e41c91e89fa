import path from "node:path";

export type Dialect = "sqlite" | "postgresql";

/** Read once when the module loads: a process has one database. */
const url = process.env.DATABASE_URL ?? "";

export const dialect: Dialect = /^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite";

export function dataDirectory(): string {
  return path.resolve(process.env.DATA_DIR ?? "data");
}

export function sqliteFile(): string {
  return path.join(dataDirectory(), "fanzha.db");
}

/** The application's role: may read and write rows, need not own the tables. */
export function postgresUrl(): string {
  return url;
}

/** The owner's role, which alone changes the shape of the database. */
export function migrationUrl(): string {
  return process.env.MIGRATION_DATABASE_URL ?? url;
}
