import { beforeEach, describe, expect, it } from "vitest";
import { db, type Transaction } from "#app/db/client.server.ts";
import { withReceipt } from "#app/db/receipt.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);

const command = { key: "k1", command: "open-region", body: { name: "重庆市", note: null } };

async function openRegion(tx: Transaction): Promise<{ ok: true; id: string }> {
  const { id } = await tx.region.create({ data: { id: newId(), name: "重庆市" } });
  return { ok: true, id };
}

describe("a command sent twice", () => {
  it("is done once and answered twice", async () => {
    const first = await withReceipt("actor", command, openRegion);
    expect(await withReceipt("actor", command, openRegion)).toEqual(first);
    expect(await db.region.count()).toBe(1);
  });

  it("is the same in whatever order its fields come", async () => {
    const first = await withReceipt("actor", command, openRegion);
    const shuffled = { ...command, body: { note: null, name: "重庆市" } };
    expect(await withReceipt("actor", shuffled, openRegion)).toEqual(first);
  });

  it("by twenty clicks at once is done once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => withReceipt("actor", command, openRegion)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db.region.count()).toBe(1);
    expect(await db.commandReceipt.count()).toBe(1);
  });

  it("by two people is two commands", async () => {
    await withReceipt("actor", command, openRegion);
    await withReceipt("somebody else", command, openRegion);
    expect(await db.region.count()).toBe(2);
  });
});

describe("a key that comes back with something else", () => {
  it.each([
    ["another body", { ...command, body: { name: "四川省", note: null } }],
    ["another command", { ...command, command: "close-region" }],
  ])("is refused: %s", async (_what, other) => {
    await withReceipt("actor", command, openRegion);
    expect(await withReceipt("actor", other, openRegion)).toEqual({ ok: false, reason: "key-reused" });
    expect(await db.region.count()).toBe(1);
  });
});

describe("a command that is refused", () => {
  const refusing = async (tx: Transaction) => {
    await openRegion(tx);
    return { ok: false as const, reason: "name-taken" as const };
  };

  it("leaves nothing behind, and the corrected form may come with the same key", async () => {
    expect(await withReceipt("actor", command, refusing)).toEqual({ ok: false, reason: "name-taken" });
    expect([await db.region.count(), await db.commandReceipt.count()]).toEqual([0, 0]);
    const corrected = { ...command, body: { name: "四川省" } };
    expect(await withReceipt("actor", corrected, openRegion)).toMatchObject({ ok: true });
  });

  it("leaves nothing behind when it breaks", async () => {
    const breaking = (tx: Transaction) => openRegion(tx).then(() => Promise.reject(new Error("broken")));
    await expect(withReceipt("actor", command, breaking)).rejects.toThrow("broken");
    expect([await db.region.count(), await db.commandReceipt.count()]).toEqual([0, 0]);
  });

  it("by a key of its own that is taken, says so as ever", async () => {
    await db.region.create({ data: { id: "r1", name: "x" } });
    const taken = withReceipt("actor", command, (tx) => tx.region.create({ data: { id: "r1", name: "y" } }));
    await expect(taken).rejects.toMatchObject({ code: "P2002" });
  });
});
