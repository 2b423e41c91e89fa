import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createRunningQuiz, learnerIn, quizItems } from "#tests/support/quiz.ts";
import { createWorld, viewerOf } from "#tests/support/world.ts";
import { saveAnswer, startAttempt } from "./attempt.server.ts";
import type { Item } from "./item.ts";
import { getCorrection, listCorrections, listOpenCorrections, regradeItem } from "./regrading.server.ts";
import { getReview, submitAttempt } from "./submission.server.ts";

const officer = viewerOf("districtOfficer");
const stranger = viewerOf("otherDistrictOfficer");
let liNan: ReturnType<typeof learnerIn>;
let keys = 0;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** A class was asked a genuine message of the library as if it were a scam, and all said "certainly genuine". */
async function askedWithAWrongKey(): Promise<Item> {
  const today = listItems("qq-impersonation", "junior").find(
    ({ item }) => item.kind === "verdict" && item.genuine,
  )?.item;
  if (today?.kind !== "verdict") throw new Error("there is a genuine message");
  const quiz = await createRunningQuiz(undefined, [{ ...today, genuine: false }, ...quizItems.slice(1)]);
  liNan = learnerIn(quiz.classSessionId);
  const started = await startAttempt(liNan);
  if (!started.ok) throw new Error(started.reason);
  const attemptId = started.attempt.id;
  for (let position = 1; position <= 8; position++) {
    const response = position === 8 ? "B" : "D";
    await saveAnswer(liNan, { attemptId, position, response, answerKey: `answer-${position}-key` });
  }
  await submitAttempt(liNan, { attemptId, confirmed: false });
  return today;
}

const apply = (itemId: string, commandKey = `regrade-${++keys}`) =>
  regradeItem(officer, { itemId, reason: "答案写反了", commandKey });

describe("an item whose key was wrong", () => {
  it("is listed with the papers that asked it, and shows what would change before it is done", async () => {
    const { id } = await askedWithAWrongKey();
    const corrections = await listCorrections(officer);
    expect(corrections.find(({ itemId }) => itemId === id)).toMatchObject({ kind: "key", papers: 1 });
    expect((await getCorrection(officer, id))?.preview).toEqual({
      papers: 1,
      changing: 1,
      moves: [{ from: "miss", to: "correct-rejection", count: 1 }],
    });
    expect(await db.attemptRegrading.count()).toBe(0);
  });

  it("is judged again beside the old result, with who, when and why, and the pupil sees the new one", async () => {
    const { id, cue } = await askedWithAWrongKey();
    expect(await apply(id)).toEqual({ ok: true, regraded: 1 });
    const row = await db.attemptRegrading.findFirstOrThrow();
    expect(row).toMatchObject({ reason: "答案写反了", recordedById: officer.personId });
    const first = await db.attemptSubmission.findFirstOrThrow();
    expect(first.result).toMatchObject({ misses: 4 });
    const review = await getReview(liNan);
    expect(review?.result).toMatchObject({ misses: 3, correctRejections: 4 });
    const shown = review?.items.find(({ item }) => item.id === id)?.item;
    expect(shown).toMatchObject({ genuine: true, cue });
    expect(await db.auditEvent.count({ where: { action: "attempts.regraded" } })).toBe(1);
  });

  it("once judged again has nothing left to do, and says so", async () => {
    const { id } = await askedWithAWrongKey();
    const leftOf = async () => (await listOpenCorrections(officer)).find(({ itemId }) => itemId === id);
    expect(await leftOf()).toMatchObject({ papers: 1, changing: 1 });
    await apply(id);
    expect(await leftOf()).toMatchObject({ papers: 1, changing: 0 });
  });

  it("adds nothing when it is done again, with the same key or another", async () => {
    const { id } = await askedWithAWrongKey();
    await apply(id, "the-same-key");
    expect(await apply(id, "the-same-key")).toEqual({ ok: true, regraded: 1 });
    expect(await apply(id)).toEqual({ ok: true, regraded: 0 });
    expect(await db.attemptRegrading.count()).toBe(1);
  });

  it("is nobody's but a district officer's, and not another district's", async () => {
    const { id } = await askedWithAWrongKey();
    expect(await getCorrection(stranger, id)).toBe(null);
    const command = { itemId: id, reason: "…", commandKey: "elsewhere" };
    expect(await regradeItem(stranger, command)).toEqual({ ok: false, reason: "not-corrected" });
    await expect(listCorrections(viewerOf("teacher"))).rejects.toBeInstanceOf(Response);
  });
});

describe("an item that has left the library", () => {
  it("can be taken out of every result, and the review leaves it out", async () => {
    await askedWithAWrongKey();
    expect(await apply("scam-2")).toEqual({ ok: true, regraded: 1 });
    const review = await getReview(liNan);
    expect(review?.items).toHaveLength(7);
    expect(review?.result).toMatchObject({ misses: 3 });
    expect(await apply("scam-2")).toEqual({ ok: true, regraded: 0 });
  });
});
