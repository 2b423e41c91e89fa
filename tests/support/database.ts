/** What database tests need besides the program itself; each test file has its own migrated, empty database. */
import { copyFileSync, rmSync } from "node:fs";
import { inject } from "vitest";
import { closeDatabase, dialect } from "#app/db/client.server.ts";
import { postgresUrl, sqliteFile } from "#app/db/config.server.ts";
import { onServer } from "./database-template.ts";

export { dialect };

/** Empties the database of this test file, for `beforeEach(resetDatabase)`. */
export async function resetDatabase(): Promise<void> {
  return dialect === "sqlite" ? copyTemplate() : deleteEverything();
}

async function copyTemplate(): Promise<void> {
  await closeDatabase();
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${sqliteFile()}${ending}`, { force: true });
  copyFileSync(inject("databaseTemplate"), sqliteFile());
}

/** Seven times faster here than a new copy. As a replica would: past references and append-only triggers. */
async function deleteEverything(): Promise<void> {
  await onServer(
    postgresUrl(),
    `DO $$
     DECLARE one text;
     BEGIN
       SET LOCAL session_replication_role = replica;
       FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       LOOP EXECUTE format('DELETE FROM %I', one); END LOOP;
     END $$`,
  );
}
