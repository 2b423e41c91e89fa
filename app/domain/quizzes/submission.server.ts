import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { isUniqueViolation } from "#app/db/errors.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { findClosing } from "#app/domain/class-sessions/closing.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { newestAnswers } from "./answer.ts";
import { type AttemptFrame, frameOf, getAttempt } from "./attempt.server.ts";
import { inOrder, listFormItems } from "./form-items.server.ts";
import { itemSchema } from "./item.ts";
import { type FormItem, type GradedQuiz, gradeQuiz, gradingVersion } from "./quiz.ts";
import { resultOf } from "./results.server.ts";

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
  const today = records(frame) ? await schoolDay(viewer) : null;
  try {
    return await transact(async (tx) => {
      const graded = await grade(tx, handIn, items);
      if (graded.ok && today) await recordStudy(tx, viewer, frame.formId, today);
      return graded;
    });
  } catch (error) {
    // two at once: the unique key settled it
    const earlier = isUniqueViolation(error) ? await storedResult(db, handIn.attemptId) : null;
    if (!earlier) throw error;
    return { ok: true, result: earlier };
  }
}

function records({ isSelfStudy, step }: AttemptFrame): boolean {
  return isSelfStudy && step === "quiz";
}

/** Nobody closes a self-study: the lesson is recorded with the quiz, on the day on which it is handed in. */
async function recordStudy(
  tx: Transaction,
  { classId, personId: learnerId }: LearnerViewer,
  formId: string,
  taughtOn: LocalDate,
): Promise<void> {
  const { classSession } = await tx.quizForm.findUniqueOrThrow({
    where: { id: formId },
    select: { classSession: true },
  });
  const { id: classSessionId, districtId, schoolId, lessonSlug, lessonVersionId } = classSession;
  const { simulationVersionId } = classSession;
  const taught = { lessonSlug, lessonVersionId, simulationVersionId, formId, taughtOn };
  const place = { districtId, schoolId, classId, classSessionId };
  await recordCompletions(tx, [
    { ...place, ...taught, learnerId, kind: "taught", obtained: "self-study", recordedById: learnerId },
  ]);
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
  if (await findClosing(tx, classSessionId)) {
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

/** Items judged again are shown as they were judged. */
async function asJudged(items: readonly FormItem[], { positions }: GradedQuiz): Promise<FormItem[]> {
  const versionOf = new Map(
    positions.flatMap(({ position, gradedBy }) => (gradedBy ? [[position, gradedBy]] : [])),
  );
  if (versionOf.size === 0) return [...items];
  const versions = await db.contentVersion.findMany({ where: { id: { in: [...versionOf.values()] } } });
  const sources = new Map(versions.map(({ id, source }) => [id, source]));
  return items.map((formItem) => {
    const source = sources.get(versionOf.get(formItem.position) ?? "");
    return source === undefined ? formItem : { ...formItem, item: itemSchema.parse(JSON.parse(source)) };
  });
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
  const [result, items] = await Promise.all([resultOf(db, attempt.id), listFormItems(attempt.formId)]);
  if (!result) return null;
  const judged = await asJudged(inOrder(items, attempt.orderSeed), result);
  // an item that was withdrawn is left out for everybody
  const counted = new Set(result.positions.map(({ position }) => position));
  return { result, items: judged.filter(({ position }) => counted.has(position)) };
}
