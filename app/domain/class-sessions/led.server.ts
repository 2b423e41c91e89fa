/** A class led from the board: where it stands, what cards, sheets and raised hands said. Decision 0152. */

import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { addAnswer, beginAttempt } from "#app/domain/quizzes/attempt-writes.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { formOfStep, type TestStep } from "#app/domain/quizzes/quiz.ts";
import { choicesOf, isAnswerTo } from "#app/domain/quizzes/response.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Medium } from "./class-session.ts";
import { findClosing } from "./closing.server.ts";
import type { LedStep } from "./led.ts";
import { listParticipants } from "./participants.server.ts";
import type { TakenAnswer } from "./taken-form.ts";
import { findClassSession } from "./visible.server.ts";

// ── Where the class stands ─────────────────────────────────────────────────────────────────────────

export function getLedStep(classSessionId: string): Promise<LedStep | null> {
  return newestStep(db, classSessionId);
}

async function newestStep(client: Pick<Transaction, "classStep">, classSessionId: string) {
  const row = await client.classStep.findFirst({ where: { classSessionId }, orderBy: { id: "desc" } });
  return row && ({ step: row.step, position: row.position, phase: row.phase } as LedStep);
}

export type StepResult = KeyReused | { ok: true } | { ok: false; reason: "closed" };

export interface ClassMove {
  classSessionId: string;
  commandKey: string;
  to: LedStep;
  /** only from here: what was kept in a browser for an hour moves nobody who has gone on meanwhile */
  from?: Partial<LedStep>;
}

/** Moves the class on, or back; every move stays, the newest counts. */
export async function moveTo(
  viewer: StaffViewer,
  { classSessionId, commandKey: key, to, from }: ClassMove,
): Promise<StepResult> {
  const { districtId, schoolId } = found(await findClassSession(viewer, classSessionId));
  const command = { key, command: "move-class", body: { classSessionId, to } };
  return withReceipt(viewer.personId, command, async (tx): Promise<StepResult> => {
    if (await isClosed(tx, classSessionId)) return { ok: false, reason: "closed" };
    const at = from && (await newestStep(tx, classSessionId));
    if (at && Object.entries(from).some(([field, value]) => at[field as keyof LedStep] !== value))
      return { ok: true };
    const place = { id: newId(), districtId, schoolId, classSessionId };
    await tx.classStep.create({
      data: { ...place, ...to, recordedAt: now(), recordedById: viewer.personId },
    });
    return { ok: true };
  });
}

// ── Answers of single pupils, taken by the teacher ─────────────────────────────────────────────────

export interface TakenAnswers {
  classSessionId: string;
  purpose: TestStep;
  medium: Exclude<Medium, "computer">;
  answers: readonly TakenAnswer[];
}

export type TakenResult =
  | { ok: true; saved: number }
  | { ok: false; reason: "no-quiz" | "closed" }
  /** these were not taken, and nothing of the others was lost */
  | { ok: false; reason: "not-in-class" | "no-such-answer"; answerKeys: string[] };

