import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { listPapers } from "#app/domain/effects/papers.server.ts";
import { readTallies } from "#app/domain/effects/read-tallies.server.ts";
import { listLessons, loadLibrary } from "#app/domain/lessons/library.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { choicesOf } from "#app/domain/quizzes/response.ts";
import { answer, closeLesson, startLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { closeClassSession } from "./close.server.ts";
import { getHeadCount, recordHeadCount } from "./head-count.server.ts";
import { getJoinRoom } from "./join.server.ts";
import { recordTaken } from "./led.server.ts";
import { reopenClassSession } from "./reopen.server.ts";
import { callRoll, listRollOf, recordRoll } from "./roll.server.ts";
import { undoRoll } from "./roll-undo.server.ts";
import { startClassSession } from "./start.server.ts";
import type { StartableWay } from "./start.ts";

const teacher = viewerOf("teacher");
const { classes, learners, schools } = world;

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

let keys = 0;
const commandKey = () => `key ${++keys}`;

async function start(way: StartableWay): Promise<string> {
  return (await startLesson({ way, steps: ["roll", "lesson", "quiz"] })).classSessionId;
}

const reopen = (classSessionId: string) =>
  reopenClassSession(teacher, { classSessionId, commandKey: commandKey() });
const covered = async () =>
  (await coverageOfSchool(viewerOf("schoolAdmin"), schools.junior)).pupils.byObtained;

describe("a closing undone on the same day", () => {
  it("goes on as if it had not been: pupils can join, nothing is recorded, and closing again records anew", async () => {
    const id = await start("computer-room");
    await answer(id, learners.liNan, 8, true);
    await closeLesson(id, [learners.chenHao]);
    expect(await covered()).toMatchObject({ "own-computer": 1 });
    expect(await reopen(id)).toEqual({ ok: true });
    expect(await covered()).toMatchObject({ "own-computer": 0, "class-level": 0 });
    const { joinCode } = await db.classSession.findUniqueOrThrow({ where: { id } });
    expect((await getJoinRoom(joinCode))?.classSessionId).toBe(id);
    await answer(id, learners.zhangWei, 8, true);
    expect(await closeLesson(id)).toMatchObject({ ok: true, recorded: 2, alreadyClosed: false });
    expect(await covered()).toMatchObject({ "own-computer": 2 });
    // nothing was overwritten: two closings, one reopening between them
    expect(await db.classSessionClosing.findMany({ orderBy: { turn: "asc" } })).toMatchObject([
      { turn: 1 },
      { turn: 2 },
    ]);
    expect(await db.auditEvent.count({ where: { action: "class-session.reopened" } })).toBe(1);
  });

  it("does not bring back a record that was taken back with a reason", async () => {
    const id = await start("computer-room");
    await answer(id, learners.liNan, 8, true);
    await closeLesson(id);
    const { id: completionId } = await db.completion.findFirstOrThrow({ where: { classSessionId: id } });
    await voidCompletion(teacher, { completionId, reason: "同桌代答", commandKey: commandKey() });
    expect(await reopen(id)).toEqual({ ok: true });
    expect(await closeLesson(id)).toMatchObject({ recorded: 0 });
    expect(await covered()).toMatchObject({ "own-computer": 0 });
  });

  it("is also undone when the lesson had been called off by mistake", async () => {
    const id = await start("computer-room");
    await answer(id, learners.liNan, 8, true);
    const off = { classSessionId: id, kind: "abandoned", alsoPresent: [] } as const;
    await closeClassSession(teacher, { ...off, commandKey: commandKey() });
    expect(await reopen(id)).toEqual({ ok: true });
    expect(await closeLesson(id)).toMatchObject({ ok: true, recorded: 1 });
  });

  it("is undone once: sent twice it is open, and open it has nothing to undo", async () => {
    const id = await start("hands");
    expect(await reopen(id)).toEqual({ ok: false, reason: "open" });
    await closeLesson(id);
    const undo = { classSessionId: id, commandKey: commandKey() };
    expect(await reopenClassSession(teacher, undo)).toEqual({ ok: true });
    expect(await reopenClassSession(teacher, undo)).toEqual({ ok: true });
    expect(await db.classSessionReopening.count()).toBe(1);
  });

  it("is refused when the class is having another lesson, and it is nobody else's to undo", async () => {
    const id = await start("hands");
    await closeLesson(id);
    await start("hands");
    expect(await reopen(id)).toEqual({ ok: false, reason: "other-running" });
    for (const who of ["otherTeacher", "schoolAdmin", "districtOfficer"] as const) {
      const foreign = reopenClassSession(viewerOf(who), { classSessionId: id, commandKey: commandKey() });
      await expect(foreign).rejects.toMatchObject({ status: 404 });
    }
  });

  it("lets sheets be entered and taken back again, and keeps the first result beside the new one", async () => {
    const id = await start("paper");
    const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId: id, purpose: "quiz" } });
    const items = await listFormItems(form.id);
    const enter = (learnerId: string, at: number, key: string) =>
      recordTaken(teacher, {
        classSessionId: id,
        purpose: "quiz",
        medium: "paper",
        answers: items.map(({ position, item }) => {
          const response = at < 0 ? "-" : (choicesOf(item)[at] as string);
          return { learnerId, position, response, answerKey: `${key}-${learnerId}-${position}` };
        }),
      });
    await enter(learners.liNan, 0, "first");
    await enter(learners.chenHao, 0, "first");
    await closeLesson(id);
    expect(await covered()).toMatchObject({ "own-paper": 2 });
    await reopen(id);
    // one sheet was typed in for the wrong pupil, the other had a line wrong
    await enter(learners.chenHao, -1, "second");
    await enter(learners.liNan, 1, "second");
    await closeLesson(id);
    expect(await covered()).toMatchObject({ "own-paper": 1 });
    const attempt = { learnerId: learners.liNan, formId: form.id };
    expect(await db.attemptSubmission.count({ where: { attempt } })).toBe(1);
    expect(await db.attemptRegrading.count({ where: { attempt } })).toBe(1);
    // in figures the wrong pupil's sheet is no paper, else it would stand before the one they may hand in later
    const papers = await listPapers({ districtId: world.districtId, classSessionIds: [id] });
    expect(papers.map(({ learnerId }) => learnerId)).toEqual([learners.liNan]);
    expect((await readTallies(world.districtId)).answers).toBe(items.length);
    // and is one again when it was theirs after all
    await reopen(id);
    await enter(learners.chenHao, 0, "third");
    await closeLesson(id);
    expect(await listPapers({ districtId: world.districtId, classSessionIds: [id] })).toHaveLength(2);
  });
});

