import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Dialect } from "./config.server.ts";

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** The database's past and the program's disagree: nothing is touched, a person has to look. */
export class MigrationHistoryError extends Error {
  override name = "MigrationHistoryError";
}

export function readMigrations(dialect: Dialect): Migration[] {
  const folder = path.join(migrationsFolder(), dialect);
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** What is still to do; throws when what was done is not what these files say. */
export function pendingMigrations(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = byName.get(name);
    if (!file) throw new MigrationHistoryError(`The database is newer than this program: it has ${name}`);
    if (file.checksum !== checksum) {
      throw new MigrationHistoryError(
        `Migration ${name} was changed after it had been applied; add a new one instead`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

// this file runs from app/db and, built, from build/server: the folder is looked for upwards
function migrationsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "prisma/migrations");
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error("prisma/migrations not found above this program");
  }
}
