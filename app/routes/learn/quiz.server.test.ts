import { beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { saveAnswer, startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { submitAttempt } from "#app/domain/quizzes/submission.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import {
  closeQuiz,
  countAnswers,
  countSubmissions,
  createRunningQuiz,
  learnerIn,
  type RunningQuiz,
} from "#tests/support/quiz.ts";
import { htmlOf, routeArgs } from "#tests/support/routes.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { action as answer } from "./answer.ts";
import Quiz, { loader as quizLoader } from "./quiz.tsx";
import Review, { loader as reviewLoader } from "./review.tsx";
import { action as submit } from "./submission.ts";

let quiz: RunningQuiz;
let liNan: LearnerViewer;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  quiz = await createRunningQuiz();
  liNan = learnerIn(quiz.classSessionId);
});

async function begun(viewer = liNan): Promise<string> {
  const started = await startAttempt(viewer);
  if (!started.ok) throw new Error(started.reason);
  return started.attempt.id;
}

const secrets = /cue of|feedback of|genuine|correct|difficulty|tricks|urgency|scam-\d|what-would-you-do/;

describe("before handing in, the browser", () => {
  it("is sent neither keys nor cues nor feedback nor ids that give them away", async () => {
    await begun();
    const data = await quizLoader(routeArgs("/learn/quiz?n=1", liNan));
    expect(data.items).toHaveLength(8);
    expect(JSON.stringify(data)).not.toMatch(secrets);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, "check"]) {
      expect(htmlOf(`/learn/quiz?n=${n}`, Quiz, data)).not.toMatch(secrets);
    }
  });

  it("is sent to the quiz when it asks for the review", async () => {
    await begun();
    const refusal = await reviewLoader(routeArgs("/learn/review", liNan)).catch((thrown) => thrown);
    expect(refusal.headers.get("Location")).toBe("/learn/quiz");
  });
});

describe("after handing in", () => {
  it("the review names the cue and the feedback, and counts without a rank", async () => {
    const attemptId = await begun();
    for (const [index, response] of [..."AAABDDAB"].entries()) {
      await saveAnswer(liNan, { attemptId, position: index + 1, response, answerKey: `given-${index}-key` });
    }
    await submitAttempt(liNan, { attemptId, confirmed: false });
    const data = await reviewLoader(routeArgs("/learn/review", liNan));
    const summary = htmlOf("/learn/review", Review, data);
    expect(summary).toContain("认出 4 个骗局，冤枉了 1 条真消息");
    const first = htmlOf("/learn/review?n=1", Review, data);
    expect(first).toContain(data.items[0]?.cue);
    expect(first).toContain(data.items[0]?.feedback);
  });
});

describe("answering", () => {
  const form = (fields: Record<string, string>, accept = "text/html"): RequestInit => ({
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { accept },
  });
  const fields = (attemptId: string, changed: Record<string, string> = {}) => ({
    attemptId,
    position: "1",
    response: "A",
    answerKey: "page-key-1",
    ...changed,
  });
  const post = async (
    fieldsGiven: Record<string, string>,
    { viewer = liNan, accept = "text/html" } = {},
  ): Promise<Response> =>
    await Promise.resolve(answer(routeArgs("/learn/answer", viewer, form(fieldsGiven, accept)))).catch(
      (thrown) => thrown,
    );
  const json = (given: Record<string, string>, viewer = liNan) =>
    post(given, { viewer, accept: "application/json" });

  it("by the page's script is told that the answer is saved", async () => {
    const response = await json(fields(await begun()));
    expect([response.status, await response.json()]).toEqual([200, { ok: true, saved: "now" }]);
  });

  it("without script leads on to the next message", async () => {
    const response = await post({ ...fields(await begun()), next: "2" });
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/learn/quiz?n=2"]);
    expect(await countAnswers()).toBe(1);
  });

  it("without script and without a choice only leads on", async () => {
    const { response: _, ...unanswered } = fields(await begun());
    const response = await post({ ...unanswered, next: "check" });
    expect(response.headers.get("Location")).toBe("/learn/quiz?n=check");
    expect(await countAnswers()).toBe(0);
  });

  it("without script counts what was chosen last, back and forth with one page's key", async () => {
    const attemptId = await begun();
    for (const response of ["A", "D", "A"]) await post({ ...fields(attemptId, { response }), next: "2" });
    const data = await quizLoader(routeArgs("/learn/quiz?n=1", liNan));
    expect(data.answers).toEqual({ 1: "A" });
  });

  it("without script and pressed twice adds one answer", async () => {
    const given = { ...fields(await begun()), next: "2" };
    await Promise.all([post(given), post(given)]);
    expect(await countAnswers()).toBe(1);
  });

  it.each([
    ["an empty form", {}, 400],
    ["a position that is no number", { position: "first" }, 400],
    ["a position out of range", { position: "99" }, 422],
    ["a negative position", { position: "-1" }, 400],
    ["a letter that does not exist", { response: "Z" }, 422],
    ["a megabyte of answer", { response: "A".repeat(1_000_000) }, 400],
    ["a key with markup in it", { answerKey: "<script>alert(1)</script>" }, 400],
    ["a field nobody asked for", { seed: "1" }, 400],
    ["another attempt", { attemptId: "somebody-else-s" }, 404],
  ])("refuses %s and stores nothing", async (_what, wrong, status) => {
    const attemptId = await begun();
    const given = Object.keys(wrong).length === 0 ? {} : fields(attemptId, wrong as Record<string, string>);
    const response = await json(given as Record<string, string>);
    expect(response.status).toBe(status);
    expect((await response.json()).ok).toBe(false);
    expect(await countAnswers()).toBe(0);
  });

  it("for another pupil does not exist", async () => {
    const attemptId = await begun();
    const response = await json(fields(attemptId), learnerIn(quiz.classSessionId, world.learners.chenHao));
    expect(response.status).toBe(404);
  });

  it("is told why when the class session has been closed meanwhile", async () => {
    const attemptId = await begun();
    await closeQuiz(quiz.classSessionId);
    const byScript = await json(fields(attemptId));
    expect([byScript.status, await byScript.json()]).toEqual([409, { ok: false, reason: "closed" }]);
    const byForm = await post({ ...fields(attemptId), next: "2" });
    expect(byForm.headers.get("Location")).toBe("/join?over=1");
  });
});

describe("handing in by the page's form", () => {
  const handIn = async (fields: Record<string, string>, viewer = liNan): Promise<Response> =>
    await Promise.resolve(
      submit(routeArgs("/learn/submission", viewer, { method: "POST", body: new URLSearchParams(fields) })),
    ).catch((thrown) => thrown);

  it("asks again while messages are open, and leads to the review once confirmed", async () => {
    const attemptId = await begun();
    await saveAnswer(liNan, { attemptId, position: 1, response: "A", answerKey: "only-answer" });
    expect((await handIn({ attemptId })).headers.get("Location")).toBe("/learn/quiz?n=check");
    expect((await handIn({ attemptId, confirmed: "yes" })).headers.get("Location")).toBe("/learn/review");
    expect((await handIn({ attemptId, confirmed: "yes" })).headers.get("Location")).toBe("/learn/review");
    expect(await countSubmissions()).toBe(1);
  });

  it("does not exist for another pupil", async () => {
    const attemptId = await begun();
    const neighbour = learnerIn(quiz.classSessionId, world.learners.chenHao);
    expect((await handIn({ attemptId, confirmed: "yes" }, neighbour)).status).toBe(404);
  });
});
