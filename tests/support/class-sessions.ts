/** What pupils do in a class session, for database tests of what teachers do. */
import { db } from "#app/db/client.server.ts";
import type { Medium } from "#app/domain/class-sessions/class-session.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { steps } from "#app/domain/class-sessions/plan.ts";
import { type ClassSessionStart, startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { viewerOf, world } from "#tests/support/world.ts";

const { districtId, schools, classes } = world;
const teacher = viewerOf("teacher");
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
export async function answer(
  classSessionId: string,
  learnerId: string,
  answers: number,
  handIn: boolean,
  medium: Medium = "computer",
): Promise<string> {
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
      medium,
    },
  });
  for (let position = 1; position <= answers; position++) {
    const given = { attemptId, position, response: "A", givenAt: signedInAt };
    // a second thought: the same item answered twice is one item answered
    await db.answer.create({ data: { ...given, id: newId(), answerKey: newId() } });
    await db.answer.create({ data: { ...given, id: newId(), answerKey: newId() } });
  }
  if (!handIn) return attemptId;
  const result = { hits: 4, misses: 0, falseAlarms: 1, correctRejections: 3, positions: [] };
  await db.attemptSubmission.create({
    data: { id: newId(), attemptId, submittedAt: signedInAt, gradingVersion: 1, result },
  });
  return attemptId;
}

/** The lesson that these tests teach, unless they say otherwise. */
export const lesson = { lessonSlug: "qq-impersonation", band: "junior", way: "computer-room" } as const;

/** 七年级 1 班's teacher begins a lesson with every step. */
export async function startLesson(of: Partial<ClassSessionStart> = {}) {
  const started = await startClassSession(teacher, {
    classId: classes.seven1,
    steps,
    commandKey: newId(),
    ...lesson,
    ...of,
  });
  if (!started.ok) throw new Error(started.reason);
  return started;
}

export function closeLesson(
  classSessionId: string,
  alsoPresent: readonly string[] = [],
  kind: "closed" | "abandoned" = "closed",
) {
  return closeClassSession(teacher, { classSessionId, kind, alsoPresent, commandKey: newId() });
}

/** The class session as its own teacher's pages read it. */
export async function storedLesson(classSessionId: string) {
  const row = await findClassSession(teacher, classSessionId);
  if (!row) throw new Error("the teacher's own class session");
  return row;
}
