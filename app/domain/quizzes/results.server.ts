import type { Transaction } from "#app/db/client.server.ts";
import type { GradedQuiz } from "./quiz.ts";

/** What a reader of results asks for: the first grading, and the newest of those after a correction. */
export const withNewestResult = {
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

export async function resultOf(
  client: Pick<Transaction, "attempt">,
  attemptId: string,
): Promise<GradedQuiz | null> {
  const attempt = await client.attempt.findUnique({ where: { id: attemptId }, select: withNewestResult });
  return attempt && newestResult(attempt);
}
