import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningQuiz, learnerIn, type RunningQuiz } from "#tests/support/quiz.ts";
import { createWorld, world } from "#tests/support/world.ts";
import type { GivenAnswer } from "./answer.ts";
import { getAttempt, saveAnswer, startAttempt } from "./attempt.server.ts";
import { submitAttempt } from "./submission.server.ts";

let quiz: RunningQuiz;
let liNan: ReturnType<typeof learnerIn>;

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

let keys = 0;
const answer = (attemptId: string, given: Partial<GivenAnswer> = {}): GivenAnswer => ({
  attemptId,
  position: 1,
  response: "A",
  answerKey: `answer-key-${++keys}`,
  ...given,
});

describe("beginning", () => {
  it("gives one attempt to a pupil who begins twenty times at once", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => begun()));
    expect(new Set(ids).size).toBe(1);
    expect(await db.attempt.count()).toBe(1);
  });

  it("gives each of a class beginning in the same second an attempt of their own", async () => {
    const pupils = [world.learners.zhangWei, world.learners.liNan, world.learners.chenHao];
    const ids = await Promise.all(pupils.map((id) => begun(learnerIn(quiz.classSessionId, id))));
    expect(new Set(ids).size).toBe(3);
  });

  it("goes on with the answers given so far", async () => {
    const attemptId = await begun();
    await saveAnswer(liNan, answer(attemptId, { position: 3, response: "C" }));
    const again = await startAttempt(liNan);
    expect(again).toMatchObject({ ok: true, attempt: { id: attemptId, answers: new Map([[3, "C"]]) } });
  });

  it("says that there is no quiz where the plan has none", async () => {
    expect(await startAttempt(learnerIn("no-such-class-session"))).toEqual({ ok: false, reason: "no-quiz" });
  });

  it("begins nothing once the class session is closed", async () => {
    await closeQuiz(quiz.classSessionId);
    expect(await startAttempt(liNan)).toEqual({ ok: false, reason: "closed" });
    expect(await db.attempt.count()).toBe(0);
  });

  it("begins nothing for a class that is not the one being taught", async () => {
    const stranger = learnerIn(quiz.classSessionId, world.learners.inSeven2, world.classes.seven2);
    expect((await startAttempt(stranger)).ok).toBe(false);
    expect(await db.attempt.count()).toBe(0);
  });
});

describe("saving answers", () => {
  it("keeps every answer as given and counts the newest", async () => {
    const attemptId = await begun();
    for (const response of ["A", "C", "B"]) {
      expect(await saveAnswer(liNan, answer(attemptId, { response }))).toEqual({ ok: true, saved: "now" });
    }
    const rows = await db.answer.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ response }) => response)).toEqual(["A", "C", "B"]);
    expect((await getAttempt(liNan))?.answers).toEqual(new Map([[1, "B"]]));
  });

  it("adds nothing when the same answer arrives again", async () => {
    const given = answer(await begun());
    const results = await Promise.all(Array.from({ length: 20 }, () => saveAnswer(liNan, given)));
    expect(results.filter((result) => result.ok && result.saved === "now")).toHaveLength(1);
    expect(results.filter((result) => result.ok && result.saved === "before")).toHaveLength(19);
    expect(await db.answer.count()).toBe(1);
  });

  it("refuses another answer under the same key and keeps the first", async () => {
    const given = answer(await begun());
    await saveAnswer(liNan, given);
    for (const other of [{ response: "D" }, { position: 2 }]) {
      expect(await saveAnswer(liNan, { ...given, ...other })).toEqual({ ok: false, reason: "key-reused" });
    }
    expect(await db.answer.findMany()).toMatchObject([{ position: 1, response: "A" }]);
  });

  it("says that an answer had arrived even when it is sent again after handing in or closing", async () => {
    const given = answer(await begun());
    await saveAnswer(liNan, given);
    await submitAttempt(liNan, { attemptId: given.attemptId, confirmed: true });
    await closeQuiz(quiz.classSessionId);
    expect(await saveAnswer(liNan, given)).toEqual({ ok: true, saved: "before" });
  });

  it.each([
    ["a position that the form does not have", { position: 9 }, "not-asked"],
    [
      "a letter that a single choice of three does not have",
      { position: 8, response: "D" },
      "no-such-option",
    ],
    ["a letter beyond the four steps", { response: "E" }, "no-such-option"],
    ["a small letter", { response: "a" }, "no-such-option"],
    ["a long text", { response: "A".repeat(200) }, "no-such-option"],
    ["an attempt that does not exist", { attemptId: "nobody-s-attempt" }, "not-found"],
  ] as const)("refuses %s", async (_what, wrong, reason) => {
    const attemptId = await begun();
    expect(await saveAnswer(liNan, answer(attemptId, wrong))).toEqual({ ok: false, reason });
    expect(await db.answer.count()).toBe(0);
  });

  it("tells a pupil nothing about another pupil's attempt and changes nothing in it", async () => {
    const attemptId = await begun();
    const neighbour = learnerIn(quiz.classSessionId, world.learners.chenHao);
    expect(await saveAnswer(neighbour, answer(attemptId))).toEqual({ ok: false, reason: "not-found" });
    expect(await db.answer.count()).toBe(0);
  });

  it("refuses answers after handing in", async () => {
    const attemptId = await begun();
    await saveAnswer(liNan, answer(attemptId));
    await submitAttempt(liNan, { attemptId, confirmed: true });
    expect(await saveAnswer(liNan, answer(attemptId))).toEqual({ ok: false, reason: "submitted" });
  });

  it("refuses answers once the class session is closed and keeps those saved before", async () => {
    const attemptId = await begun();
    await saveAnswer(liNan, answer(attemptId));
    await closeQuiz(quiz.classSessionId);
    expect(await saveAnswer(liNan, answer(attemptId, { position: 2 }))).toEqual({
      ok: false,
      reason: "closed",
    });
    expect(await db.answer.count()).toBe(1);
  });

  it("saves a whole class answering at once without losing any", async () => {
    const pupils = [world.learners.zhangWei, world.learners.secondZhangWei, world.learners.liNan];
    const viewers = pupils.map((id) => learnerIn(quiz.classSessionId, id));
    const all = await Promise.all(
      viewers.map(async (viewer) => {
        const attemptId = await begun(viewer);
        const given = [1, 2, 3, 4, 5, 6, 7, 8].map((position) =>
          answer(attemptId, { position, response: "B" }),
        );
        return Promise.all(given.map((each) => saveAnswer(viewer, each)));
      }),
    );
    expect(all.flat().every((result) => result.ok && result.saved === "now")).toBe(true);
    expect(await db.answer.count()).toBe(24);
  });
});
