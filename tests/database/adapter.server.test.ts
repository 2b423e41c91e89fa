import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);

const createdAt = new Date("2026-09-01T00:30:00.123Z");

async function someDistrict(id = "d1") {
  await db.region.upsert({ where: { id: "r1" }, create: { id: "r1", name: "重庆市" }, update: {} });
  return db.district.create({
    data: { id, regionId: "r1", name: "渝南区", authority: "渝南区教育委员会", createdAt },
  });
}

describe("values", () => {
  it("come back as they were written: instants to the millisecond, JSON, nulls, rare characters", async () => {
    await someDistrict();
    const settings = { list: [1, 2.5, -3, "㛃", true, null], nested: { "a b": "“引号”" } };
    await db.districtSetting.create({
      data: { id: "s1", districtId: "d1", effectiveOn: "2026-09-01", settings, recordedAt: createdAt },
    });
    const found = await db.districtSetting.findFirstOrThrow({ where: { recordedAt: createdAt } });
    expect(found).toEqual({
      id: "s1",
      districtId: "d1",
      effectiveOn: "2026-09-01",
      settings,
      recordedAt: createdAt,
      recordedById: null,
    });
  });

  it.each([[5], ["5"], [true], [null], [[]], ["true"]])(
    "JSON keeps the scalar %j apart from its look-alikes",
    async (value) => {
      await db.auditEvent.create({
        data: { id: "a1", action: "probe", detail: { value }, recordedAt: createdAt },
      });
      expect((await db.auditEvent.findUniqueOrThrow({ where: { id: "a1" } })).detail).toEqual({ value });
      if (value === null) return;
      await db.auditEvent.create({
        data: { id: "a2", action: "probe", detail: value, recordedAt: createdAt },
      });
      expect((await db.auditEvent.findUniqueOrThrow({ where: { id: "a2" } })).detail).toEqual(value);
    },
  );

  it("instants sort and compare by time", async () => {
    const instants = ["2026-11-23T02:00:00.000Z", "2026-11-23T01:59:59.999Z", "2025-12-31T23:59:59Z"];
    for (const [i, at] of instants.entries()) {
      await db.auditEvent.create({ data: { id: `a${i}`, action: "probe", recordedAt: new Date(at) } });
    }
    const since = await db.auditEvent.findMany({
      where: { recordedAt: { gte: new Date("2026-01-01T00:00:00Z") } },
      orderBy: { recordedAt: "asc" },
    });
    expect(since.map(({ id }) => id)).toEqual(["a1", "a0"]);
  });

  it("plain SQL sees the same values as Prisma", async () => {
    await db.auditEvent.create({ data: { id: "a1", action: "probe", recordedAt: createdAt } });
    await db.$executeRaw`INSERT INTO "AuditEvent" ("id", "action", "recordedAt") VALUES (${"a2"}, ${"probe"}, ${createdAt})`;
    const rows = await db.$queryRaw<{ id: string; recordedAt: Date }[]>`
      SELECT "id", "recordedAt" FROM "AuditEvent" WHERE "recordedAt" = ${createdAt} ORDER BY "id"`;
    expect(rows).toEqual([
      { id: "a1", recordedAt: createdAt },
      { id: "a2", recordedAt: createdAt },
    ]);
    expect(await db.auditEvent.count({ where: { recordedAt: createdAt } })).toBe(2);
  });

  it("sums and counts of plain SQL are numbers", async () => {
    const [row] = await db.$queryRaw<
      { n: unknown; s: unknown }[]
    >`SELECT COUNT(*) AS n, 1 + 1 AS s FROM "Region"`;
    expect([Number(row?.n), Number(row?.s)]).toEqual([0, 2]);
  });
});

describe("lists", () => {
  it("more ids than a statement may bind are asked for in parts", async () => {
    await someDistrict();
    const ids = Array.from({ length: 40_000 }, (_, i) => `p${i}`);
    await db.person.createMany({
      data: ids.slice(0, 5_000).map((id) => ({ id, districtId: "d1", createdAt })),
    });
    expect(await db.person.findMany({ where: { id: { in: ids } }, select: { id: true } })).toHaveLength(
      5_000,
    );
  });

  it("relations come with their parents", async () => {
    await someDistrict("d1");
    await someDistrict("d2");
    const region = await db.region.findUniqueOrThrow({
      where: { id: "r1" },
      include: { districts: { orderBy: { id: "asc" } } },
    });
    expect(region.districts.map(({ id }) => id)).toEqual(["d1", "d2"]);
  });
});

describe("errors have Prisma's codes", () => {
  it("P2002 for a key that is taken, naming its columns or its index", async () => {
    await someDistrict();
    const school = {
      districtId: "d1",
      code: "100301",
      name: "x",
      shortName: "x",
      kind: "junior",
      openedOn: "2020-09-01",
      createdAt,
    };
    await db.school.create({ data: { id: "s1", ...school } });
    await expect(db.school.create({ data: { id: "s2", ...school } })).rejects.toMatchObject({
      code: "P2002",
      message: expect.stringMatching(/districtId.*code/),
    });
    await expect(db.region.create({ data: { id: "r1", name: "x" } })).rejects.toMatchObject({
      code: "P2002",
    });
  });

  it("P2003 for a reference to nothing", async () => {
    const district = { id: "d1", regionId: "nowhere", name: "x", authority: "x", createdAt };
    await expect(db.district.create({ data: district })).rejects.toMatchObject({ code: "P2003" });
  });

  it("P2003 for deleting what others refer to", async () => {
    await someDistrict();
    await expect(db.region.delete({ where: { id: "r1" } })).rejects.toMatchObject({ code: "P2003" });
  });

  it("P2025 for a row that is not there", async () => {
    await expect(db.region.update({ where: { id: "none" }, data: { name: "x" } })).rejects.toMatchObject({
      code: "P2025",
    });
  });

  it("a missing value is refused by the database too", async () => {
    await expect(db.$executeRaw`INSERT INTO "Region" ("id") VALUES (${"r9"})`).rejects.toMatchObject({
      message: expect.stringMatching(/null/i),
    });
  });
});
