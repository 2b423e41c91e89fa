import { DatabaseSync } from "node:sqlite";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { sqliteFile } from "#app/db/config.server.ts";
import { toPrismaError } from "#app/db/sqlite-errors.server.ts";
import { store } from "#app/db/store.server.ts";
import { resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);

const recordedAt = new Date("2026-09-01T00:30:00.123Z");

describe("the file", () => {
  it("is written ahead and synchronised with the disk at every commit, references are held", () => {
    const pragma = (name: string) => store?.writer().query(`PRAGMA ${name}`, []).rows[0]?.[0];
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")]).toEqual(["wal", 2, 1]);
  });

  it("keeps an instant as ISO 8601 text in UTC", async () => {
    await db.auditEvent.create({ data: { id: "a1", action: "probe", recordedAt } });
    const [row] = await db.$queryRaw<{ text: string }[]>`
      SELECT CAST("recordedAt" AS TEXT) AS text FROM "AuditEvent"`;
    expect(row?.text).toBe("2026-09-01T00:30:00.123Z");
  });

  it("gives whole numbers beyond 2^53 back undamaged", async () => {
    await db.$executeRaw`CREATE TABLE "Big" ("n" BIGINT)`;
    await db.$executeRaw`INSERT INTO "Big" VALUES (${9007199254740993n}), (7)`;
    expect(await db.$queryRaw`SELECT "n" FROM "Big" ORDER BY "n"`).toEqual([
      { n: 7n },
      { n: 9007199254740993n },
    ]);
  });

  it("does not let REPLACE delete evidence past the triggers", async () => {
    await db.auditEvent.create({ data: { id: "a1", action: "probe", recordedAt } });
    const replace = db.$executeRaw`
      REPLACE INTO "AuditEvent" ("id", "action", "recordedAt") VALUES ('a1', 'x', ${recordedAt})`;
    await expect(replace).rejects.toMatchObject({ message: expect.stringContaining("append-only") });
  });

  it("that another process holds too long is reported as busy", async () => {
    await db.region.count();
    const other = new DatabaseSync(sqliteFile());
    const impatient = new DatabaseSync(sqliteFile(), { timeout: 0 });
    other.exec("BEGIN IMMEDIATE");
    try {
      impatient.exec("BEGIN IMMEDIATE");
      expect.unreachable();
    } catch (error) {
      const mapped = toPrismaError(error);
      expect(mapped).toBeInstanceOf(DriverAdapterError);
      expect((mapped as DriverAdapterError).cause).toMatchObject({ kind: "SocketTimeout" });
    } finally {
      other.close();
      impatient.close();
    }
  });
});
