import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { reopenClassSession } from "#app/domain/class-sessions/reopen.server.ts";
import { findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Random, seededRandom } from "#app/lib/random.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningQuiz, quizItems } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";
import { getSessionChecks, listSchoolChecks, noteCheck } from "./paper-over.server.ts";

loadLibrary();
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const { districtId, schools, classes, staff } = world;

/** Thirty pupils; the first twelve hand in one and the same half wrong paper within seconds. */
async function copiedPapers() {
  const { classSessionId, formId } = await createRunningQuiz();
  const random = seededRandom(3);
  for (let n = 0; n < 30; n++) await handIn({ classSessionId, formId }, n, { isCopy: n < 12, random });
  await closeQuiz(classSessionId);
  return { classSessionId, formId };
}

async function handIn(
  { classSessionId, formId }: { classSessionId: string; formId: string },
  n: number,
  { isCopy, random }: { isCopy: boolean; random: Random },
) {
  const items = quizItems.map((item, at) => ({ position: at + 1, item }));
  const answers = new Map(
    items.map(({ position }) => {
      const own = random.pick(["A", "B", "C", "D"]);
      return [position, isCopy ? (position % 2 ? "C" : "A") : own];
    }),
  );
  const id = newId();
  const at = { districtId, schoolId: schools.junior, classId: classes.seven1, classSessionId };
  await db.attempt.create({
    data: { id, ...at, learnerId: `pupil-${n}`, formId, orderSeed: 1, startedAt: worldNow },
  });
  await db.answer.createMany({
    data: [...answers].map(([position, response]) => {
      const givenAt = new Date(worldNow.getTime() + position * (isCopy ? 1_000 : 15_000));
      return { id: newId(), attemptId: id, position, answerKey: newId(), response, givenAt };
    }),
  });
  const result = gradeQuiz(items, answers) as object;
  await db.attemptSubmission.create({
    data: { id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion, result },
  });
}

describe("papers that are alike to the last wrong answer, in no time", () => {
  it("are shown to the class's teacher and the school's administrator, who may note what they found", async () => {
    const { classSessionId } = await copiedPapers();
    const row = found(await findClassSession(viewerOf("teacher"), classSessionId));
    expect(await getSessionChecks(row)).toMatchObject({
      reasons: [
        { kind: "shared-wrong", pupils: 12 },
        { kind: "hasty", pupils: 12, of: 30 },
      ],
      notes: [],
    });
    const note = { classSessionId, note: "两人一台电脑", commandKey: "note" };
    expect(await noteCheck(viewerOf("teacher"), note)).toEqual({ ok: true });
    await noteCheck(viewerOf("teacher"), note);
    const listed = await listSchoolChecks(viewerOf("schoolAdmin"));
    expect(listed).toMatchObject([
      { session: { id: classSessionId }, notes: [{ note: "两人一台电脑", by: "陈静" }] },
    ]);
    expect(listed[0]?.notes).toHaveLength(1);
    const audited = await db.auditEvent.findFirst({ where: { action: "class-session.checked" } });
    expect(audited?.actorId).toBe(staff.teacher);
  });

  it("are looked at again when the class session was reopened and has been closed again", async () => {
    const teacher = viewerOf("teacher");
    const quiz = await copiedPapers();
    const { classSessionId } = quiz;
    const read = async () => getSessionChecks(found(await findClassSession(teacher, classSessionId)));
    await read();
    expect(await reopenClassSession(teacher, { classSessionId, commandKey: "reopen" })).toEqual({ ok: true });
    const random = seededRandom(4);
    for (const n of [30, 31]) await handIn(quiz, n, { isCopy: true, random });
    const end = { classSessionId, kind: "closed", alsoPresent: [], commandKey: "close" } as const;
    await closeClassSession(teacher, end);
    expect((await read()).reasons[0]).toMatchObject({ kind: "shared-wrong", pupils: 14 });
  });

  it("exist for nobody else", async () => {
    const { classSessionId } = await copiedPapers();
    for (const who of ["otherTeacher", "primaryAdmin", "districtOfficer"] as const) {
      const note = { classSessionId, note: "看过", commandKey: "k" };
      await expect(noteCheck(viewerOf(who), note)).rejects.toMatchObject({ status: 404 });
      expect(await listSchoolChecks(viewerOf(who))).toEqual([]);
    }
  });
});
