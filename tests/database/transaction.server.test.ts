import { beforeEach, describe, expect, it } from "vitest";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);

async function addOne(tx: Transaction): Promise<void> {
  const { points } = await tx.rateLimiterFlexible.findUniqueOrThrow({ where: { key: "counter" } });
  await tx.rateLimiterFlexible.update({ where: { key: "counter" }, data: { points: points + 1 } });
}

const pointsNow = async () =>
  (await db.rateLimiterFlexible.findUniqueOrThrow({ where: { key: "counter" } })).points;

describe("transactions", () => {
  it("running at the same time lose no update", async () => {
    await db.rateLimiterFlexible.create({ data: { key: "counter", points: 0 } });
    await Promise.all(Array.from({ length: 20 }, () => transact(addOne)));
    expect(await pointsNow()).toBe(20);
  });

  it("that fail leave nothing behind", async () => {
    const failing = transact(async (tx) => {
      await tx.region.create({ data: { id: "r1", name: "重庆市" } });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await db.region.count()).toBe(0);
    await db.region.create({ data: { id: "r1", name: "重庆市" } });
  });

  it("are not seen by readers before they end", async () => {
    await transact(async (tx) => {
      await tx.region.create({ data: { id: "r1", name: "重庆市" } });
      expect(await db.region.count()).toBe(0);
      expect(await tx.region.count()).toBe(1);
    });
    expect(await db.region.count()).toBe(1);
  });

  it("that broke on a taken key can be followed by others", async () => {
    await db.region.create({ data: { id: "r1", name: "重庆市" } });
    await expect(transact((tx) => tx.region.create({ data: { id: "r1", name: "x" } }))).rejects.toMatchObject(
      { code: "P2002" },
    );
    await transact((tx) => tx.region.create({ data: { id: "r2", name: "x" } }));
    expect(await db.region.count()).toBe(2);
  });

  it("refuse at once what would wait for themselves for ever", async () => {
    const beside = transact(() => db.region.create({ data: { id: "r1", name: "x" } }));
    await expect(beside).rejects.toThrow("use the tx given to transact()");
    await expect(transact(() => transact(async () => 1))).rejects.toThrow("use the tx given to transact()");
    const grouped = transact(() => writeGrouped({ sql: { sqlite: "", postgresql: "" }, params: [] }));
    await expect(grouped).rejects.toThrow("use the tx given to transact()");
    expect(await db.region.count()).toBe(0);
  });

  it("in the form of a list are one transaction too", async () => {
    const list = db.$transaction([
      db.region.create({ data: { id: "r1", name: "a" } }),
      db.region.create({ data: { id: "r1", name: "b" } }),
    ]);
    await expect(list).rejects.toMatchObject({ code: "P2002" });
    expect(await db.region.count()).toBe(0);
  });
});
