import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { isForAllHands } from "#app/domain/quizzes/quiz.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { closeClassSession } from "./close.server.ts";
import { recordHeadCount } from "./head-count.server.ts";
import { getLedStep, listHands, moveTo, recordHands, recordTaken } from "./led.server.ts";
import { getBoardSnapshot } from "./live.server.ts";
import { steps } from "./plan.ts";
import { callRoll } from "./roll.server.ts";
import { startClassSession } from "./start.server.ts";
import type { StartableWay } from "./start.ts";
import { findClassSession } from "./visible.server.ts";

const { classes, learners } = world;
const teacher = viewerOf("teacher");
const other = viewerOf("otherTeacher");

let keys = 0;
const newKey = () => `answer-key-${++keys}`;

async function start(way: StartableWay, alsoClassIds: string[] = []) {
  const started = await startClassSession(teacher, {
    classId: classes.seven1,
    alsoClassIds,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way,
    steps,
    commandKey: newKey(),
  });
  if (!started.ok) throw new Error(started.reason);
  return started.classSessionId;
}

function close(classSessionId: string, alsoPresent: string[] = []) {
  return closeClassSession(teacher, { classSessionId, kind: "closed", alsoPresent, commandKey: newKey() });
}

/** The first `count` questions, all answered A. */
function answers(learnerId: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    learnerId,
    position: at + 1,
    response: "A",
    answerKey: newKey(),
  }));
}

async function obtainedOf(classSessionId: string) {
  const rows = await db.completion.findMany({ where: { classSessionId } });
  return Object.fromEntries(rows.map(({ learnerId, obtained }) => [learnerId, obtained]));
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("answer cards", () => {
  it("are each pupil's own answers, and ask only what four letters can answer", async () => {
    const classSessionId = await start("cards");
    const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId, purpose: "quiz" } });
    const items = await listFormItems(form.id);
    expect(items.every(({ item }) => isForAllHands(item))).toBe(true);
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [learners.guest] });
    const taken = { classSessionId, purpose: "quiz", medium: "card" } as const;
    const read = [...answers(learners.liNan, 8), ...answers(learners.chenHao, 3)];
    expect(await recordTaken(teacher, { ...taken, answers: read })).toEqual({ ok: true, saved: 11 });
    // the page sends them again after the network came back
    expect(await recordTaken(teacher, { ...taken, answers: read })).toEqual({ ok: true, saved: 0 });

    const row = await findClassSession(teacher, classSessionId);
    expect(row && (await getBoardSnapshot(row))).toMatchObject({ answers: 11, absent: 1 });
    await close(classSessionId, [learners.chenHao]);
    expect(await obtainedOf(classSessionId)).toEqual({
      [learners.liNan]: "own-card",
      // three of eight questions: there, but hardly own work
      [learners.chenHao]: "class-level",
    });
  });

  it("count the last letter held up, and none of other classes, other questions or after the end", async () => {
    const classSessionId = await start("cards");
    const taken = { classSessionId, purpose: "quiz", medium: "card" } as const;
    const [first] = answers(learners.liNan, 1);
    if (!first) throw new Error("no answer");
    await recordTaken(teacher, { ...taken, answers: [first] });
    await recordTaken(teacher, { ...taken, answers: [{ ...first, response: "D", answerKey: newKey() }] });
    const stored = await db.answer.findMany({ orderBy: { id: "asc" } });
    expect(stored.map(({ response }) => response)).toEqual(["A", "D"]);

    const foreign = answers(learners.inSeven2, 1);
    expect(await recordTaken(teacher, { ...taken, answers: foreign })).toEqual({
      ok: false,
      reason: "not-in-class",
      answerKeys: foreign.map(({ answerKey }) => answerKey),
    });
    const senseless = [{ ...first, response: "E", answerKey: newKey() }];
    expect(await recordTaken(teacher, { ...taken, answers: senseless })).toMatchObject({
      reason: "no-such-answer",
    });
    await expect(recordTaken(other, { ...taken, answers: [first] })).rejects.toMatchObject({ status: 404 });
    await close(classSessionId);
    const late = answers(learners.liNan, 2);
    expect(await recordTaken(teacher, { ...taken, answers: late })).toEqual({ ok: false, reason: "closed" });
    expect(await db.answer.count()).toBe(2);
  });
});

