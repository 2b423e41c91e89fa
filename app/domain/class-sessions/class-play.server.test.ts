import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { decideBranch, takeBackDecision } from "./class-play.server.ts";
import { newRun } from "./class-play.ts";
import { closeClassSession } from "./close.server.ts";
import { moveTo } from "./led.server.ts";
import { getLedBoard } from "./led-board.server.ts";
import { startClassSession } from "./start.server.ts";
import { findClassSession } from "./visible.server.ts";

const teacher = viewerOf("teacher");
const simulation = { step: "simulation", position: null, phase: null } as const;
let keys = 0;
const newKey = () => `key-${++keys}`;
let classSessionId = "";

async function board() {
  const row = await findClassSession(teacher, classSessionId);
  const led = row && (await getLedBoard(row, "zh-CN"));
  if (!led?.play) throw new Error("the class does not play");
  return led.play;
}

async function decide(optionId: string | null, votes: Record<string, number> | null = null, key = newKey()) {
  const { runId, moves } = await board();
  return decideBranch(teacher, { classSessionId, runId, moves, optionId, votes, commandKey: key });
}

/** Option ids and votes of the class as they were written. */
async function logged() {
  const rows = await db.simulationChoice.findMany({ orderBy: [{ runId: "asc" }, { step: "asc" }] });
  return rows.map(({ nodeId, optionId, votes }) => [nodeId, optionId, votes]);
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  const started = await startClassSession(teacher, {
    classId: world.classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "hands",
    steps: ["roll", "simulation", "close"],
    commandKey: newKey(),
  });
  if (!started.ok) throw new Error(started.reason);
  classSessionId = started.classSessionId;
  await moveTo(teacher, { classSessionId, commandKey: newKey(), to: simulation });
});

describe("the whole class decides in a simulation", () => {
  it("and each decision is logged by node and option with the votes, no pupil's own", async () => {
    expect(await decide("answer")).toEqual({ ok: true });
    expect(await decide(null, { what: 2, anything: 1, "call-first": 5 })).toEqual({ ok: true });
    expect(await logged()).toEqual([
      ["hello", "answer", null],
      ["favour", "call-first", { what: 2, anything: 1, "call-first": 5 }],
    ]);
    const rows = await db.simulationChoice.findMany();
    expect(rows.every(({ learnerId }) => learnerId === null)).toBe(true);
    // the class sees what came of it
    expect((await board()).screen).toMatchObject({ kind: "story" });
  });

  it("once, however often it is sent", async () => {
    const { runId, moves } = await board();
    const sent = { classSessionId, runId, moves, optionId: "answer", votes: null, commandKey: newKey() };
    expect(await Promise.all([decideBranch(teacher, sent), decideBranch(teacher, sent)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    // and from a second device that had not seen it yet
    expect(await decideBranch(teacher, { ...sent, optionId: "call-now", commandKey: newKey() })).toEqual({
      ok: true,
    });
    expect(await logged()).toEqual([["hello", "answer", null]]);
  });

  it("two devices press at the same moment: one of them decides", async () => {
    const { runId, moves } = await board();
    const sent = { classSessionId, runId, moves, votes: null };
    const both = await Promise.all(
      ["answer", "call-now"].map((optionId) =>
        decideBranch(teacher, { ...sent, optionId, commandKey: newKey() }),
      ),
    );
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await logged()).toHaveLength(1);
  });

  it("goes back by a row of its own: what was decided before stays on record", async () => {
    await decide("answer", { answer: 6, "call-now": 3 });
    const { runId, moves } = await board();
    const back = { classSessionId, runId, moves, commandKey: newKey() };
    expect(await takeBackDecision(teacher, back)).toEqual({ ok: true });
    expect(await takeBackDecision(teacher, back)).toEqual({ ok: true });
    expect((await board()).screen).toMatchObject({ kind: "deciding" });
    await decide("call-now");
    expect(await logged()).toEqual([
      ["hello", "answer", { answer: 6, "call-now": 3 }],
      ["hello", "answer", null],
      ["hello", "call-now", null],
    ]);
    const [first, second] = await db.simulationChoice.findMany({ orderBy: { step: "asc" } });
    expect(second?.takesBackId).toBe(first?.id);
    await expect(db.simulationChoice.updateMany({ data: { optionId: "call-now" } })).rejects.toThrow(
      /append-only/,
    );
  });

  it("and may play another way afterwards: the first run stays as it was", async () => {
    await decide("answer");
    await moveTo(teacher, { classSessionId, commandKey: newKey(), to: newRun });
    expect((await board()).screen.kind).toBe("setting");
    await decide("call-now");
    const runs = await db.simulationChoice.findMany({ select: { runId: true, optionId: true } });
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(2);
    expect(runs.map(({ optionId }) => optionId).sort()).toEqual(["answer", "call-now"]);
  });

  it("and comes back to where it stood after it has looked at something else", async () => {
    await decide("answer");
    await moveTo(teacher, { classSessionId, commandKey: newKey(), to: { ...simulation, step: "close" } });
    await moveTo(teacher, { classSessionId, commandKey: newKey(), to: simulation });
    expect(await board()).toMatchObject({ moves: 1, screen: { kind: "story" } });
  });
});

describe("a decision is refused, and nothing changes,", () => {
  it("without votes, with as many for two, or for what the scene does not offer", async () => {
    expect(await decide(null)).toEqual({ ok: false, reason: "no-votes" });
    expect(await decide(null, { answer: 4, "call-now": 4 })).toEqual({ ok: false, reason: "tie" });
    expect(await decide("pay")).toEqual({ ok: false, reason: "not-offered" });
    expect(await decide("answer", { pay: 1 })).toEqual({ ok: false, reason: "not-offered" });
    expect(await decide("answer", { answer: 60 })).toEqual({ ok: false, reason: "more-than-there" });
    expect(await logged()).toEqual([]);
  });

  it("in a run that is over, at a step that is not reached, with nothing to take back", async () => {
    const { runId, moves } = await board();
    const sent = { classSessionId, runId, moves, optionId: "answer", votes: null };
    const stale = { ok: false, reason: "stale" };
    expect(await decideBranch(teacher, { ...sent, moves: 4, commandKey: newKey() })).toEqual(stale);
    expect(await decideBranch(teacher, { ...sent, runId: "other", commandKey: newKey() })).toEqual(stale);
    const back = { classSessionId, runId, moves, commandKey: newKey() };
    expect(await takeBackDecision(teacher, back)).toEqual(stale);
    expect(await logged()).toEqual([]);
  });

  it("by a teacher of another class, and after the end", async () => {
    const { runId, moves } = await board();
    const sent = { classSessionId, runId, moves, optionId: "answer", votes: null };
    const foreign = decideBranch(viewerOf("otherTeacher"), { ...sent, commandKey: newKey() });
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    await closeClassSession(teacher, {
      classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: newKey(),
    });
    const late = await decideBranch(teacher, { ...sent, commandKey: newKey() });
    expect(late).toEqual({ ok: false, reason: "closed" });
    expect(await logged()).toEqual([]);
  });
});
