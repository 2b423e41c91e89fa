import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { isConstraintViolation } from "#app/db/errors.server.ts";
import { type GroupedWrite, writeGrouped, writeInThread } from "#app/db/writer.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { writtenAt as at, eventWrite } from "./writes.ts";

beforeEach(resetDatabase);

function setPoints(points: number): GroupedWrite {
  const set = `UPDATE "RateLimiterFlexible" SET "points" =`;
  return {
    sql: { sqlite: `${set} ? WHERE "key" = ?`, postgresql: `${set} $1 WHERE "key" = $2` },
    params: [points, "counter"],
  };
}

const range = (length: number) => Array.from({ length }, (_, i) => i);

function fail(error: Error): never {
  throw error;
}

describe.each(["as scripts do", "in a thread, as a server does"])("grouped writes, %s,", (how) => {
  beforeEach(() => {
    if (how.includes("thread")) writeInThread(fail);
  });

  it("of 500 callers at once are all there when answered, as Prisma would have written them", async () => {
    const answers = await Promise.all(range(500).map((i) => writeGrouped(eventWrite(`a${i}`))));
    expect(answers).toEqual(range(500).map(() => ({ changes: 1 })));
    expect(await db.auditEvent.count({ where: { recordedAt: at } })).toBe(500);
  });

  it("that fail, fail alone", async () => {
    await writeGrouped(eventWrite("taken"));
    const refused = { ...eventWrite("x"), params: ["x", null, at] };
    const outcomes = await Promise.allSettled([
      writeGrouped(eventWrite("a1")),
      writeGrouped(eventWrite("taken")),
      writeGrouped(eventWrite("a2")),
      writeGrouped(refused),
      writeGrouped({
        sql: { sqlite: `DELETE FROM "AuditEvent"`, postgresql: `DELETE FROM "AuditEvent"` },
        params: [],
      }),
      writeGrouped(eventWrite("a3")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "rejected",
      "fulfilled",
    ]);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(isConstraintViolation(outcome.reason)).toBe(true);
    expect((await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([
      "a1",
      "a2",
      "a3",
      "taken",
    ]);
  });

  it("with a mistake in their SQL fail alone too, and not as a broken rule", async () => {
    const wrong = writeGrouped({
      sql: { sqlite: "INSERT INTO nowhere VALUES (1)", postgresql: "INSERT INTO nowhere VALUES (1)" },
      params: [],
    });
    const right = writeGrouped(eventWrite("a1"));
    const error = await wrong.catch((reason) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isConstraintViolation(error)).toBe(false);
    expect(await right).toEqual({ changes: 1 });
  });

  it("happen in the order in which they were handed in", async () => {
    await db.rateLimiterFlexible.create({ data: { key: "counter", points: 0 } });
    await Promise.all(range(200).map((i) => writeGrouped(setPoints(i))));
    expect((await db.rateLimiterFlexible.findUniqueOrThrow({ where: { key: "counter" } })).points).toBe(199);
  });

  it("say how many rows they changed", async () => {
    expect(await writeGrouped(setPoints(1))).toEqual({ changes: 0 });
  });
});

describe.each(["as scripts do", "in a thread"])("grouped writes beside Prisma's, %s,", (how) => {
  it("never wait for each other in a circle", async () => {
    if (how === "in a thread") writeInThread(fail);
    const transactions = range(40).map((i) =>
      transact(async (tx) => {
        await tx.auditEvent.create({ data: { id: `t${i}-1`, action: "transaction", recordedAt: at } });
        await new Promise((resolve) => setImmediate(resolve));
        await tx.auditEvent.create({ data: { id: `t${i}-2`, action: "transaction", recordedAt: at } });
      }),
    );
    const groups = range(400).map((i) => writeGrouped(eventWrite(`g${i}`, "group")));
    const singles = range(40).map((i) =>
      db.auditEvent.create({ data: { id: `s${i}`, action: "single", recordedAt: at } }),
    );
    await Promise.all([...transactions, ...groups, ...singles]);
    expect(await db.auditEvent.count()).toBe(40 * 2 + 400 + 40);
  });
});
