import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { migratePostgres, postgresMigrationState } from "#app/db/migrate-postgres.server.ts";
import { readMigrations } from "#app/db/migrations.server.ts";
import { onServer } from "#tests/support/database-template.ts";

const id = randomUUID().replaceAll("-", "");
const role = `fanzha_app_${id}`;
const database = `fanzha_roles_${id}`;

describe("the application's role on PostgreSQL", () => {
  it("reads and adds, cannot change evidence, and cannot change the shape of the database", async () => {
    const server = process.env.TEST_DATABASE_URL as string;
    await onServer(server, `CREATE ROLE ${role} LOGIN PASSWORD 'fanzha'`, `CREATE DATABASE ${database}`);
    const owner = new URL(server);
    owner.pathname = `/${database}`;
    const application = new URL(owner);
    application.username = role;
    application.password = "fanzha";
    try {
      const migrations = readMigrations("postgresql");
      await migratePostgres({ ownerUrl: owner.href, applicationUrl: application.href }, migrations);
      expect((await postgresMigrationState(application.href, migrations)).pending).toEqual([]);
      await asApplication(application.href);
    } finally {
      await onServer(server, `DROP DATABASE ${database} WITH (FORCE)`, `DROP ROLE ${role}`);
    }
  });
});

async function asApplication(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "AuditEvent" ("id", "action", "recordedAt") VALUES ('a1', 'probe', now())`,
    );
    await client.query(`INSERT INTO "Region" ("id", "name") VALUES ('r1', 'x')`);
    await client.query(`UPDATE "Region" SET "name" = 'y'`);
    await client.query(`DELETE FROM "PersonName"`);
    for (const forbidden of [
      `UPDATE "AuditEvent" SET "action" = 'x'`,
      `DELETE FROM "Completion"`,
      `TRUNCATE "AuditEvent"`,
      `DELETE FROM "_prisma_migrations"`,
      `CREATE TABLE "Mine" (id TEXT)`,
      `DROP TABLE "AuditEvent"`,
    ]) {
      await expect(client.query(forbidden), forbidden).rejects.toThrow(/permission denied|must be owner/);
    }
  } finally {
    await client.end();
  }
}
