/** Which printed sheet is whose: one a pupil and form, with a number by chance, so that nobody marks who they are. */
import { randomInt } from "node:crypto";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listParticipants } from "#app/domain/class-sessions/participants.server.ts";
import { findClassSession, type StoredClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { newestAnswers } from "#app/domain/quizzes/answer.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import { formOfStep, type TestStep } from "#app/domain/quizzes/quiz.ts";
import { choicesOf } from "#app/domain/quizzes/response.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sheetNumbers } from "./sheet-code.ts";

export interface PaperPupil {
  learnerId: string;
  seat: number | null;
  name: string | null;
  /** of the printed sheet; null before it was made */
  number: number | null;
  /** by position: what has been entered so far, the newest */
  responses: Map<number, string>;
}

export interface PaperForm {
  purpose: TestStep;
  items: Item[];
  /** of each question, what the letters A to D mean */
  choices: (readonly string[])[];
  pupils: PaperPupil[];
}

/** One form of a class session held on paper, with the viewer's own pupils; null where there is no such form. */
export async function getPaperForm(
  classSession: StoredClassSession,
  purpose: TestStep,
): Promise<PaperForm | null> {
  const formId = formOfStep(classSession.forms, purpose)?.id;
  if (!formId) return null;
  const [participants, formItems, sheets, attempts] = await Promise.all([
    listParticipants(classSession),
    listFormItems(formId),
    db.answerSheet.findMany({ where: { formId } }),
    db.attempt.findMany({
      where: { formId },
      select: { learnerId: true, answers: { select: { id: true, position: true, response: true } } },
    }),
  ]);
  const items = formItems.map(({ item }) => item);
  const numbers = new Map(sheets.map(({ learnerId, number }) => [learnerId, number]));
  const given = new Map(attempts.map(({ learnerId, answers }) => [learnerId, newestAnswers(answers)]));
  return {
    purpose,
    items,
    choices: items.map((item) => choicesOf(item).slice(0, 4)),
    pupils: participants
      .filter(({ classId }) => classSession.ownClassIds.includes(classId))
      .map(({ learnerId, seat, name }) => ({
        learnerId,
        seat,
        name,
        number: numbers.get(learnerId) ?? null,
        responses: given.get(learnerId) ?? new Map(),
      })),
  };
}

export type SheetsResult =
  | KeyReused
  | { ok: true; made: number }
  | { ok: false; reason: "no-quiz" | "closed" };

/** Gives everybody who has none yet a sheet; those already printed stay good. */
export async function makeSheets(
  viewer: StaffViewer,
  {
    classSessionId,
    purpose,
    commandKey: key,
  }: { classSessionId: string; purpose: TestStep; commandKey: string },
): Promise<SheetsResult> {
  const classSession = found(await findClassSession(viewer, classSessionId));
  const formId = formOfStep(classSession.forms, purpose)?.id;
  if (!formId) return { ok: false, reason: "no-quiz" };
  if (classSession.closing) return { ok: false, reason: "closed" };
  const pupils = (await listParticipants(classSession)).filter(({ classId }) =>
    classSession.ownClassIds.includes(classId),
  );
  const command = { key, command: "make-answer-sheets", body: { classSessionId, purpose } };
  return withReceipt(viewer.personId, command, async (tx): Promise<SheetsResult> => {
    const made = await tx.answerSheet.findMany({ where: { formId }, select: { learnerId: true } });
    const having = new Set(made.map(({ learnerId }) => learnerId));
    const without = pupils.filter(({ learnerId }) => !having.has(learnerId));
    const numbers = await freeNumbers(tx, without.length);
    const { districtId, schoolId } = classSession;
    const printed = { printedAt: now(), printedById: viewer.personId };
    await tx.answerSheet.createMany({
      data: without.map(({ learnerId }, at) => ({
        id: newId(),
        districtId,
        schoolId,
        classSessionId,
        formId,
        learnerId,
        number: numbers[at] as number,
        ...printed,
      })),
    });
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    const detail = { purpose, made: without.length };
    await recordAudit(tx, { viewer, action: "answer-sheets.made", ...subject, detail });
    return { ok: true, made: without.length };
  });
}

/** Of a thousand million numbers; two alike on one school's desks would be two pupils' answers mixed up. */
async function freeNumbers(tx: Transaction, count: number): Promise<number[]> {
  const numbers = new Set<number>();
  while (numbers.size < count) {
    const drawn = Array.from({ length: count - numbers.size }, () => randomInt(sheetNumbers));
    const taken = await tx.answerSheet.findMany({
      where: { number: { in: drawn } },
      select: { number: true },
    });
    const used = new Set(taken.map(({ number }) => number));
    for (const number of drawn) if (!used.has(number)) numbers.add(number);
  }
  return [...numbers];
}
