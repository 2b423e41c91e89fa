import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { createForm } from "#app/domain/quizzes/form.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { type GradedQuiz, gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningClassSession } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";
import { getItemHealth, listItemHealth } from "./item-health.server.ts";
import { readTallies } from "./read-tallies.server.ts";

loadLibrary();
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const everything = { band: null, year: null };
const { districtId, schools, classes, staff } = world;

/** `pupils` papers that call everything a scam, and one that is graded again afterwards: nothing was right. */
async function answeredForm(pupils: number) {
  const classSessionId = await createRunningClassSession();
  const of = { districtId, schoolId: schools.junior, classSessionId, purpose: "before" } as const;
  const lesson = { lessonSlug: "qq-impersonation", band: "junior", seed: 3 } as const;
  const { formId } = await transact((tx) => createForm(tx, { ...of, ...lesson }));
  const items = await listFormItems(formId);
  const result = gradeQuiz(items, new Map(items.map(({ position }) => [position, "A"])));
  for (let n = 0; n < pupils; n++) {
    const id = newId();
    const at = { districtId, schoolId: schools.junior, classId: classes.seven1, classSessionId };
    const about = { learnerId: `pupil-${n}`, formId, orderSeed: 1, startedAt: worldNow };
    await db.attempt.create({ data: { id, ...at, ...about } });
    await db.attemptSubmission.create({
      data: { id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion, result: result as object },
    });
    if (n === 0) await regrade(id, result);
  }
  await closeQuiz(classSessionId);
  return items;
}

async function regrade(attemptId: string, first: GradedQuiz) {
  const positions = first.positions.map((position) => ({ ...position, verdict: "miss" }));
  const by = { reason: "题目改正", recordedAt: worldNow, recordedById: staff.districtOfficer };
  const result = { ...first, positions };
  await db.attemptRegrading.create({ data: { id: newId(), attemptId, gradingVersion, result, ...by } });
}

describe("a district's items", () => {
  it("are counted in a thread, with corrected gradings, and shown with the message as pupils saw it", async () => {
    const items = await answeredForm(32);
    const health = await listItemHealth(viewerOf("districtOfficer"), everything);
    expect(health).toMatchObject({ answers: 32 * items.length, bands: ["junior"], years: [2026] });
    const scam = items.find(({ item }) => item.kind === "verdict" && !item.genuine)?.item;
    const shown = health.items.find(({ itemId }) => itemId === scam?.id);
    expect(shown?.before).toMatchObject({ n: 32, facility: 31 / 32, discrimination: null });
    expect(JSON.stringify(health)).not.toContain("pupil-");

    const one = await getItemHealth(viewerOf("districtOfficer"), scam?.id ?? "");
    expect(one.versions).toMatchObject([{ isCurrent: true, health: { counts: { before: 32, after: 0 } } }]);
  });

  it("are of that district alone, and nobody's who does not oversee it", async () => {
    await answeredForm(2);
    expect((await readTallies(world.otherDistrictId)).answers).toBe(0);
    for (const who of ["teacher", "schoolAdmin"] as const)
      await expect(listItemHealth(viewerOf(who), everything)).rejects.toMatchObject({ status: 404 });
    await expect(getItemHealth(viewerOf("districtOfficer"), "no-such-item")).rejects.toMatchObject({
      status: 404,
    });
  });
});
