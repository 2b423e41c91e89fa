/** Before each database test file, and before any of the program's modules read the environment. */
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { onServer } from "./database-template.ts";

const template = inject("databaseTemplate");

if (process.env.TEST_ENGINE === "sqlite") {
  const folder = mkdtempSync(path.join(tmpdir(), "fanzha-test-"));
  copyFileSync(template, path.join(folder, "fanzha.db"));
  process.env.DATA_DIR = folder;
  delete process.env.DATABASE_URL;
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
} else {
  const server = process.env.TEST_DATABASE_URL as string;
  const name = `fanzha_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  afterAll(async () => {
    await close();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
}

async function close(): Promise<void> {
  const { closeDatabase } = await import("#app/db/client.server.ts");
  await closeDatabase();
}
