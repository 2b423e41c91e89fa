import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { WriteQueueFullError } from "#app/db/turns.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { eventWrite, writtenAt } from "../writes.ts";

beforeEach(resetDatabase);

describe("a grouped write", () => {
  it("does not wait behind a whole queue of transactions", async () => {
    await Promise.all([writeGrouped(eventWrite("connected")), db.region.count()]);
    const ended: string[] = [];
    const transactions = Array.from({ length: 30 }, (_, i) =>
      transact((tx) =>
        tx.auditEvent.create({ data: { id: `t${i}`, action: "transaction", recordedAt: writtenAt } }),
      ).then(() => ended.push(`t${i}`)),
    );
    const group = writeGrouped(eventWrite("g")).then(() => ended.push("g"));
    await Promise.all([...transactions, group]);
    expect(ended.indexOf("g")).toBeLessThan(15);
  });
});

describe("more writes than can be kept waiting", () => {
  it("are refused, the others are written", async () => {
    const writes = Array.from({ length: 20_100 }, (_, i) => writeGrouped(eventWrite(`a${i}`)));
    const outcomes = await Promise.allSettled(writes);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(100);
    expect(refused[0]).toBeInstanceOf(WriteQueueFullError);
    expect(await db.auditEvent.count()).toBe(20_000);
  });
});
