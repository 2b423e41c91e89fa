/** What cards and sheets said, handed in when the class session closes; again when it was reopened in between. */
import type { Transaction } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { newestAnswers } from "#app/domain/quizzes/answer.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { gradeQuiz, gradingVersion, isOwnWork, stepOfForm } from "#app/domain/quizzes/quiz.ts";
import { newestResult, takenBack, withNewestResult } from "#app/domain/quizzes/results.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { StoredClassSession } from "./visible.server.ts";

/**
 * Hands in every card or sheet that is own work, and answers whose quiz that is. One that had been handed in before a
 * reopening keeps its first result; a newer one stands beside it.
 */
export async function submitTaken(
  tx: Transaction,
  classSession: StoredClassSession,
  recordedById: string,
): Promise<ReadonlySet<string>> {
  const ownQuiz = new Set<string>();
  for (const { id: formId, purpose } of classSession.forms) {
    const attempts = await tx.attempt.findMany({
      where: { formId, medium: { not: "computer" } },
      select: {
        id: true,
        learnerId: true,
        answers: { select: { id: true, position: true, response: true } },
        ...withNewestResult,
      },
    });
    if (attempts.length === 0) continue;
    const items = await listFormItems(formId);
    const at = now();
    for (const { id: attemptId, learnerId, answers, ...graded } of attempts) {
      const given = newestAnswers(answers);
      const isOwn = isOwnWork(given.size, items.length);
      if (isOwn && stepOfForm(purpose) === "quiz") ownQuiz.add(learnerId);
      const earlier = newestResult(graded);
      if (!earlier && !isOwn) continue;
      const result = gradeQuiz(items, given);
      if (earlier && JSON.stringify(earlier.positions) === JSON.stringify(result.positions)) continue;
      const row = {
        id: newId(),
        attemptId,
        gradingVersion,
        result: result as unknown as Prisma.InputJsonObject,
      };
      if (!earlier) await tx.attemptSubmission.create({ data: { ...row, submittedAt: at } });
      else
        await tx.attemptRegrading.create({
          data: { ...row, reason: isOwn ? "reopened" : takenBack, recordedAt: at, recordedById },
        });
    }
  }
  return ownQuiz;
}
