import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { answer, closeLesson, startLesson, storedLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { getJoinRoom } from "./join.server.ts";
import { listParticipants } from "./participants.server.ts";
import { listStandings } from "./standings.server.ts";

const { learners } = world;

function rowsOf(classSessionId: string) {
  return db.completion.findMany({ where: { classSessionId }, orderBy: { id: "asc" } });
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("a make-up", () => {
  it("is for those who have not had the lesson, and records it as made up", async () => {
    const taught = await startLesson();
    await answer(taught.classSessionId, learners.liNan, 8, true);
    await closeLesson(taught.classSessionId);

    const { classSessionId } = await startLesson({ purpose: "made-up" });
    const room = await getJoinRoom((await storedLesson(classSessionId)).joinCode);
    expect(room?.learners.map(({ learnerId }) => learnerId)).not.toContain(learners.liNan);
    // nor is the one expected who is excused for long
    expect(await listParticipants(await storedLesson(classSessionId))).toHaveLength(7);
    await answer(classSessionId, learners.chenHao, 8, true);
    await closeLesson(classSessionId);
    const rows = await rowsOf(classSessionId);
    expect(rows).toMatchObject([{ learnerId: learners.chenHao, kind: "made-up", obtained: "own-computer" }]);
    const standings = await listStandings(await storedLesson(classSessionId));
    expect(standings.find(({ learnerId }) => learnerId === learners.chenHao)?.completion).not.toBeNull();
  });

  it("has who is excused when they come all the same, and nobody else whom it does not expect", async () => {
    const { classSessionId } = await startLesson({ purpose: "made-up" });
    const ids = async () =>
      (await listParticipants(await storedLesson(classSessionId))).map((each) => each.learnerId);
    const room = await getJoinRoom((await storedLesson(classSessionId)).joinCode);
    expect(room?.learners.map(({ learnerId }) => learnerId)).toContain(learners.excused);
    expect(await ids()).not.toContain(learners.excused);
    await answer(classSessionId, learners.excused, 8, true);
    expect(await ids()).toContain(learners.excused);
    await closeLesson(classSessionId);
    expect(await rowsOf(classSessionId)).toMatchObject([
      { learnerId: learners.excused, kind: "made-up", obtained: "own-computer" },
    ]);
  });

  it("stays whom it was for when it was closed, whatever is recorded afterwards", async () => {
    const { classSessionId } = await startLesson({ purpose: "made-up" });
    await answer(classSessionId, learners.chenHao, 8, true);
    await closeLesson(classSessionId);
    const before = (await listParticipants(await storedLesson(classSessionId))).length;
    const [row] = await rowsOf(classSessionId);
    if (!row) throw new Error("what closing recorded");
    // 李楠's lesson is entered an hour later
    const recordedAt = new Date("2026-11-23T03:00:00Z");
    await db.completion.create({
      data: { ...row, id: newId(), learnerId: learners.liNan, classSessionId: null, recordedAt },
    });
    expect(await listParticipants(await storedLesson(classSessionId))).toHaveLength(before);
  });

  it("asks again for whose lesson was corrected to another year", async () => {
    const taught = await startLesson();
    await answer(taught.classSessionId, learners.liNan, 8, true);
    await closeLesson(taught.classSessionId);
    const [row] = await rowsOf(taught.classSessionId);
    if (!row) throw new Error("what closing recorded");
    await db.completion.create({
      data: { ...row, id: newId(), replacesId: row.id, taughtOn: "2026-05-20", reason: "日期记错了" },
    });
    const { classSessionId } = await startLesson({ purpose: "made-up" });
    const participants = await listParticipants(await storedLesson(classSessionId));
    expect(participants.map(({ learnerId }) => learnerId)).toContain(learners.liNan);
  });
});
