import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { createForm } from "#app/domain/quizzes/form.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";

import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningClassSession } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";
import { getClassOutcome } from "./class-effect.server.ts";

loadLibrary();
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const { districtId, schools, classes, learners, staff } = world;
const lessonSlug = "qq-impersonation";
const pupils = [
  learners.zhangWei,
  learners.secondZhangWei,
  learners.liNan,
  learners.liuWei,
  learners.ayigul,
  learners.chenHao,
];

async function newForm(classSessionId: string, purpose: "before" | "quiz") {
  const of = { districtId, schoolId: schools.junior, classSessionId, purpose, lessonSlug } as const;
  return transact((tx) => createForm(tx, { ...of, band: "junior", seed: 7 }));
}

/** Everybody says the same of every message. */
async function handIn(classSessionId: string, formId: string, learnerId: string, says: "truth" | "scam") {
  const items = await listFormItems(formId);
  const answers = new Map(
    items.map(({ position, item }) => {
      const genuine = item.kind === "verdict" && item.genuine;
      return [position, says === "truth" && genuine ? "D" : "A"];
    }),
  );
  const id = newId();
  const at = { districtId, schoolId: schools.junior, classId: classes.seven1, classSessionId };
  await db.attempt.create({ data: { id, ...at, learnerId, formId, orderSeed: 1, startedAt: worldNow } });
  const result = gradeQuiz(items, answers) as unknown as object;
  await db.attemptSubmission.create({
    data: { id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion, result },
  });
  return { attemptId: id, items };
}

async function taughtClass() {
  const classSessionId = await createRunningClassSession();
  const [before, quiz] = [await newForm(classSessionId, "before"), await newForm(classSessionId, "quiz")];
  for (const learnerId of pupils) await handIn(classSessionId, before.formId, learnerId, "scam");
  for (const learnerId of pupils) await handIn(classSessionId, quiz.formId, learnerId, "truth");
  return classSessionId;
}

const read = (who: keyof typeof staff = "teacher", classId: string = classes.seven1) =>
  getClassOutcome(viewerOf(who), classId, null);

describe("what a class learned", () => {
  it("compares the papers before and after the lesson once the period is closed", async () => {
    const classSessionId = await taughtClass();
    expect((await read()).lesson).toBeNull();
    await closeQuiz(classSessionId);
    const { lesson } = await read();
    expect(lesson?.slug).toBe("a-lesson");
    expect(lesson?.effect.estimates.before).toMatchObject({ pupils: 6, hitRate: 1, falseAlarmRate: 1 });
    expect(lesson?.effect.estimates.quiz).toMatchObject({ pupils: 6, hitRate: 1, falseAlarmRate: 0 });
    expect(lesson?.effect.gain?.reading).toBe("better");
    expect(JSON.stringify(lesson)).not.toContain(learners.liNan);
  });

  it("counts a corrected result as corrected", async () => {
    const classSessionId = await taughtClass();
    await closeQuiz(classSessionId);
    const attempt = await db.attempt.findFirstOrThrow({
      where: { learnerId: learners.liNan, form: { purpose: "quiz" } },
      include: { submission: true },
    });
    const first = attempt.submission?.result as object;
    for (const hits of [1, 2])
      await db.attemptRegrading.create({
        data: {
          id: newId(),
          attemptId: attempt.id,
          gradingVersion,
          result: { ...first, hits, misses: 4 - hits },
          reason: "题目改正",
          recordedAt: worldNow,
          recordedById: staff.districtOfficer,
        },
      });
    const counts = (await read()).lesson?.effect.estimates.quiz?.counts;
    expect(counts).toMatchObject({ hits: 5 * 4 + 2, misses: 2 });
  });

  it("shows raised hands apart, the newest count of each question", async () => {
    const classSessionId = await createRunningClassSession();
    const { formId } = await newForm(classSessionId, "quiz");
    const at = { districtId, schoolId: schools.junior, classSessionId, formId, position: 1 };
    for (const A of [3, 12])
      await db.handCount.create({
        data: { id: newId(), ...at, counts: { A, D: 8 }, recordedAt: worldNow, recordedById: staff.teacher },
      });
    await closeQuiz(classSessionId);
    const { lesson } = await read();
    expect(lesson?.effect.estimates).toEqual({});
    expect(lesson?.hands).toMatchObject([{ saidScam: 12, hands: 20, together: false }]);
  });

  it("exists for the class's teacher and its school's administrator, and for nobody else", async () => {
    await closeQuiz(await taughtClass());
    expect((await read("schoolAdmin")).lesson?.slug).toBe("a-lesson");
    for (const who of ["otherTeacher", "primaryAdmin", "districtOfficer", "otherDistrictOfficer"] as const)
      await expect(read(who)).rejects.toMatchObject({ status: 404 });
    await expect(
      getClassOutcome(viewerOf("teacher"), classes.seven1, "no-such-lesson"),
    ).rejects.toMatchObject({
      status: 404,
    });
  });
});
