import { db } from "#app/db/client.server.ts";

export interface LearnerProgress {
  learnerId: string;
  /** positions with at least one saved answer */
  answered: number;
  total: number;
  submitted: boolean;
}

/** Who has begun the quiz of a class session and how far they are; one query for the whole class. */
export async function progressOf(classSessionId: string): Promise<LearnerProgress[]> {
  // counts come back as bigint from one engine and as numbers from the other
  const rows = await db.$queryRaw<Record<keyof LearnerProgress, unknown>[]>`
    SELECT a."learnerId" AS "learnerId",
      (SELECT COUNT(DISTINCT x."position") FROM "Answer" x WHERE x."attemptId" = a."id") AS "answered",
      (SELECT COUNT(*) FROM "QuizFormItem" i WHERE i."formId" = a."formId") AS "total",
      (SELECT COUNT(*) FROM "AttemptSubmission" s WHERE s."attemptId" = a."id") AS "submitted"
    FROM "Attempt" a JOIN "QuizForm" f ON f."id" = a."formId"
    WHERE f."classSessionId" = ${classSessionId} AND f."purpose" <> 'before'
    ORDER BY a."startedAt", a."id"`;
  return rows.map((row) => ({
    learnerId: String(row.learnerId),
    answered: Number(row.answered),
    total: Number(row.total),
    submitted: Number(row.submitted) > 0,
  }));
}
