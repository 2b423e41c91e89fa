import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import {
  answer,
  closeLesson,
  lesson,
  signIn,
  startLesson,
  storedLesson,
} from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { closeClassSession } from "./close.server.ts";
import { listStandings } from "./standings.server.ts";
import { findClassSession, listOpenClassSessions } from "./visible.server.ts";

const { classes, learners } = world;
const teacher = viewerOf("teacher");
const other = viewerOf("otherTeacher");

function rowsOf(classSessionId: string) {
  return db.completion.findMany({ where: { classSessionId }, orderBy: { id: "asc" } });
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("closing a period", () => {
  it("records the learners who handed in, and those the teacher names as present", async () => {
    const { classSessionId } = await startLesson();
    await answer(classSessionId, learners.liNan, 8, true);
    await answer(classSessionId, learners.chenHao, 3, false);
    await signIn(classSessionId, learners.ayigul);
    const named = [learners.chenHao, learners.zhangWei];
    expect(await closeLesson(classSessionId, named)).toEqual({
      ok: true,
      kind: "closed",
      recorded: 2,
      alreadyClosed: false,
    });

    const rows = await rowsOf(classSessionId);
    const { forms, lessonVersionId, simulationVersionId } = await storedLesson(classSessionId);
    const same = {
      classId: classes.seven1,
      kind: "taught",
      lessonSlug: lesson.lessonSlug,
      lessonVersionId,
      simulationVersionId,
      taughtOn: "2026-11-23",
      recordedById: teacher.personId,
    };
    const formId = forms.find(({ purpose }) => purpose === "quiz")?.id;
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...same, learnerId: learners.liNan, obtained: "own-computer", formId }),
        // 张伟 neither signed in nor stood on the roll: naming him records nothing
        expect.objectContaining({
          ...same,
          learnerId: learners.chenHao,
          obtained: "class-level",
          formId: null,
        }),
      ]),
    );
  });

  it("twice records once", async () => {
    const { classSessionId } = await startLesson();
    await answer(classSessionId, learners.liNan, 8, true);
    const [first, second] = await Promise.all([closeLesson(classSessionId), closeLesson(classSessionId)]);
    expect([first, second].map((result) => result.ok && result.alreadyClosed).sort()).toEqual([false, true]);
    expect(await rowsOf(classSessionId)).toHaveLength(1);
    expect(await db.classSessionClosing.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "class-session.closed" } })).toBe(1);
  });

  it("as not held records nobody", async () => {
    const { classSessionId } = await startLesson();
    await answer(classSessionId, learners.liNan, 8, true);
    expect(await closeLesson(classSessionId, [], "abandoned")).toMatchObject({
      kind: "abandoned",
      recorded: 0,
    });
    expect(await rowsOf(classSessionId)).toEqual([]);
  });

  it("of a class that somebody else teaches: there is no such period", async () => {
    const { classSessionId } = await startLesson();
    const end = { classSessionId, kind: "closed", alsoPresent: [], commandKey: newId() } as const;
    await expect(closeClassSession(other, end)).rejects.toMatchObject({ status: 404 });
    expect(await findClassSession(other, classSessionId)).toBeNull();
    expect(await listOpenClassSessions(other)).toEqual([]);
  });
});

describe("taking a completion back", () => {
  it("is a row that names it, with who and why", async () => {
    const { classSessionId } = await startLesson();
    await answer(classSessionId, learners.liNan, 8, true);
    await closeLesson(classSessionId);
    const [completion] = await rowsOf(classSessionId);
    const undo = { completionId: completion?.id ?? "", reason: "同桌代答", commandKey: newId() };
    await expect(voidCompletion(other, undo)).rejects.toMatchObject({ status: 404 });
    expect(await voidCompletion(teacher, undo)).toEqual({ ok: true });
    expect(await voidCompletion(teacher, undo)).toEqual({ ok: true });
    expect(await voidCompletion(teacher, { ...undo, commandKey: newId() })).toMatchObject({ ok: false });

    const rows = await rowsOf(classSessionId);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(completion);
    expect(rows[1]).toMatchObject({
      kind: "void",
      replacesId: completion?.id,
      reason: "同桌代答",
      learnerId: learners.liNan,
      recordedById: teacher.personId,
    });
    const standings = await listStandings(await storedLesson(classSessionId));
    expect(standings.every(({ completion }) => completion === null)).toBe(true);
    expect(standings.find(({ learnerId }) => learnerId === learners.liNan)?.undone).toEqual({
      reason: "同桌代答",
    });
  });
});