/** Stores what cards or sheets said, each answer once however often it is sent. The newest per question counts. */
export async function recordTaken(viewer: StaffViewer, taken: TakenAnswers): Promise<TakenResult> {
  const { classSessionId, purpose, medium, answers } = taken;
  const classSession = found(await findClassSession(viewer, classSessionId));
  const formId = formOfStep(classSession.forms, purpose)?.id;
  if (!formId) return { ok: false, reason: "no-quiz" };
  if (classSession.closing) return { ok: false, reason: "closed" };
  const classOf = new Map(
    (await listParticipants(classSession)).map(({ learnerId, classId }) => [learnerId, classId]),
  );
  const foreign = answers.filter(({ learnerId }) => !classOf.has(learnerId));
  if (foreign.length > 0) return refused("not-in-class", foreign);
  const items = new Map((await listFormItems(formId)).map(({ position, item }) => [position, item]));
  const senseless = answers.filter(({ position, response }) => {
    const item = items.get(position);
    return !item || (response !== takenBack && !isAnswerTo(item, response));
  });
  if (senseless.length > 0) return refused("no-such-answer", senseless);

  const learnerIds = [...new Set(answers.map(({ learnerId }) => learnerId))];
  await Promise.all(
    learnerIds.map((learnerId) => {
      // everybody saw the questions in the board's order: there is none of their own
      const params = [newId(), formId, classOf.get(learnerId) as string, learnerId, 0, now(), medium];
      return writeGrouped({ sql: beginAttempt, params });
    }),
  );
  const attempts = await db.attempt.findMany({ where: { formId, learnerId: { in: learnerIds } } });
  const attemptOf = new Map(attempts.map(({ id, learnerId }) => [learnerId, id]));
  const written = await Promise.all(
    answers.map(({ learnerId, position, response, answerKey }) => {
      const attemptId = attemptOf.get(learnerId) ?? "";
      const params = [newId(), attemptId, position, answerKey, response, now(), learnerId];
      return writeGrouped({ sql: addAnswer, params });
    }),
  );
  // none is new and the class session has meanwhile been closed
  const saved = written.reduce((sum, { changes }) => sum + changes, 0);
  if (saved === 0 && answers.length > 0 && (await isClosed(db, classSessionId)))
    return { ok: false, reason: "closed" };
  return { ok: true, saved };
}

function refused(reason: "not-in-class" | "no-such-answer", answers: readonly TakenAnswer[]): TakenResult {
  return { ok: false, reason, answerKeys: answers.map(({ answerKey }) => answerKey) };
}

// ── Raised hands ───────────────────────────────────────────────────────────────────────────────────

export interface Hands {
  classSessionId: string;
  purpose: TestStep;
  position: number;
  /** by option letter */
  counts: Readonly<Record<string, number>>;
  commandKey: string;
}

export type HandsResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "no-quiz" | "closed" | "no-such-answer" | "more-than-there" };

/** Counts of one question; counted again, the new row names the one it replaces. */
export async function recordHands(viewer: StaffViewer, hands: Hands): Promise<HandsResult> {
  const { commandKey: key, ...body } = hands;
  const { classSessionId, purpose, position, counts } = body;
  const classSession = found(await findClassSession(viewer, classSessionId));
  const formId = formOfStep(classSession.forms, purpose)?.id;
  if (!formId) return { ok: false, reason: "no-quiz" };
  const asked = (await listFormItems(formId)).find((item) => item.position === position)?.item;
  const choices = asked ? choicesOf(asked) : [];
  if (!asked || Object.keys(counts).some((letter) => !choices.includes(letter)))
    return { ok: false, reason: "no-such-answer" };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total > (await listParticipants(classSession)).length) return { ok: false, reason: "more-than-there" };
  return withReceipt(
    viewer.personId,
    { key, command: "count-hands", body },
    async (tx): Promise<HandsResult> => {
      if (await isClosed(tx, classSessionId)) return { ok: false, reason: "closed" };
      const earlier = newestOf(await tx.handCount.findMany({ where: { classSessionId, formId, position } }));
      const { districtId, schoolId } = classSession;
      const place = { id: newId(), districtId, schoolId, classSessionId, formId, position };
      const recorded = {
        recordedAt: now(),
        recordedById: viewer.personId,
        supersedesId: earlier?.id ?? null,
      };
      await tx.handCount.create({ data: { ...place, counts, ...recorded } });
      return { ok: true };
    },
  );
}

/** Per question what was counted last. */
export async function listHands(formId: string): Promise<Map<number, Record<string, number>>> {
  const rows = await db.handCount.findMany({ where: { formId }, orderBy: { id: "asc" } });
  return new Map(rows.map(({ position, counts }) => [position, counts as Record<string, number>]));
}

function newestOf<T extends { id: string }>(rows: readonly T[]): T | undefined {
  return [...rows].sort((a, b) => (a.id < b.id ? 1 : -1))[0];
}

async function isClosed(client: Pick<Transaction, "classSessionClosing">, classSessionId: string) {
  return (await findClosing(client, classSessionId)) !== null;
}
