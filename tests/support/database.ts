/** What database tests need besides the program itself; each test file has its own migrated, empty database. */
import { copyFileSync, rmSync } from "node:fs";
import { inject } from "vitest";
import { closeDatabase, dialect } from "#app/db/client.server.ts";
import { postgresUrl, sqliteFile } from "#app/db/config.server.ts";
import { onServer } from "./database-template.ts";

export { dialect };

/** Empties the database of this test file, for `beforeEach(resetDatabase)`; append-only tables allow no other way. */
export async function resetDatabase(): Promise<void> {
  await closeDatabase();
  const template = inject("databaseTemplate");
  if (dialect === "sqlite") {
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${sqliteFile()}${ending}`, { force: true });
    copyFileSync(template, sqliteFile());
    return;
  }
  const name = new URL(postgresUrl()).pathname.slice(1);
  await onServer(
    process.env.TEST_DATABASE_URL as string,
    `DROP DATABASE ${name} WITH (FORCE)`,
    `CREATE DATABASE ${name} TEMPLATE ${template}`,
  );
}
