import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningQuiz, learnerIn, type RunningQuiz } from "#tests/support/quiz.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { saveAnswer, startAttempt } from "./attempt.server.ts";
import { progressOf } from "./progress.server.ts";
import { getReview, submitAttempt } from "./submission.server.ts";

let quiz: RunningQuiz;
let liNan: ReturnType<typeof learnerIn>;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  quiz = await createRunningQuiz();
  liNan = learnerIn(quiz.classSessionId);
});

/** Begins and answers positions 1, 2, … with these letters. */
async function answered(letters: string, viewer = liNan): Promise<string> {
  const started = await startAttempt(viewer);
  if (!started.ok) throw new Error(started.reason);
  const attemptId = started.attempt.id;
  for (const [index, response] of [...letters].entries()) {
    const given = { attemptId, position: index + 1, response, answerKey: `key-of-${attemptId}-${index}` };
    const saved = await saveAnswer(viewer, given);
    if (!saved.ok) throw new Error(saved.reason);
  }
  return attemptId;
}

describe("handing in", () => {
  it("counts recognised scams and wrongly suspected genuine messages", async () => {
    const attemptId = await answered("ABCACDBB");
    expect(await submitAttempt(liNan, { attemptId, confirmed: false })).toMatchObject({
      ok: true,
      result: { hits: 3, misses: 1, correctRejections: 2, falseAlarms: 1, singlesRight: 1, skipped: 0 },
    });
  });

  it("gives the same result however often it is asked for, also at once", async () => {
    const attemptId = await answered("AAAADDDB");
    const handIn = { attemptId, confirmed: false };
    const results = await Promise.all(Array.from({ length: 10 }, () => submitAttempt(liNan, handIn)));
    results.push(await submitAttempt(liNan, handIn));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]?.ok).toBe(true);
    expect(await db.attemptSubmission.count()).toBe(1);
  });

  it("asks first while messages are unanswered, and takes them as skipped when confirmed", async () => {
    const attemptId = await answered("AA");
    const unconfirmed = await submitAttempt(liNan, { attemptId, confirmed: false });
    expect(unconfirmed).toEqual({ ok: false, reason: "unanswered" });
    expect(await db.attemptSubmission.count()).toBe(0);
    const confirmed = await submitAttempt(liNan, { attemptId, confirmed: true });
    expect(confirmed).toMatchObject({ ok: true, result: { hits: 2, misses: 0, skipped: 6 } });
  });

  it("takes nothing in that has no answer at all", async () => {
    const attemptId = await answered("");
    const result = await submitAttempt(liNan, { attemptId, confirmed: true });
    expect(result).toEqual({ ok: false, reason: "nothing-answered" });
  });

  it("refuses once the class session is closed", async () => {
    const attemptId = await answered("AAAADDDB");
    await closeQuiz(quiz.classSessionId);
    expect(await submitAttempt(liNan, { attemptId, confirmed: true })).toEqual({
      ok: false,
      reason: "closed",
    });
  });

  it("does not let one pupil hand in for another", async () => {
    const attemptId = await answered("AAAADDDB");
    const neighbour = learnerIn(quiz.classSessionId, world.learners.chenHao);
    const result = await submitAttempt(neighbour, { attemptId, confirmed: true });
    expect(result).toEqual({ ok: false, reason: "not-found" });
  });

  it("grades every answer that was acknowledged, however close to handing in it came", async () => {
    const attemptId = await answered("AAAADDD");
    const last = { attemptId, position: 8, response: "B", answerKey: "the-last-moment" };
    const [saved, submitted] = await Promise.all([
      saveAnswer(liNan, last),
      submitAttempt(liNan, { attemptId, confirmed: true }),
    ]);
    if (!submitted.ok) throw new Error(submitted.reason);
    expect(submitted.result.skipped).toBe(saved.ok ? 0 : 1);
  });
});

describe("looking back", () => {
  it("shows nothing before handing in", async () => {
    await answered("AAAADDDB");
    expect(await getReview(liNan)).toBeNull();
  });

  it("shows the pupil's own answers in the order in which they were asked", async () => {
    const attemptId = await answered("ABCACDBB");
    await submitAttempt(liNan, { attemptId, confirmed: false });
    const review = await getReview(liNan);
    expect(review?.items.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(review?.result.positions.map(({ response }) => response).join("")).toBe("ABCACDBB");
  });
});

describe("for the teacher", () => {
  it("counts who has begun, how far they are and who has handed in", async () => {
    const attemptId = await answered("ABCACDBB");
    await submitAttempt(liNan, { attemptId, confirmed: false });
    await answered("AAB", learnerIn(quiz.classSessionId, world.learners.chenHao));
    const progress = await progressOf(quiz.classSessionId);
    expect(progress).toHaveLength(2);
    expect(progress).toContainEqual({
      learnerId: world.learners.liNan,
      answered: 8,
      total: 8,
      submitted: true,
    });
    const chenHao = { learnerId: world.learners.chenHao, answered: 3, total: 8, submitted: false };
    expect(progress).toContainEqual(chenHao);
  });
});
