import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { callRoll, recordRoll } from "#app/domain/class-sessions/roll.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import type { StartableWay } from "#app/domain/class-sessions/start.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { endExcuse, recordExcuse } from "#app/domain/excuses/excuses.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { recordChange } from "#app/domain/roster/hand-work.server.ts";
import { admitByCode, issueTransferCode } from "#app/domain/roster/transfer.server.ts";
import { answer, closeLesson, startLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getClassMakeUps, listSchoolMakeUps } from "./make-ups.server.ts";

const teacher = viewerOf("teacher");
const administrator = viewerOf("schoolAdmin");
const { classes, learners, schools } = world;

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

let keys = 0;
const commandKey = () => `key ${++keys}`;

async function start(way: StartableWay, purpose: "taught" | "made-up" = "taught"): Promise<string> {
  return (await startLesson({ way, purpose, steps: ["roll", "lesson", "close"] })).classSessionId;
}

/** A lesson with raised hands; these were away, 李楠 because he was ill. */
async function teach(absent: string[]): Promise<void> {
  const classSessionId = await start("hands");
  await callRoll(teacher, { classSessionId, absent, commandKey: commandKey() });
  const ill = { learnerId: learners.liNan, state: "absent", reason: "illness" } as const;
  if (absent.includes(ill.learnerId))
    await recordRoll(teacher, { classSessionId, marks: [ill], commandKey: commandKey() });
  await closeLesson(classSessionId);
}

const listed = async () => (await getClassMakeUps(teacher, classes.seven1)).makeUps;
const names = async () => (await listed()).map(({ name }) => name);

describe("the make-up list of a class", () => {
  it("grows by itself when the lesson is closed, with the reason of the roll", async () => {
    expect(await getClassMakeUps(teacher, classes.seven1)).toMatchObject({ begun: false, makeUps: [] });
    await teach([learners.liNan, learners.chenHao]);
    expect(await listed()).toMatchObject([
      {
        name: "李楠",
        path: "waiting",
        missed: [{ because: "absent", reason: "illness", taughtOn: "2026-11-23" }],
      },
      { name: "陈浩", path: "waiting", missed: [{ because: "absent", reason: null }] },
    ]);
  });

  it("is empty again when it has been made up at school, and nobody is left over", async () => {
    await teach([learners.liNan, learners.chenHao]);
    const atComputer = await start("computer-room", "made-up");
    await answer(atComputer, learners.liNan, 8, true);
    await closeLesson(atComputer);
    expect(await names()).toEqual(["陈浩"]);
    const withTeacher = await start("hands", "made-up");
    await callRoll(teacher, { classSessionId: withTeacher, absent: [], commandKey: commandKey() });
    await closeLesson(withTeacher);
    expect(await getClassMakeUps(teacher, classes.seven1)).toMatchObject({ begun: true, makeUps: [] });
    expect(await listSchoolMakeUps(administrator)).toMatchObject({ classes: [] });
    const { byClass } = { byClass: (await coverageOfSchool(administrator, schools.junior)).classes };
    expect(byClass[0]?.sums).toMatchObject({ notYet: 0, madeUp: 2 });
  });

  it("plans ten minutes for a make-up, in each of its ways", async () => {
    await teach([learners.liNan]);
    for (const way of ["computer-room", "paper", "hands"] as const) {
      const id = await start(way, "made-up");
      const { plan } = await db.classSession.findUniqueOrThrow({ where: { id } });
      const minutes = (plan as { minutes: number }[]).reduce((sum, step) => sum + step.minutes, 0);
      expect([way, minutes]).toEqual([way, 10]);
      await closeClassSession(teacher, {
        classSessionId: id,
        kind: "abandoned",
        alsoPresent: [],
        commandKey: commandKey(),
      });
    }
  });

  it("asks again for whom only a lecture has reached, where the district does not count lectures", async () => {
    await teach([]);
    const settings = { notCounted: ["class-level", "imported"] };
    const row = { id: "rule", districtId: world.districtId, effectiveOn: "2026-11-23", settings };
    await db.districtSetting.create({ data: { ...row, recordedAt: new Date("2026-11-23T01:00:00Z") } });
    expect(await names()).toContain("李楠");
  });

  it("is for the class's teacher and its school; the school's list has all classes", async () => {
    await teach([learners.liNan]);
    for (const who of ["otherTeacher", "primaryAdmin", "districtOfficer"] as const)
      await expect(getClassMakeUps(viewerOf(who), classes.seven1)).rejects.toMatchObject({ status: 404 });
    const { classes: listedClasses } = await listSchoolMakeUps(administrator);
    expect(listedClasses).toMatchObject([{ makeUps: [{ name: "李楠" }], teachers: ["陈静"] }]);
  });

  it("follows a pupil to another school of the district", async () => {
    await teach([learners.liNan]);
    const on = "2026-11-23";
    await recordChange(administrator, learners.liNan, {
      what: "transferred-out",
      on,
      commandKey: commandKey(),
    });
    expect(await names()).toEqual([]);
    const slip = await issueTransferCode(administrator, learners.liNan, { commandKey: commandKey() });
    if (!slip.ok || !slip.code) throw new Error("no code");
    const primary = viewerOf("primaryAdmin");
    const place = { classId: classes.three1, seat: 9, on };
    await admitByCode(primary, { code: slip.code, ...place, commandKey: commandKey() });
    // there, too, as soon as the class has had a lesson
    const startedBy = viewerOf("primaryTeacher");
    const started = await startClassSession(startedBy, {
      classId: classes.three1,
      lessonSlug: "free-skins",
      band: "primary-lower",
      way: "hands",
      steps: ["roll", "lesson"],
      commandKey: commandKey(),
    });
    if (!started.ok) throw new Error(started.reason);
    const { classSessionId } = started;
    await callRoll(startedBy, { classSessionId, absent: [learners.liNan], commandKey: commandKey() });
    await closeClassSession(startedBy, {
      classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: commandKey(),
    });
    const { makeUps } = await getClassMakeUps(startedBy, classes.three1);
    expect(makeUps).toMatchObject([{ name: "李楠", missed: [{ because: "absent" }] }]);
  });
});

