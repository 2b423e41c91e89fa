import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { isUniqueViolation } from "#app/db/errors.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { findClosing } from "#app/domain/class-sessions/closing.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { newestAnswers } from "./answer.ts";
import { type AttemptFrame, frameOf, getAttempt } from "./attempt.server.ts";
import { addSubmission } from "./attempt-writes.server.ts";
import { inOrder, listFormItems } from "./form-items.server.ts";
import { itemSchema } from "./item.ts";
import { type FormItem, type GradedQuiz, gradeQuiz, gradingVersion } from "./quiz.ts";
import { resultOf, storedResult } from "./results.server.ts";

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
  return records(frame)
    ? submitStudy(viewer, handIn, { formId: frame.formId, items })
    : submitInClass(handIn, items);
}

/** A class hands in within the same minute: one row among those that are written together. */
async function submitInClass(handIn: HandIn, items: readonly FormItem[]): Promise<SubmitResult> {
  const { attemptId } = handIn;
  for (;;) {
    const paper = await readPaper(db, attemptId);
    const judged = judge(paper, items, handIn);
    if (!judged.ok || paper.result) return judged;
    const graded = [now(), gradingVersion, JSON.stringify(judged.result), paper.given.length];
    const { changes } = await writeGrouped({ sql: addSubmission, params: [newId(), attemptId, ...graded] });
    if (changes > 0) return judged;
    if (await findClosing(db, paper.classSessionId)) return { ok: false, reason: "closed" };
    // another tab handed in, or an answer came in between: read and judge what is there now
  }
}

/** Nobody closes a self-study: the lesson is recorded with the quiz, on the day on which it is handed in. */
async function submitStudy(
  viewer: LearnerViewer,
  handIn: HandIn,
  { formId, items }: { formId: string; items: readonly FormItem[] },
): Promise<SubmitResult> {
  const today = await schoolDay(viewer);
  const submission = transact<SubmitResult>(async (tx) => {
    const paper = await readPaper(tx, handIn.attemptId);
    if (!paper.result && (await findClosing(tx, paper.classSessionId)))
      return { ok: false, reason: "closed" };
    const judged = judge(paper, items, handIn);
    if (!judged.ok || paper.result) return judged;
    const result = judged.result as unknown as Prisma.InputJsonObject;
    const { attemptId } = handIn;
    await tx.attemptSubmission.create({
      data: { id: newId(), attemptId, submittedAt: now(), gradingVersion, result },
    });
    await recordStudy(tx, viewer, formId, today);
    return judged;
  });
  return submission.catch(async (error) => {
    // two at once: the unique key settled it
    if (!isUniqueViolation(error)) throw error;
    return judge(await readPaper(db, handIn.attemptId), items, handIn);
  });
}

function records({ isSelfStudy, step }: AttemptFrame): boolean {
  return isSelfStudy && step === "quiz";
}

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

interface Paper {
  classSessionId: string;
  given: { id: string; position: number; response: string }[];
  /** of the handing in, if it has been */
  result: GradedQuiz | null;
}

interface PaperRow {
  classSessionId: string;
  result: GradedQuiz | string | null;
  answerId: string | null;
  position: number;
  response: string;
}

async function readPaper(client: Pick<Transaction, "$queryRaw">, attemptId: string): Promise<Paper> {
  const rows = await client.$queryRaw<PaperRow[]>`
    SELECT a."classSessionId", s."result", x."id" AS "answerId", x."position", x."response"
      FROM "Attempt" a
      LEFT JOIN "AttemptSubmission" s ON s."attemptId" = a."id"
      LEFT JOIN "Answer" x ON x."attemptId" = a."id"
      WHERE a."id" = ${attemptId}`;
  const [{ classSessionId, result }] = rows as [PaperRow];
  return {
    classSessionId,
    given: rows.flatMap(({ answerId, position, response }) =>
      answerId === null ? [] : { id: answerId, position, response },
    ),
    result: result === null ? null : storedResult(result),
  };
}

function judge({ result, given }: Paper, items: readonly FormItem[], { confirmed }: HandIn): SubmitResult {
  if (result) return { ok: true, result };
  const answers = newestAnswers(given);
  if (answers.size === 0) return { ok: false, reason: "nothing-answered" };
  if (answers.size < items.length && !confirmed) return { ok: false, reason: "unanswered" };
  return { ok: true, result: gradeQuiz(items, answers) };
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
  band: string;
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
  return { band: attempt.band, result, items: judged.filter(({ position }) => counted.has(position)) };
}
