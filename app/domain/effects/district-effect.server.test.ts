/** An officer reads what the district learned: all classes together, first papers only, as corrected. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { type FormPurpose, gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningClassSession } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";
import { getDistrictOutcome } from "./district-effect.server.ts";

const officer = viewerOf("districtOfficer");
const items = ["s-1", "s-2", "g-1", "g-2"].map((id, at) => {
  return { position: at + 1, item: verdictItem({ id, genuine: id.startsWith("g") }) };
});

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** Papers of three pupils of a class; `knows` of four messages are told right. */
async function papers(
  classId: string,
  purpose: FormPurpose,
  knows: number,
  isClosed = true,
): Promise<string[]> {
  const classSessionId = await createRunningClassSession(classId);
  const place = { districtId: world.districtId, schoolId: world.schools.junior, classSessionId };
  const formId = newId();
  await db.quizForm.create({
    data: {
      id: formId,
      ...place,
      purpose,
      lessonSlug: "a-lesson",
      band: "junior",
      seed: 1,
      createdAt: worldNow,
    },
  });
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const answers = new Map(
      items.map(({ position, item }): [number, string] => {
        const isScam = item.kind === "verdict" && !item.genuine;
        return [position, isScam === position <= knows ? "A" : "D"];
      }),
    );
    const id = newId();
    ids.push(id);
    const attempt = { id, ...place, classId, learnerId: `${classId} ${n}`, formId, orderSeed: 1 };
    await db.attempt.create({ data: { ...attempt, startedAt: worldNow } });
    const result = gradeQuiz(items, answers) as object;
    const submission = { id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion, result };
    await db.attemptSubmission.create({ data: submission });
  }
  if (isClosed) await closeQuiz(classSessionId);
  return ids;
}

const classIds = ["seven1", "seven2", "eight1", "three1", "juniorStaff"].map(
  (key) => world.classes[key as "seven1"],
);

it("adds up every class that has closed, each pupil's first paper, as corrected", async () => {
  for (const classId of classIds) await papers(classId, "quiz", 4);
  const whole = await getDistrictOutcome(officer, null);
  expect(whole.edition).toMatchObject({ key: "a-lesson/junior", classes: 5 });
  const first = whole.edition?.effect.estimates.quiz;
  expect(first?.pupils).toBe(15);
  const judged = Object.values(first?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  expect(judged).toBe(60);

  // a second paper of the same pupils, and one of a class still at work, change nothing
  await papers(classIds[0] as string, "quiz", 0);
  await papers(classIds[1] as string, "booster", 2, false);
  const again = await getDistrictOutcome(officer, "a-lesson/junior");
  expect(again.edition?.effect).toEqual(whole.edition?.effect);

  const [attempt] = await db.attempt.findMany({ orderBy: { id: "asc" } });
  const result = { hits: 0, misses: 2, falseAlarms: 2, correctRejections: 0, positions: [] };
  const recorded = { reason: "key", recordedAt: worldNow, recordedById: world.staff.districtOfficer };
  await db.attemptRegrading.create({
    data: { id: newId(), attemptId: attempt?.id ?? "", gradingVersion, result, ...recorded },
  });
  const corrected = await getDistrictOutcome(officer, null);
  expect(corrected.edition?.effect.estimates.quiz?.counts.misses).toBe((first?.counts.misses ?? 0) + 2);
});

it("says nothing of four classes, and nothing to anybody but an officer of this district", async () => {
  for (const classId of classIds.slice(0, 4)) await papers(classId, "quiz", 4);
  const few = await getDistrictOutcome(officer, null);
  expect(few.edition).toMatchObject({ classes: 4, effect: { estimates: {} } });
  expect((await getDistrictOutcome(viewerOf("otherDistrictOfficer"), null)).edition).toBeNull();
  await expect(getDistrictOutcome(viewerOf("schoolAdmin"), null)).rejects.toMatchObject({ status: 403 });
  await expect(getDistrictOutcome(officer, "no/lesson")).rejects.toMatchObject({ status: 404 });
});
