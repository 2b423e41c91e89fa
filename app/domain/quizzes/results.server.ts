import type { Transaction } from "#app/db/client.server.ts";
import type { GradedQuiz } from "./quiz.ts";

/** Why a card or sheet was graded again of which, after a reopening, less than own work is left. */
export const takenBack = "taken-back";

/** What a reader of results asks for: the first grading, and the newest of those after it. */
export const withNewestResult = {
  submission: { select: { submittedAt: true, result: true } },
  regradings: { select: { result: true, reason: true }, orderBy: { id: "desc" }, take: 1 },
} as const;

interface Graded {
  submission: { result: unknown } | null;
  regradings: { result: unknown; reason: string }[];
}

/** The newest grading counts; null until the paper is handed in. */
export function newestResult({ submission, regradings }: Graded): GradedQuiz | null {
  return ((regradings[0] ?? submission)?.result as GradedQuiz | undefined) ?? null;
}

/** What any figure counts of a paper: nothing once it has been taken back. */
export function countedResult(paper: Graded): GradedQuiz | null {
  return paper.regradings[0]?.reason === takenBack ? null : newestResult(paper);
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
