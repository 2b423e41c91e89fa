import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { WriteQueueFullError } from "#app/db/turns.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type AnswerRefusal, type AnswerResult, type GivenAnswer, newestAnswers } from "./answer.ts";
import { addAnswer, beginAttempt } from "./attempt-writes.server.ts";
import { findForm, listFormItems } from "./form-items.server.ts";
import { orderSeedOf, stepOfForm, type TestStep } from "./quiz.ts";
import { isAnswerTo } from "./response.ts";

export interface AttemptState {
  id: string;
  formId: string;
  band: string;
  orderSeed: number;
  submitted: boolean;
  /** what counts so far, by form position */
  answers: Map<number, string>;
}

/** The pupil's attempt in the class session of this sign-in; null before it is begun. */
export async function getAttempt(
  viewer: LearnerViewer,
  step: TestStep = "quiz",
): Promise<AttemptState | null> {
  if (!viewer.classSessionId) return null;
  const { districtId, personId: learnerId, classSessionId } = viewer;
  // one query for what every page of a pupil asks; the client would make four of it
  const rows = await db.$queryRaw<AttemptRow[]>`
    SELECT a."id", a."formId", a."orderSeed", f."band", f."purpose", s."id" AS "submissionId",
           x."id" AS "answerId", x."position", x."response"
      FROM "Attempt" a JOIN "QuizForm" f ON f."id" = a."formId"
      LEFT JOIN "AttemptSubmission" s ON s."attemptId" = a."id"
      LEFT JOIN "Answer" x ON x."attemptId" = a."id"
      WHERE a."learnerId" = ${learnerId} AND a."districtId" = ${districtId}
        AND a."classSessionId" = ${classSessionId}`;
  const ofStep = rows.filter(({ purpose }) => stepOfForm(purpose) === step);
  const [attempt] = ofStep;
  if (!attempt) return null;
  const { id, formId, band, orderSeed, submissionId } = attempt;
  const given = ofStep.flatMap(({ answerId, position, response }) =>
    answerId === null ? [] : { id: answerId, position, response },
  );
  return { id, formId, band, orderSeed, submitted: submissionId !== null, answers: newestAnswers(given) };
}

/** A row for each answer; one without where there is none yet. */
interface AttemptRow {
  id: string;
  formId: string;
  orderSeed: number;
  band: string;
  purpose: string;
  submissionId: string | null;
  answerId: string | null;
  position: number;
  response: string;
}

export type StartResult = { ok: true; attempt: AttemptState } | { ok: false; reason: "no-quiz" | "closed" };

/** Begins the attempt, or goes on with the one begun: however often it is asked for, there is one. */
export async function startAttempt(viewer: LearnerViewer, step: TestStep = "quiz"): Promise<StartResult> {
  const begun = await getAttempt(viewer, step);
  if (begun) return { ok: true, attempt: begun };
  const { classId, personId: learnerId, classSessionId } = viewer;
  if (!classSessionId) return { ok: false, reason: "no-quiz" };
  const form = await findForm(classSessionId, step);
  // what was learned meanwhile would be taken for what was known before
  if (!form || (step === "before" && (await getAttempt(viewer)))) return { ok: false, reason: "no-quiz" };
  const orderSeed = orderSeedOf(form.seed, learnerId);
  const id = newId();
  const params = [id, form.id, classId, learnerId, orderSeed, now(), "computer"];
  const { changes } = await writeGrouped({ sql: beginAttempt, params });
  const { id: formId, band, isSelfStudy } = form;
  if (changes > 0) {
    frames.set(id, { learnerId, formId, step, isSelfStudy });
    return { ok: true, attempt: { id, formId, band, orderSeed, submitted: false, answers: new Map() } };
  }
  const attempt = await getAttempt(viewer, step);
  return attempt ? { ok: true, attempt } : { ok: false, reason: "closed" };
}

/**
 * Stores one answer as given; says "saved" only when it is on the disk. The statement itself checks that the
 * attempt is the pupil's, not handed in, and the class session not closed; afterwards the newest row counts.
 */
export async function saveAnswer(viewer: LearnerViewer, given: GivenAnswer): Promise<AnswerResult> {
  const { attemptId, position, response, answerKey } = given;
  const owned = await frameOf(attemptId);
  if (owned?.learnerId !== viewer.personId) return { ok: false, reason: "not-found" };
  const asked = (await listFormItems(owned.formId)).find((formItem) => formItem.position === position);
  if (!asked) return { ok: false, reason: "not-asked" };
  if (!isAnswerTo(asked.item, response)) return { ok: false, reason: "no-such-option" };
  try {
    const { changes } = await writeGrouped({
      sql: addAnswer,
      params: [newId(), attemptId, position, answerKey, response, now(), viewer.personId],
    });
    return changes > 0 ? { ok: true, saved: "now" } : whyNotAdded(given);
  } catch (error) {
    if (error instanceof WriteQueueFullError) return { ok: false, reason: "busy" };
    throw error;
  }
}

/**
 * The same from a page without script, whose key comes again when the pupil goes back and chooses once more:
 * what is on such a form is always meant now, so it is given a key of its own then.
 */
export async function saveFormAnswer(viewer: LearnerViewer, given: GivenAnswer): Promise<AnswerResult> {
  const result = await saveAnswer(viewer, given);
  const anew = () => saveAnswer(viewer, { ...given, answerKey: newId() });
  if (!result.ok) return result.reason === "key-reused" ? anew() : result;
  if (result.saved === "now") return result;
  const attempt = await getAttempt(viewer, (await frameOf(given.attemptId))?.step);
  return attempt?.answers.get(given.position) === given.response ? result : anew();
}

async function whyNotAdded({ attemptId, position, response, answerKey }: GivenAnswer): Promise<AnswerResult> {
  const earlier = await db.answer.findUnique({ where: { attemptId_answerKey: { attemptId, answerKey } } });
  if (earlier) {
    const same = earlier.position === position && earlier.response === response;
    return same ? { ok: true, saved: "before" } : { ok: false, reason: "key-reused" };
  }
  const submission = await db.attemptSubmission.findUnique({ where: { attemptId }, select: { id: true } });
  const reason: AnswerRefusal = submission ? "submitted" : "closed";
  return { ok: false, reason };
}

export interface AttemptFrame {
  learnerId: string;
  formId: string;
  step: TestStep;
  /** of an adult's own accord: handing in records the lesson, since nobody closes it */
  isSelfStudy: boolean;
}

// Whose attempt it is and what it answers never changes: asked once per attempt and process.
const frames = new BoundedMap<string, AttemptFrame>(20_000);

export async function frameOf(attemptId: string): Promise<AttemptFrame | null> {
  const known = frames.get(attemptId);
  if (known) return known;
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    select: {
      learnerId: true,
      formId: true,
      form: { select: { purpose: true, classSession: { select: { way: true } } } },
    },
  });
  if (!attempt) return null;
  const { learnerId, formId, form } = attempt;
  const isSelfStudy = form.classSession.way === "self-study";
  const frame = { learnerId, formId, step: stepOfForm(form.purpose), isSelfStudy };
  frames.set(attemptId, frame);
  return frame;
}