describe("raised hands", () => {
  it("are counts of the class; who was called present took part at class level", async () => {
    const classSessionId = await start("hands");
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [learners.guest] });
    const hands = { classSessionId, purpose: "quiz", position: 1 } as const;
    const counted = { ...hands, counts: { A: 3, B: 4, C: 1, D: 0 } };
    expect(await recordHands(teacher, { ...counted, commandKey: newKey() })).toEqual({ ok: true });
    const again = { ...hands, counts: { A: 4, B: 4, C: 0, D: 0 }, commandKey: newKey() };
    expect(await recordHands(teacher, again)).toEqual({ ok: true });
    expect(await recordHands(teacher, again)).toEqual({ ok: true });
    const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId, purpose: "quiz" } });
    expect((await listHands(form.id)).get(1)).toEqual({ A: 4, B: 4, C: 0, D: 0 });
    expect(await db.handCount.count()).toBe(2);

    const tooMany = { ...hands, counts: { A: 40 }, commandKey: newKey() };
    expect(await recordHands(teacher, tooMany)).toEqual({ ok: false, reason: "more-than-there" });
    await close(classSessionId);
    const obtained = await obtainedOf(classSessionId);
    expect(Object.keys(obtained)).toHaveLength(8);
    expect(new Set(Object.values(obtained))).toEqual(new Set(["class-level"]));
    expect(obtained[learners.guest]).toBeUndefined();
  });

  it("record nobody as present where the roll was never called", async () => {
    const classSessionId = await start("hands");
    expect(await close(classSessionId)).toMatchObject({ recorded: 0 });
  });
});

describe("a lecture", () => {
  it("is one for several classes; each class's own teacher calls its roll", async () => {
    const classSessionId = await start("lecture", [classes.seven2]);
    await callRoll(other, { classSessionId, commandKey: newKey(), absent: [] });
    await close(classSessionId);
    const obtained = await obtainedOf(classSessionId);
    expect(obtained[learners.inSeven2]).toBe("lecture");
    // 七年级 1 班's roll was not called: its pupils are not taken for present
    expect(obtained[learners.liNan]).toBeUndefined();
  });

  it("takes in no class of another age or school", async () => {
    for (const classId of [classes.three1, classes.elsewhere1, classes.juniorStaff, classes.seven1]) {
      const command = { classId: classes.seven1, lessonSlug: "qq-impersonation", band: "junior" } as const;
      const started = await startClassSession(teacher, {
        ...command,
        alsoClassIds: [classId],
        way: "lecture",
        steps,
        commandKey: newKey(),
      });
      expect(started).toEqual({ ok: false, reason: "other-class" });
    }
  });
});

describe("a picture story", () => {
  it("is heard by children who are counted; the last count is what closing records", async () => {
    const kindergartenTeacher = viewerOf("kindergartenTeacher");
    const started = await startClassSession(kindergartenTeacher, {
      classId: classes.littleOnes,
      lessonSlug: "secret-phone",
      band: "kindergarten",
      way: "story",
      steps,
      commandKey: newKey(),
    });
    if (!started.ok) throw new Error(started.reason);
    const { classSessionId } = started;
    const count = (n: number) =>
      recordHeadCount(kindergartenTeacher, { classSessionId, count: n, commandKey: newKey() });
    expect(await count(26)).toEqual({ ok: false, reason: "more-than-there" });
    expect(await count(21)).toEqual({ ok: true });
    expect(await count(23)).toEqual({ ok: true });
    await closeClassSession(kindergartenTeacher, {
      classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: newKey(),
    });
    const rows = await db.completion.findMany({ where: { classSessionId } });
    expect(rows).toMatchObject([{ learnerId: null, count: 23, kind: "taught", obtained: "class-level" }]);
  });
});

describe("where the class stands", () => {
  it("survives a reload: the newest move counts, and a second click moves once", async () => {
    const classSessionId = await start("cards");
    expect(await getLedStep(classSessionId)).toBeNull();
    const first = { step: "quiz", position: 1, phase: "asking" } as const;
    const command = { classSessionId, commandKey: newKey(), to: first };
    await moveTo(teacher, command);
    await moveTo(teacher, command);
    const second = { step: "quiz", position: 2, phase: "asking" } as const;
    await moveTo(teacher, { classSessionId, commandKey: newKey(), to: second });
    expect(await getLedStep(classSessionId)).toEqual(second);
    expect(await db.classStep.count()).toBe(2);
    await close(classSessionId);
    const late = { classSessionId, commandKey: newKey(), to: first };
    expect(await moveTo(teacher, late)).toEqual({ ok: false, reason: "closed" });
  });
});
