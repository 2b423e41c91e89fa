import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { WriteQueueFullError } from "#app/db/turns.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type AnswerRefusal, type AnswerResult, type GivenAnswer, newestAnswers } from "./answer.ts";
import { addAnswer, beginAttempt } from "./attempt-writes.server.ts";
import { listFormItems } from "./form-items.server.ts";
import { formsOfStep, orderSeedOf, stepOfForm, type TestStep } from "./quiz.ts";
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
  const attempt = await db.attempt.findFirst({
    where: { districtId, learnerId, classSessionId, form: { purpose: { in: [...formsOfStep[step]] } } },
    select: {
      id: true,
      formId: true,
      form: { select: { band: true } },
      orderSeed: true,
      submission: { select: { id: true } },
      answers: { select: { id: true, position: true, response: true } },
    },
  });
  if (!attempt) return null;
  const { id, formId, form, orderSeed, submission, answers } = attempt;
  return {
    id,
    formId,
    band: form.band,
    orderSeed,
    submitted: submission !== null,
    answers: newestAnswers(answers),
  };
}

export type StartResult = { ok: true; attempt: AttemptState } | { ok: false; reason: "no-quiz" | "closed" };

/** Begins the attempt, or goes on with the one begun: however often it is asked for, there is one. */
export async function startAttempt(viewer: LearnerViewer, step: TestStep = "quiz"): Promise<StartResult> {
  const begun = await getAttempt(viewer, step);
  if (begun) return { ok: true, attempt: begun };
  const { districtId, classId, personId: learnerId, classSessionId } = viewer;
  if (!classSessionId) return { ok: false, reason: "no-quiz" };
  const form = await db.quizForm.findFirst({
    where: { districtId, classSessionId, purpose: { in: [...formsOfStep[step]] } },
    select: { id: true, seed: true },
  });
  // what was learned meanwhile would be taken for what was known before
  if (!form || (step === "before" && (await getAttempt(viewer)))) return { ok: false, reason: "no-quiz" };
  const orderSeed = orderSeedOf(form.seed, learnerId);
  const params = [newId(), form.id, classId, learnerId, orderSeed, now(), "computer"];
  await writeGrouped({ sql: beginAttempt, params });
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
const framesKept = 20_000;
const frames = new Map<string, AttemptFrame>();

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
  if (frames.size >= framesKept) frames.delete(frames.keys().next().value as string);
  frames.set(attemptId, frame);
  return frame;
}
