import { db } from "#app/db/client.server.ts";
import { heldAndClosed } from "#app/domain/class-sessions/closings.ts";
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import { occasions } from "./class-effect.ts";
import type { Paper } from "./class-outcome.ts";

export interface StoredPaper extends Paper {
  formId: string;
  classId: string;
  schoolId: string;
  lessonSlug: string;
}

/** Handed-in papers of closed class sessions, each with its newest grading: a corrected item counts as corrected. */
export async function listPapers(where: {
  districtId: string;
  classSessionIds?: readonly string[];
  classId?: string;
  taughtOn?: { gte: string; lt: string };
}): Promise<StoredPaper[]> {
  const { districtId, classSessionIds, classId, taughtOn } = where;
  const rows = await db.attempt.findMany({
    where: {
      districtId,
      classId,
      ...(classSessionIds ? { classSessionId: { in: [...classSessionIds] } } : {}),
      submission: { isNot: null },
      form: {
        purpose: { in: [...occasions] },
        classSession: { taughtOn, ...heldAndClosed },
      },
    },
    select: {
      learnerId: true,
      classId: true,
      schoolId: true,
      formId: true,
      form: { select: { purpose: true, lessonSlug: true } },
      submission: { select: { submittedAt: true, result: true } },
      regradings: { select: { result: true }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  return rows.flatMap(({ form, submission, regradings, ...row }) =>
    submission
      ? [
          {
            ...row,
            purpose: form.purpose as Paper["purpose"],
            lessonSlug: form.lessonSlug,
            submittedAt: submission.submittedAt,
            result: (regradings[0]?.result ?? submission.result) as unknown as GradedQuiz,
          },
        ]
      : [],
  );
}
