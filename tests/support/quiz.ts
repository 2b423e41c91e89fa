/** A running class session of 七年级 1 班 with a quiz of known items, without the content library. */
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import type { Purpose } from "#app/domain/class-sessions/class-session.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import { singleItem, verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { newId } from "#app/lib/ids.server.ts";
import { world, worldNow, worldToday } from "./world.ts";

/** Positions 1–4 are scams, 5–7 genuine, 8 a single choice whose right answer is B. */
export const quizItems: Item[] = [
  ...[1, 2, 3, 4].map((n) => verdictItem({ id: `scam-${n}` })),
  ...[1, 2, 3].map((n) => verdictItem({ id: `genuine-${n}`, genuine: true })),
  singleItem({ id: "what-would-you-do" }),
];

export interface RunningQuiz {
  classSessionId: string;
  formId: string;
}

export async function createRunningQuiz(
  classId: string = world.classes.seven1,
  items: Item[] = quizItems,
  band = "junior",
): Promise<RunningQuiz> {
  const classSessionId = await createRunningClassSession(classId);
  const formId = newId();
  const versions = items.map((item) => ({
    id: newId(),
    kind: "item",
    contentId: item.id,
    hash: newId(),
    source: JSON.stringify(item),
    firstUsedAt: worldNow,
  }));
  await db.contentVersion.createMany({ data: versions });
  await db.quizForm.create({
    data: {
      id: formId,
      districtId: world.districtId,
      schoolId: world.schools.junior,
      classSessionId,
      purpose: "quiz",
      lessonSlug: "a-lesson",
      band,
      seed: 7,
      createdAt: worldNow,
      items: {
        create: items.map((item, index) => ({
          position: index + 1,
          itemId: item.id,
          itemVersionId: (versions[index] as { id: string }).id,
        })),
      },
    },
  });
  return { classSessionId, formId };
}

export async function createRunningClassSession(
  classId: string = world.classes.seven1,
  purpose: Purpose = "taught",
  lessonSlug = "a-lesson",
): Promise<string> {
  const id = newId();
  await db.classSession.create({
    data: {
      id,
      districtId: world.districtId,
      schoolId: world.schools.junior,
      lessonSlug,
      band: "junior",
      lessonVersionId: newId(),
      way: "computer-room",
      purpose,
      plan: [
        { step: "lesson", minutes: 12 },
        { step: "quiz", minutes: 9 },
      ],
      joinCode: id.slice(-6),
      taughtOn: worldToday,
      startedAt: worldNow,
      startedById: world.staff.teacher,
      classes: { create: { classId } },
    },
  });
  return id;
}

export async function closeQuiz(
  classSessionId: string,
  kind: "closed" | "abandoned" = "closed",
): Promise<void> {
  await db.classSessionClosing.create({
    data: {
      id: newId(),
      classSessionId,
      kind,
      closedAt: worldNow,
      closedById: world.staff.teacher,
    },
  });
}

/** As a sign-in with that pupil's card would see it. */
export function learnerIn(
  classSessionId: string,
  personId: string = world.learners.liNan,
  classId: string = world.classes.seven1,
): LearnerViewer {
  return {
    kind: "learner",
    seat: 1,
    personId,
    districtId: world.districtId,
    schoolId: world.schools.junior,
    classId,
    classSessionId,
    isSelfStudy: false,
    loginSessionId: "login-session-of-this-test",
  };
}

/** Rows of answers, second thoughts included. */
export function countAnswers(): Promise<number> {
  return db.answer.count();
}

export function countSubmissions(): Promise<number> {
  return db.attemptSubmission.count();
}
