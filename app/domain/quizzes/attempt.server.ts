import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { WriteQueueFullError } from "#app/db/turns.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type AnswerRefusal, type AnswerResult, type GivenAnswer, newestAnswers } from "./answer.ts";
import { addAnswer, beginAttempt } from "./attempt-writes.server.ts";
import { listFormItems } from "./form-items.server.ts";
import { type FormPurpose, isAnswerTo, orderSeedOf } from "./quiz.ts";

export interface AttemptState {
  id: string;
  formId: string;
  orderSeed: number;
  submitted: boolean;
  /** what counts so far, by form position */
  answers: Map<number, string>;
}

/** The pupil's attempt in the class session of this sign-in; null before it is begun. */
export async function getAttempt(
  viewer: LearnerViewer,
  purpose: FormPurpose = "quiz",
): Promise<AttemptState | null> {
  if (!viewer.classSessionId) return null;
  const { districtId, personId: learnerId, classSessionId } = viewer;
  const attempt = await db.attempt.findFirst({
    where: { districtId, learnerId, classSessionId, form: { purpose } },
    select: {
      id: true,
      formId: true,
      orderSeed: true,
      submission: { select: { id: true } },
      answers: { select: { id: true, position: true, response: true } },
    },
  });
  if (!attempt) return null;
  const { id, formId, orderSeed, submission, answers } = attempt;
  return { id, formId, orderSeed, submitted: submission !== null, answers: newestAnswers(answers) };
}

export type StartResult = { ok: true; attempt: AttemptState } | { ok: false; reason: "no-quiz" | "closed" };

/** Begins the attempt, or goes on with the one begun: however often it is asked for, there is one. */
export async function startAttempt(
  viewer: LearnerViewer,
  purpose: FormPurpose = "quiz",
): Promise<StartResult> {
  const begun = await getAttempt(viewer, purpose);
  if (begun) return { ok: true, attempt: begun };
  const { districtId, classId, personId: learnerId, classSessionId } = viewer;
  if (!classSessionId) return { ok: false, reason: "no-quiz" };
  const form = await db.quizForm.findFirst({
    where: { districtId, classSessionId, purpose },
    select: { id: true, seed: true },
  });
  if (!form) return { ok: false, reason: "no-quiz" };
  const orderSeed = orderSeedOf(form.seed, learnerId);
  await writeGrouped({ sql: beginAttempt, params: [newId(), form.id, classId, learnerId, orderSeed, now()] });
  const attempt = await getAttempt(viewer, purpose);
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
  const attempt = await getAttempt(viewer);
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

interface AttemptFrame {
  learnerId: string;
  formId: string;
}

// Whose attempt it is and which form it answers never changes: asked once per attempt and process.
const framesKept = 20_000;
const frames = new Map<string, AttemptFrame>();

export async function frameOf(attemptId: string): Promise<AttemptFrame | null> {
  const known = frames.get(attemptId);
  if (known) return known;
  const frame = await db.attempt.findUnique({
    where: { id: attemptId },
    select: { learnerId: true, formId: true },
  });
  if (!frame) return null;
  if (frames.size >= framesKept) frames.delete(frames.keys().next().value as string);
  frames.set(attemptId, frame);
  return frame;
}
