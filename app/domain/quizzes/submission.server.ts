import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { isUniqueViolation } from "#app/db/errors.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { newestAnswers } from "./answer.ts";
import { frameOf, getAttempt } from "./attempt.server.ts";
import { inOrder, listFormItems } from "./form-items.server.ts";
import { type FormItem, type GradedQuiz, gradeQuiz, gradingVersion } from "./quiz.ts";

export interface HandIn {
  attemptId: string;
  /** the pupil was told which messages are unanswered and hands in all the same */
  confirmed: boolean;
}

export type SubmitResult =
  | { ok: true; result: GradedQuiz }
  | { ok: false; reason: "not-found" | "closed" | "nothing-answered" | "unanswered" };

/** Hands in and grades, once: a second time answers the first result. */
export async function submitAttempt(viewer: LearnerViewer, handIn: HandIn): Promise<SubmitResult> {
  const frame = await frameOf(handIn.attemptId);
  if (frame?.learnerId !== viewer.personId) return { ok: false, reason: "not-found" };
  const items = await listFormItems(frame.formId);
  try {
    return await transact((tx) => grade(tx, handIn, items));
  } catch (error) {
    // two at once: the unique key settled it
    const earlier = isUniqueViolation(error) ? await storedResult(db, handIn.attemptId) : null;
    if (!earlier) throw error;
    return { ok: true, result: earlier };
  }
}

async function grade(
  tx: Transaction,
  { attemptId, confirmed }: HandIn,
  items: FormItem[],
): Promise<SubmitResult> {
  const earlier = await storedResult(tx, attemptId);
  if (earlier) return { ok: true, result: earlier };
  const { answers: given, classSessionId } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { classSessionId: true, answers: { select: { id: true, position: true, response: true } } },
  });
  if (await tx.classSessionClosing.findUnique({ where: { classSessionId } })) {
    return { ok: false, reason: "closed" };
  }
  const answers = newestAnswers(given);
  if (answers.size === 0) return { ok: false, reason: "nothing-answered" };
  if (answers.size < items.length && !confirmed) return { ok: false, reason: "unanswered" };
  const result = gradeQuiz(items, answers);
  await tx.attemptSubmission.create({
    data: {
      id: newId(),
      attemptId,
      submittedAt: now(),
      gradingVersion,
      result: result as unknown as Prisma.InputJsonObject,
    },
  });
  return { ok: true, result };
}

async function storedResult(
  client: Pick<Transaction, "attemptSubmission">,
  attemptId: string,
): Promise<GradedQuiz | null> {
  const submission = await client.attemptSubmission.findUnique({ where: { attemptId } });
  return submission ? (submission.result as unknown as GradedQuiz) : null;
}

export interface Review {
  result: GradedQuiz;
  /** in the order in which this pupil saw them */
  items: FormItem[];
}

/** The pupil's own result with the messages as they were; null until it is handed in. */
export async function getReview(viewer: LearnerViewer): Promise<Review | null> {
  const attempt = await getAttempt(viewer);
  if (!attempt?.submitted) return null;
  const [result, items] = await Promise.all([storedResult(db, attempt.id), listFormItems(attempt.formId)]);
  if (!result) return null;
  return { result, items: inOrder(items, attempt.orderSeed) };
}
