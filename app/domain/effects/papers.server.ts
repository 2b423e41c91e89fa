import { db } from "#app/db/client.server.ts";
import { heldAndClosed } from "#app/domain/class-sessions/closings.ts";
import { countedResult, withNewestResult } from "#app/domain/quizzes/results.server.ts";
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
      ...withNewestResult,
    },
  });
  return rows.flatMap(({ form, submission, regradings, ...row }) => {
    const result = countedResult({ submission, regradings });
    if (!result || !submission) return [];
    const { lessonSlug } = form;
    const purpose = form.purpose as Paper["purpose"];
    return [{ ...row, purpose, lessonSlug, submittedAt: submission.submittedAt, result }];
  });
}
