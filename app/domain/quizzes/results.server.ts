import type { Transaction } from "#app/db/client.server.ts";
import { type GradedQuiz, isOwnWork } from "./quiz.ts";

/** What a reader of results asks for: the first grading, and the newest of those after a correction. */
export const withNewestResult = {
  medium: true,
  submission: { select: { submittedAt: true, result: true } },
  regradings: { select: { result: true }, orderBy: { id: "desc" }, take: 1 },
} as const;

interface Graded {
  submission: { result: unknown } | null;
  regradings: { result: unknown }[];
}

/** The newest grading counts; null until the paper is handed in. */
export function newestResult({ submission, regradings }: Graded): GradedQuiz | null {
  return ((regradings[0] ?? submission)?.result as GradedQuiz | undefined) ?? null;
}

/**
 * What counts of a paper in any figure: the newest grading, unless it was a card or sheet from which so much was taken
 * back after a reopening that it is own work no more.
 */
export function countedResult(paper: Graded & { medium: string }): GradedQuiz | null {
  const result = newestResult(paper);
  return result && standsAsPaper(paper.medium, result) ? result : null;
}

export function standsAsPaper(medium: string, { positions, skipped }: GradedQuiz): boolean {
  return medium === "computer" || isOwnWork(positions.length - skipped, positions.length);
}

/** Of one paper, in one query. */
export async function resultOf(
  client: Pick<Transaction, "$queryRaw">,
  attemptId: string,
): Promise<GradedQuiz | null> {
  const [row] = await client.$queryRaw<{ result: GradedQuiz | string }[]>`
    SELECT COALESCE(r."result", s."result") AS "result"
      FROM "AttemptSubmission" s LEFT JOIN "AttemptRegrading" r ON r."attemptId" = s."attemptId"
      WHERE s."attemptId" = ${attemptId}
      ORDER BY r."id" DESC LIMIT 1`;
  return row ? storedResult(row.result) : null;
}

/** A query of our own gets JSON as its engine keeps it, which may be text. */
export function storedResult(result: GradedQuiz | string): GradedQuiz {
  return typeof result === "string" ? JSON.parse(result) : result;
}
