import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { readMigrations } from "#app/db/migrations.server.ts";
import { withScratchPostgres } from "#prisma/scratch.ts";

const migrations = readMigrations("postgresql");

describe("on PostgreSQL", () => {
  it("two servers that start together migrate once", async () => {
    await withScratchPostgres(process.env.TEST_DATABASE_URL as string, async (scratch) => {
      await Promise.all([scratch.apply(migrations), scratch.apply(migrations)]);
      const connection = await scratch.factory.connect();
      const sql = `SELECT migration_name FROM "_prisma_migrations" ORDER BY 1`;
      const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
      expect(rows.flat()).toEqual(migrations.map(({ name }) => name));
    });
  });

  it("evidence cannot be truncated either", async () => {
    await expect(db.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toMatchObject({
      message: expect.stringContaining("AuditEvent is append-only: TRUNCATE refused"),
    });
  });
});
