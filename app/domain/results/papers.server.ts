/** Handed-in papers of a year, page by page: a district's do not fit into memory. */
import { db } from "#app/db/client.server.ts";
import { heldAndClosed } from "#app/domain/class-sessions/closings.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { formsOfStep } from "#app/domain/quizzes/quiz.ts";
import { countedResult, withNewestResult } from "#app/domain/quizzes/results.server.ts";
import type { HandedInPaper } from "./statement.ts";

export interface StoredPaper extends Omit<HandedInPaper, "name"> {
  classId: string;
  taughtOn: string;
}

const pageSize = 500;

/** Of closed class sessions, each with its newest grading, in the order in which they were begun. */
export async function* pagesOfPapers(where: {
  districtId: string;
  schoolId?: string;
  classId?: string;
  year: YearInterval;
}): AsyncGenerator<StoredPaper[]> {
  const { year, ...place } = where;
  let after = "";
  for (;;) {
    const rows = await db.attempt.findMany({
      where: {
        ...place,
        id: { gt: after },
        submission: { isNot: null },
        form: {
          purpose: { in: [...formsOfStep.before, ...formsOfStep.quiz] },
          classSession: { taughtOn: { gte: year.from, lt: year.to }, ...heldAndClosed },
        },
      },
      orderBy: { id: "asc" },
      take: pageSize,
      select: {
        id: true,
        learnerId: true,
        classId: true,
        formId: true,
        medium: true,
        form: {
          select: {
            purpose: true,
            lessonSlug: true,
            band: true,
            classSession: { select: { taughtOn: true } },
          },
        },
        ...withNewestResult,
      },
    });
    yield rows.flatMap(({ id: attemptId, form, submission, regradings, ...row }) => {
      const result = countedResult({ submission, regradings });
      if (!result || !submission) return [];
      const { classSession, ...asked } = form;
      const { submittedAt } = submission;
      return [{ ...row, ...asked, attemptId, submittedAt, result, taughtOn: classSession.taughtOn }];
    });
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1]?.id ?? "";
  }
}
