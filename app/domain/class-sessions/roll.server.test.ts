import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { closeLesson, startLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { callRoll, listRollOf, recordRoll } from "./roll.server.ts";

const { learners } = world;
const teacher = viewerOf("teacher");
const other = viewerOf("otherTeacher");

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("the roll", () => {
  it("keeps every mark and counts the newest", async () => {
    const { classSessionId } = await startLesson();
    const absent = [learners.liNan, learners.chenHao];
    const called = await callRoll(teacher, { classSessionId, commandKey: newId(), absent });
    expect(called).toEqual({ ok: true, recorded: 9 });
    const late = [{ learnerId: learners.liNan, state: "late" as const, reason: null }];
    const ill = [{ learnerId: learners.chenHao, state: "absent" as const, reason: "illness" as const }];
    await recordRoll(teacher, { classSessionId, commandKey: newId(), marks: late });
    await recordRoll(teacher, { classSessionId, commandKey: newId(), marks: ill });

    const roll = await listRollOf(classSessionId);
    expect(roll.size).toBe(9);
    expect(roll.get(learners.liNan)).toMatchObject({ state: "late" });
    expect(roll.get(learners.chenHao)).toMatchObject({ state: "absent", reason: "illness" });
    const history = await db.rollEntry.findMany({
      where: { learnerId: learners.liNan },
      orderBy: { id: "asc" },
    });
    expect(history.map(({ state }) => state)).toEqual(["absent", "late"]);
    expect(history[1]?.supersedesId).toBe(history[0]?.id);
  });

  it("refuses learners of other classes, other teachers, and a period that is closed", async () => {
    const { classSessionId } = await startLesson();
    const foreign = [{ learnerId: learners.inSeven2, state: "absent" as const, reason: null }];
    const command = { classSessionId, commandKey: newId(), marks: foreign };
    expect(await recordRoll(teacher, command)).toEqual({ ok: false, reason: "not-in-class" });
    await expect(recordRoll(other, command)).rejects.toMatchObject({ status: 404 });
    await closeLesson(classSessionId);
    const marks = [{ learnerId: learners.liNan, state: "absent" as const, reason: null }];
    const late = await recordRoll(teacher, { classSessionId, commandKey: newId(), marks });
    expect(late).toEqual({ ok: false, reason: "closed" });
    expect(await db.rollEntry.count()).toBe(0);
  });
});
