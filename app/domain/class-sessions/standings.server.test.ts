import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { newId } from "#app/lib/ids.server.ts";
import { answer, signIn, startLesson, storedLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getBoardSnapshot } from "./live.server.ts";
import { callRoll } from "./roll.server.ts";
import { isAway } from "./roll.ts";
import { listStandings } from "./standings.server.ts";

const { learners } = world;
const teacher = viewerOf("teacher");

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("what is known of each learner", () => {
  it("counts from what is stored, each item once, and names nobody", async () => {
    const { classSessionId } = await startLesson();
    await answer(classSessionId, learners.liNan, 8, true);
    await answer(classSessionId, learners.chenHao, 3, false);
    await signIn(classSessionId, learners.ayigul);
    await callRoll(teacher, { classSessionId, commandKey: newId(), absent: [learners.guest] });
    const snapshot = await getBoardSnapshot(await storedLesson(classSessionId));
    expect(snapshot).toMatchObject({
      expected: 9,
      absent: 1,
      joined: 3,
      answering: 1,
      finished: 1,
      answers: 11,
    });
    for (const learnerId of Object.values(learners))
      expect(JSON.stringify(snapshot)).not.toContain(learnerId);
    const standings = await listStandings(await storedLesson(classSessionId));
    expect(standings.find(({ learnerId }) => learnerId === learners.liNan)).toMatchObject({
      name: "李楠",
      state: "finished",
      answered: 8,
      result: { hits: 4, falseAlarms: 1 },
    });
  });

  it("does not count an answer that the teacher took down and took back", async () => {
    const { classSessionId } = await startLesson({ way: "paper" });
    const attemptId = await answer(classSessionId, learners.liNan, 2, false, "paper");
    const given = { attemptId, position: 1, response: takenBack, givenAt: new Date() };
    await db.answer.create({ data: { ...given, id: newId(), answerKey: newId() } });
    const standings = await listStandings(await storedLesson(classSessionId));
    expect(standings.find(({ learnerId }) => learnerId === learners.liNan)?.answered).toBe(1);
  });

  it("takes who is excused for away until the roll says otherwise", async () => {
    const { classSessionId } = await startLesson();
    const away = async () =>
      (await listStandings(await storedLesson(classSessionId)))
        .filter(isAway)
        .map(({ learnerId }) => learnerId);
    expect(await away()).toEqual([learners.excused]);
    await callRoll(teacher, { classSessionId, commandKey: newId(), absent: [learners.guest] });
    expect(await away()).toEqual([learners.guest]);
  });
});
