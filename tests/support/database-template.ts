/** Once per engine and run: an empty database with every migration, from which each test file gets a copy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migratePostgres } from "#app/db/migrate-postgres.server.ts";
import { migrateSqlite } from "#app/db/migrate-sqlite.server.ts";
import { readMigrations } from "#app/db/migrations.server.ts";
import { openWriter } from "#app/db/sqlite-store.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** a file, or the name of a database */
    databaseTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template, remove } = await (project.name === "sqlite" ? sqliteTemplate() : postgresTemplate());
  project.provide("databaseTemplate", template);
  return remove;
}

interface Template {
  template: string;
  remove(): Promise<void>;
}

async function sqliteTemplate(): Promise<Template> {
  const folder = mkdtempSync(path.join(tmpdir(), "fanzha-template-"));
  const template = path.join(folder, "template.db");
  const connection = openWriter(template);
  migrateSqlite(connection, readMigrations("sqlite"));
  // everything into the one file that is copied
  connection.exec("PRAGMA journal_mode=DELETE");
  connection.close();
  return { template, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresTemplate(): Promise<Template> {
  const server = process.env.TEST_DATABASE_URL as string;
  const template = `fanzha_template_${process.pid}`;
  await onServer(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`, `CREATE DATABASE ${template}`);
  const url = new URL(server);
  url.pathname = `/${template}`;
  await migratePostgres({ ownerUrl: url.href, applicationUrl: url.href }, readMigrations("postgresql"));
  return { template, remove: () => onServer(server, `DROP DATABASE ${template} WITH (FORCE)`) };
}

export async function onServer(url: string, ...commands: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const command of commands) await client.query(command);
  } finally {
    await client.end();
  }
}
