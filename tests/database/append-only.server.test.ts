import { describe, expect, it } from "vitest";
import { appendOnlyTables } from "#app/db/append-only.ts";
import { db, dialect } from "#app/db/client.server.ts";

const at = new Date("2026-11-23T02:00:00Z");

describe("rows that are evidence", () => {
  it("cannot be changed or deleted, by Prisma or by plain SQL", async () => {
    await db.auditEvent.create({ data: { id: "a1", action: "probe", recordedAt: at } });
    const message = expect.stringContaining("AuditEvent is append-only: ");
    await expect(db.auditEvent.update({ where: { id: "a1" }, data: { action: "x" } })).rejects.toMatchObject({
      message,
    });
    await expect(db.auditEvent.deleteMany()).rejects.toMatchObject({ message });
    await expect(db.$executeRaw`UPDATE "AuditEvent" SET "action" = 'x'`).rejects.toMatchObject({ message });
    await expect(db.$executeRaw`INSERT INTO "AuditEvent" ("id", "action", "recordedAt") VALUES ('a1', 'x', ${at})
      ON CONFLICT ("id") DO UPDATE SET "action" = 'x'`).rejects.toMatchObject({ message });
    expect(await db.auditEvent.findMany({ select: { action: true } })).toEqual([{ action: "probe" }]);
  });

  it("names cannot be changed, but a person's can be erased", async () => {
    await db.region.create({ data: { id: "r1", name: "x" } });
    await db.district.create({
      data: { id: "d1", regionId: "r1", name: "x", authority: "x", createdAt: at },
    });
    await db.person.create({ data: { id: "p1", districtId: "d1", createdAt: at } });
    await db.personName.create({ data: { id: "n1", personId: "p1", name: "李楠", recordedAt: at } });
    await expect(db.personName.updateMany({ data: { name: "x" } })).rejects.toMatchObject({
      message: expect.stringContaining("PersonName is append-only: UPDATE refused"),
    });
    expect(await db.personName.deleteMany({ where: { personId: "p1" } })).toEqual({ count: 1 });
  });

  it.each(appendOnlyTables.map(({ table, mayDelete }) => [table, mayDelete ? 1 : 2]))(
    "%s is guarded",
    async (table, verbs) => {
      const found =
        dialect === "sqlite"
          ? await db.$queryRaw<
              unknown[]
            >`SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ${table}`
          : await db.$queryRaw<unknown[]>`SELECT 1 FROM information_schema.triggers
            WHERE event_object_table = ${table} AND trigger_name LIKE '%_append_only'`;
      expect(found).toHaveLength(verbs);
    },
  );
});
