import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { gradeQuiz, gradingVersion, partOf } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { learnerIn } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { listDueBoosters } from "./booster.server.ts";
import { closeClassSession } from "./close.server.ts";
import { type ClassSessionStart, startClassSession } from "./start.server.ts";
import { listTaughtClasses } from "./taught.server.ts";

const { classes, districtId, schools } = world;
const teacher = viewerOf("teacher");
const today = "2026-11-23";
const worldNow = process.env.FIXED_NOW;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

afterEach(() => {
  process.env.FIXED_NOW = worldNow;
});

async function start(of: Partial<ClassSessionStart> = {}) {
  const lesson = { lessonSlug: "qq-impersonation", band: "junior", way: "computer-room" } as const;
  const steps = ["before", "quiz"] as const;
  return startClassSession(teacher, {
    classId: classes.seven1,
    ...lesson,
    steps,
    commandKey: newId(),
    ...of,
  });
}

async function started(of: Partial<ClassSessionStart> = {}): Promise<string> {
  const result = await start(of);
  if (!result.ok) throw new Error(result.reason);
  return result.classSessionId;
}

async function close(classSessionId: string) {
  const end = { classSessionId, kind: "closed", alsoPresent: [], commandKey: newId() } as const;
  return closeClassSession(teacher, end);
}

/** Three weeks ago, and every paper let every scam pass. */
async function taughtAndFooled(): Promise<{ askedIds: string[]; missed: Set<string> }> {
  process.env.FIXED_NOW = "2026-11-02T02:00:00.000Z";
  const classSessionId = await started();
  const forms = await db.quizForm.findMany({ where: { classSessionId }, include: { items: true } });
  const quiz = forms.find(({ purpose }) => purpose === "quiz");
  if (!quiz) throw new Error("there is a quiz");
  const items = await listFormItems(quiz.id);
  const result = gradeQuiz(items, new Map(items.map(({ position }) => [position, "D"])));
  for (let n = 0; n < 6; n++) {
    const attemptId = newId();
    const place = { districtId, schoolId: schools.junior, classId: classes.seven1, classSessionId };
    const startedAt = new Date("2026-11-02T02:10:00Z");
    const who = { learnerId: newId(), formId: quiz.id, orderSeed: n, startedAt };
    await db.attempt.create({ data: { id: attemptId, ...place, ...who } });
    const handedIn = {
      submittedAt: startedAt,
      gradingVersion,
      result: result as unknown as Prisma.InputJsonObject,
    };
    await db.attemptSubmission.create({ data: { id: newId(), attemptId, ...handedIn } });
  }
  await close(classSessionId);
  process.env.FIXED_NOW = worldNow;
  const scams = items.filter(({ item }) => partOf(item) === "scam");
  return {
    askedIds: forms.flatMap((form) => form.items.map(({ itemId }) => itemId)),
    missed: new Set(scams.flatMap(({ item }) => item.tricks)),
  };
}

const dueToday = async () => listDueBoosters(teacher, await listTaughtClasses(teacher, today), today);

describe("a class's five-minute repetition", () => {
  it("is suggested three weeks after the lesson, and no longer once it was held", async () => {
    expect((await dueToday()).size).toBe(0);
    await taughtAndFooled();
    expect((await dueToday()).get(classes.seven1)).toMatchObject({
      lessonSlug: "qq-impersonation",
      reason: "weeks",
      taughtOn: "2026-11-02",
    });
    await close(await started({ purpose: "booster" }));
    expect((await dueToday()).size).toBe(0);
  });

  it("asks six messages the class has not seen, first the tricks that took it in", async () => {
    const { askedIds, missed } = await taughtAndFooled();
    const classSessionId = await started({ purpose: "booster", way: "cards" });
    const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId } });
    expect(form.purpose).toBe("booster");
    const items = (await listFormItems(form.id)).map(({ item }) => item);
    expect(items).toHaveLength(6);
    const left = listItems("qq-impersonation", "junior").filter(
      ({ item }) => partOf(item) === "scam" && !askedIds.includes(item.id),
    );
    const isMissed = ({ tricks }: { tricks: readonly string[] }) => tricks.some((trick) => missed.has(trick));
    const wanted = Math.min(3, left.filter(({ item }) => isMissed(item)).length);
    const scams = items.filter((item) => partOf(item) === "scam");
    expect(scams.filter(isMissed).length).toBeGreaterThanOrEqual(wanted);
    expect(scams.filter(({ id }) => askedIds.includes(id))).toHaveLength(Math.max(0, 3 - left.length));
  });

  it("is answered where a quiz is, and records nobody", async () => {
    await taughtAndFooled();
    const classSessionId = await started({ purpose: "booster" });
    const begun = await startAttempt(learnerIn(classSessionId));
    expect(begun.ok).toBe(true);
    expect(await close(classSessionId)).toMatchObject({ ok: true, recorded: 0 });
    expect(await db.completion.count()).toBe(0);
  });

  it("needs a way in which the class answers", async () => {
    expect(await start({ purpose: "booster", way: "lecture" })).toEqual({ ok: false, reason: "head-count" });
  });
});