describe("the last step of the roll", () => {
  const states = async (id: string) =>
    Object.fromEntries([...(await listRollOf(id))].map(([who, { state }]) => [who, state]));

  it("is undone as a whole: a class called by mistake has not been called", async () => {
    const id = await start("hands");
    await callRoll(teacher, { classSessionId: id, absent: [learners.liNan], commandKey: commandKey() });
    expect(await undoRoll(teacher, { classSessionId: id, commandKey: commandKey() })).toEqual({ ok: true });
    expect(await states(id)).toEqual({});
    expect(await closeLesson(id)).toMatchObject({ recorded: 0 });
  });

  it("goes back to the mark before, and forward again when it is undone once more", async () => {
    const id = await start("hands");
    await callRoll(teacher, { classSessionId: id, absent: [], commandKey: commandKey() });
    const marks = [{ learnerId: learners.liNan, state: "absent", reason: "illness" }] as const;
    await recordRoll(teacher, { classSessionId: id, marks, commandKey: commandKey() });
    const undo = () => undoRoll(teacher, { classSessionId: id, commandKey: commandKey() });
    await undo();
    expect((await states(id))[learners.liNan]).toBe("present");
    await undo();
    expect((await listRollOf(id)).get(learners.liNan)).toMatchObject({ state: "absent", reason: "illness" });
    // and after that the roll is called as ever
    await callRoll(teacher, { classSessionId: id, absent: [], commandKey: commandKey() });
    expect((await states(id))[learners.liNan]).toBe("present");
  });

  it("of counted children is the number before, or none", async () => {
    const keeper = viewerOf("kindergartenTeacher");
    const slug = listLessons().find(({ band }) => band === "kindergarten")?.slug ?? "";
    const started = await startClassSession(keeper, {
      classId: classes.littleOnes,
      lessonSlug: slug,
      band: "kindergarten",
      way: "story",
      steps: ["lesson", "close"],
      commandKey: commandKey(),
    });
    if (!started.ok) throw new Error(started.reason);
    const { classSessionId } = started;
    const count = (n: number) =>
      recordHeadCount(keeper, { classSessionId, count: n, commandKey: commandKey() });
    const undo = () => undoRoll(keeper, { classSessionId, commandKey: commandKey() });
    await count(12);
    await undo();
    expect(await getHeadCount(classSessionId)).toBeNull();
    await count(21);
    await count(12);
    await undo();
    expect(await getHeadCount(classSessionId)).toBe(21);
  });

  it("has nothing to undo before it was called, nor after the closing", async () => {
    const id = await start("hands");
    const undo = () => undoRoll(teacher, { classSessionId: id, commandKey: commandKey() });
    expect(await undo()).toEqual({ ok: false, reason: "nothing-to-undo" });
    await callRoll(teacher, { classSessionId: id, absent: [], commandKey: commandKey() });
    await closeLesson(id);
    expect(await undo()).toEqual({ ok: false, reason: "closed" });
  });
});
