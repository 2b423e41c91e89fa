import { db } from "#app/db/client.server.ts";
import { newestAnswers } from "./answer.ts";
import { listFormItems } from "./form-items.server.ts";
import type { Item, Letter } from "./item.ts";
import { isAnswerTo } from "./quiz.ts";

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
    WHERE f."classSessionId" = ${classSessionId} AND f."purpose" = 'quiz'
    ORDER BY a."startedAt", a."id"`;
  return rows.map((row) => ({
    learnerId: String(row.learnerId),
    answered: Number(row.answered),
    total: Number(row.total),
    submitted: Number(row.submitted) > 0,
  }));
}

export interface ItemResult {
  position: number;
  item: Item;
  /** pupils with an answer to this item, handed in or not */
  answered: number;
  counts: Record<Letter, number>;
}

/** How the class answered each item, by option and without anybody's name, in the form's own order. */
export async function resultsOf(classSessionId: string): Promise<ItemResult[]> {
  const form = await db.quizForm.findUnique({
    where: { classSessionId_purpose: { classSessionId, purpose: "quiz" } },
    select: { id: true },
  });
  if (!form) return [];
  const [items, attempts] = await Promise.all([
    listFormItems(form.id),
    db.attempt.findMany({
      where: { formId: form.id },
      select: { answers: { select: { id: true, position: true, response: true } } },
    }),
  ]);
  const results = items.map(({ position, item }): ItemResult => {
    return { position, item, answered: 0, counts: { A: 0, B: 0, C: 0, D: 0 } };
  });
  for (const { answers } of attempts) {
    const newest = newestAnswers(answers);
    for (const result of results) {
      const response = newest.get(result.position);
      if (response === undefined || !isAnswerTo(result.item, response)) continue;
      result.answered += 1;
      result.counts[response] += 1;
    }
  }
  return results;
}