describe("a pupil who is away for long", () => {
  const away = {
    classId: classes.seven1,
    learnerId: learners.liNan,
    reason: "elsewhere",
    from: "2026-11-23",
  } as const;

  it("stays on the list on a path of their own, with reason and days, until they are back", async () => {
    await teach([learners.liNan]);
    expect(await recordExcuse(teacher, { ...away, to: null, commandKey: commandKey() })).toEqual({
      ok: true,
    });
    expect(await listed()).toMatchObject([
      { path: "away", pupil: { excuse: { reason: "elsewhere", from: "2026-11-23", to: null } } },
    ]);
    const ending = { classId: classes.seven1, learnerId: learners.liNan } as const;
    expect(await endExcuse(administrator, { ...ending, what: "back", commandKey: commandKey() })).toEqual({
      ok: true,
    });
    expect(await listed()).toMatchObject([{ path: "waiting" }]);
    expect(await db.excuse.count({ where: { learnerId: learners.liNan } })).toBe(2);
  });

  it("is excused once at a time, and a mistake is taken back", async () => {
    await recordExcuse(teacher, { ...away, to: "2026-12-01", commandKey: commandKey() });
    expect(await recordExcuse(teacher, { ...away, to: null, commandKey: commandKey() })).toEqual({
      ok: false,
      reason: "already-excused",
    });
    const ending = { classId: classes.seven1, learnerId: learners.liNan, what: "mistake" } as const;
    await endExcuse(teacher, { ...ending, commandKey: commandKey() });
    expect(await endExcuse(teacher, { ...ending, commandKey: commandKey() })).toEqual({
      ok: false,
      reason: "not-excused",
    });
  });

  it("is nobody else's to excuse", async () => {
    const excuse = { ...away, to: null, commandKey: commandKey() };
    for (const who of ["otherTeacher", "primaryAdmin", "districtOfficer"] as const)
      await expect(recordExcuse(viewerOf(who), excuse)).rejects.toMatchObject({ status: 404 });
    const foreign = { ...excuse, learnerId: learners.inSeven2 };
    await expect(recordExcuse(teacher, foreign)).rejects.toMatchObject({ status: 404 });
  });
});

describe("a pupil who is taught at home", () => {
  it("is not taken for present in the classroom, nor at a make-up; who is excused is not either", async () => {
    const change = { what: "home-taught", reason: "illness", on: "2026-11-23" } as const;
    await recordChange(administrator, learners.liNan, { ...change, commandKey: commandKey() });
    await teach([learners.chenHao, learners.zhangWei]);
    const excused = { classId: classes.seven1, learnerId: learners.chenHao, reason: "elsewhere" } as const;
    await recordExcuse(teacher, { ...excused, from: "2026-11-23", to: null, commandKey: commandKey() });
    const makeUp = await start("hands", "made-up");
    await callRoll(teacher, { classSessionId: makeUp, absent: [], commandKey: commandKey() });
    await closeLesson(makeUp);
    const madeUp = await db.completion.findMany({ where: { classSessionId: makeUp } });
    expect(madeUp.map(({ learnerId }) => learnerId)).toEqual([learners.zhangWei]);
    expect(await db.completion.count({ where: { learnerId: learners.liNan } })).toBe(0);
  });

  it("is taught there: on paper or with the teacher, and it counts as their own lesson", async () => {
    const change = { what: "home-taught", reason: "illness", on: "2026-11-23" } as const;
    await recordChange(administrator, learners.liNan, { ...change, commandKey: commandKey() });
    expect(await listed()).toMatchObject([{ name: "李楠", path: "at-home", missed: [] }]);
    const visit = await start("home-visit");
    await callRoll(teacher, { classSessionId: visit, absent: [], commandKey: commandKey() });
    await closeLesson(visit, [learners.liNan]);
    expect(await listed()).toEqual([]);
    expect(await db.completion.findMany()).toMatchObject([
      { learnerId: learners.liNan, kind: "taught", obtained: "class-level" },
    ]);
    // nobody else of the class has had a lesson by it
    expect((await getClassMakeUps(teacher, classes.seven1)).begun).toBe(false);
  });
});
