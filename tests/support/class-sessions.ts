/** What pupils do in a class session, for database tests of what teachers do. */
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { world } from "#tests/support/world.ts";

const { districtId, schools, classes } = world;
const signedInAt = new Date("2026-11-23T02:05:00Z");

export async function signIn(classSessionId: string, learnerId: string): Promise<void> {
  const id = newId();
  await db.loginSession.create({
    data: {
      id,
      tokenHash: id,
      personId: learnerId,
      kind: "learner",
      classSessionId,
      createdAt: signedInAt,
      lastSeenAt: signedInAt,
      expiresAt: new Date("2026-11-23T02:50:00Z"),
    },
  });
}

/** Signs in, answers the first `answers` items, and hands in where told to. */
export async function answer(classSessionId: string, learnerId: string, answers: number, handIn: boolean) {
  await signIn(classSessionId, learnerId);
  const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId, purpose: "quiz" } });
  const attemptId = newId();
  const inSchool = { districtId, schoolId: schools.junior, classId: classes.seven1 };
  await db.attempt.create({
    data: {
      id: attemptId,
      ...inSchool,
      classSessionId,
      learnerId,
      formId: form.id,
      orderSeed: 1,
      startedAt: signedInAt,
    },
  });
  for (let position = 1; position <= answers; position++) {
    const given = { attemptId, position, response: "A", givenAt: signedInAt };
    // a second thought: the same item answered twice is one item answered
    await db.answer.create({ data: { ...given, id: newId(), answerKey: newId() } });
    await db.answer.create({ data: { ...given, id: newId(), answerKey: newId() } });
  }
  if (!handIn) return;
  const result = { hits: 4, misses: 0, falseAlarms: 1, correctRejections: 3, positions: [] };
  await db.attemptSubmission.create({
    data: { id: newId(), attemptId, submittedAt: signedInAt, gradingVersion: 1, result },
  });
}
