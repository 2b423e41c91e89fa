import { beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { answer, signIn } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { closeClassSession } from "./close.server.ts";
import { getJoinRoom, getRunningClassSession } from "./join.server.ts";
import { getBoardSnapshot } from "./live.server.ts";
import { steps } from "./plan.ts";
import { callRoll, listRollOf, recordRoll } from "./roll.server.ts";
import { listStandings } from "./standings.server.ts";
import { startClassSession } from "./start.server.ts";
import { findClassSession, listOpenClassSessions } from "./visible.server.ts";

const { classes, learners, districtId, schools } = world;
const teacher = viewerOf("teacher");
const other = viewerOf("otherTeacher");
const lesson = { lessonSlug: "qq-impersonation", band: "junior", way: "computer-room" } as const;

let keys = 0;
const newKey = () => `key-${++keys}`;

async function start(of: { classId?: string; purpose?: "taught" | "made-up"; commandKey?: string } = {}) {
  const command = { classId: classes.seven1, steps, commandKey: newKey(), ...lesson, ...of };
  const started = await startClassSession(teacher, command);
  if (!started.ok) throw new Error(started.reason);
  return started;
}

async function close(
  classSessionId: string,
  alsoPresent: string[] = [],
  kind: "closed" | "abandoned" = "closed",
) {
  return closeClassSession(teacher, { classSessionId, kind, alsoPresent, commandKey: newKey() });
}

function rowsOf(classSessionId: string) {
  return db.completion.findMany({ where: { classSessionId }, orderBy: { id: "asc" } });
}

async function stored(classSessionId: string) {
  const row = await findClassSession(teacher, classSessionId);
  if (!row) throw new Error("the teacher's own class session");
  return row;
}

function learnerViewer(learnerId: string, classSessionId: string): LearnerViewer {
  return {
    kind: "learner",
    personId: learnerId,
    districtId,
    schoolId: schools.junior,
    classId: classes.seven1,
    classSessionId,
    loginSessionId: "a-sign-in",
  };
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("starting a period", () => {
  it("keeps what is taught: the lesson's version, the plan, and a form of eight items", async () => {
    const { classSessionId } = await start();
    const row = await db.classSession.findUniqueOrThrow({
      where: { id: classSessionId },
      include: { forms: { include: { items: true } }, classes: true },
    });
    expect(row).toMatchObject({ taughtOn: "2026-11-23", purpose: "taught", way: "computer-room" });
    expect(row.joinCode).toMatch(/^\d{6}$/);
    expect(row.classes).toEqual([{ classSessionId, classId: classes.seven1 }]);
    expect(row.forms.find(({ purpose }) => purpose === "quiz")?.items).toHaveLength(8);
    const version = await db.contentVersion.findUniqueOrThrow({ where: { id: row.lessonVersionId } });
    expect(version).toMatchObject({ kind: "lesson", contentId: "qq-impersonation/junior" });
  });

  it("twice shows the one that runs", async () => {
    const first = await start();
    const second = await start();
    expect(second).toEqual({ ok: true, classSessionId: first.classSessionId, alreadyRunning: true });
    expect(await db.classSession.count()).toBe(1);
  });

  it("from two computers at the same moment begins one", async () => {
    const started = await Promise.all([
      start(),
      start(),
      start({ commandKey: "same" }),
      start({ commandKey: "same" }),
    ]);
    expect(new Set(started.map(({ classSessionId }) => classSessionId)).size).toBe(1);
    expect(await db.classSession.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "class-session.started" } })).toBe(1);
  });

  it("leaves out the steps that are not wanted, and the quiz with them", async () => {
    const command = { classId: classes.seven1, steps: ["lesson"] as const, commandKey: newKey(), ...lesson };
    await startClassSession(teacher, command);
    const row = await db.classSession.findFirstOrThrow({ include: { forms: true } });
    expect(row.plan).toEqual([{ step: "lesson", minutes: 12 }]);
    expect(row.forms).toEqual([]);
  });

  it("of a class that somebody else teaches: there is no such class", async () => {
    const command = { classId: classes.seven1, steps, commandKey: newKey(), ...lesson };
    await expect(startClassSession(other, command)).rejects.toMatchObject({ status: 404 });
    await expect(startClassSession(viewerOf("schoolAdmin"), command)).rejects.toMatchObject({ status: 404 });
    expect(await db.classSession.count()).toBe(0);
  });

  it("is refused with a lesson that is not there, or not for this class", async () => {
    const command = { classId: classes.seven1, steps, commandKey: newKey(), way: lesson.way };
    const missing = await startClassSession(teacher, { ...command, lessonSlug: "nothing", band: "junior" });
    expect(missing).toEqual({ ok: false, reason: "no-lesson" });
  });
});

describe("joining", () => {
  it("shows the names of the day by seat, without those on leave or gone", async () => {
    const { joinCode } = await stored((await start()).classSessionId);
    const room = await getJoinRoom(joinCode);
    expect(room).toMatchObject({ classId: classes.seven1, districtId, schoolName: "渝南区第三初级中学" });
    expect(room?.learners.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10]);
    expect(room?.learners.at(-1)).toEqual({ learnerId: learners.anonymous, name: null, seat: 10 });
  });

  it("ends when the period is closed, and with it the pupils' sign-ins", async () => {
    const { classSessionId } = await start();
    const { joinCode } = await stored(classSessionId);
    await signIn(classSessionId, learners.liNan);
    const viewer = learnerViewer(learners.liNan, classSessionId);
    expect(await getRunningClassSession(viewer)).toMatchObject({
      id: classSessionId,
      lessonSlug: lesson.lessonSlug,
    });
    await close(classSessionId);
    expect(await getJoinRoom(joinCode)).toBeNull();
    expect(await getRunningClassSession(viewer)).toBeNull();
    const signIns = await db.loginSession.findMany({ where: { classSessionId } });
    expect(signIns.map(({ expiresAt }) => expiresAt)).toEqual([new Date("2026-11-23T02:00:00Z")]);
  });

  it("is over for a period that was forgotten open, which the teacher finds and closes", async () => {
    const { classSessionId } = await start();
    const { joinCode } = await stored(classSessionId);
    const friday = new Date("2026-11-20T02:00:00Z");
    await db.classSession.update({
      where: { id: classSessionId },
      data: { startedAt: friday, taughtOn: "2026-11-20" },
    });
    expect(await getJoinRoom(joinCode)).toBeNull();
    expect(await listOpenClassSessions(teacher)).toMatchObject([{ id: classSessionId, state: "forgotten" }]);
    const next = await start();
    expect(next.alreadyRunning).toBe(false);
    await close(classSessionId);
    expect((await listOpenClassSessions(teacher)).map(({ id }) => id)).toEqual([next.classSessionId]);
  });

  it("shows nothing for a code that nobody has", async () => {
    expect(await getJoinRoom("000000")).toBeNull();
    expect(await getJoinRoom("")).toBeNull();
  });
});

describe("closing a period", () => {
  it("records the learners who handed in, and those the teacher names as present", async () => {
    const { classSessionId } = await start();
    await answer(classSessionId, learners.liNan, 8, true);
    await answer(classSessionId, learners.chenHao, 3, false);
    await signIn(classSessionId, learners.ayigul);
    const named = [learners.chenHao, learners.zhangWei];
    expect(await close(classSessionId, named)).toEqual({
      ok: true,
      kind: "closed",
      recorded: 2,
      alreadyClosed: false,
    });

    const rows = await rowsOf(classSessionId);
    const { forms, lessonVersionId, simulationVersionId } = await stored(classSessionId);
    const same = {
      classId: classes.seven1,
      kind: "taught",
      lessonSlug: lesson.lessonSlug,
      lessonVersionId,
      simulationVersionId,
      taughtOn: "2026-11-23",
      recordedById: teacher.personId,
    };
    const formId = forms.find(({ purpose }) => purpose === "quiz")?.id;
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...same, learnerId: learners.liNan, obtained: "own-computer", formId }),
        // 张伟 neither signed in nor stood on the roll: naming him records nothing
        expect.objectContaining({
          ...same,
          learnerId: learners.chenHao,
          obtained: "class-level",
          formId: null,
        }),
      ]),
    );
  });

  it("twice records once", async () => {
    const { classSessionId } = await start();
    await answer(classSessionId, learners.liNan, 8, true);
    const [first, second] = await Promise.all([close(classSessionId), close(classSessionId)]);
    expect([first, second].map((result) => result.ok && result.alreadyClosed).sort()).toEqual([false, true]);
    expect(await rowsOf(classSessionId)).toHaveLength(1);
    expect(await db.classSessionClosing.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "class-session.closed" } })).toBe(1);
  });

  it("as not held records nobody", async () => {
    const { classSessionId } = await start();
    await answer(classSessionId, learners.liNan, 8, true);
    expect(await close(classSessionId, [], "abandoned")).toMatchObject({ kind: "abandoned", recorded: 0 });
    expect(await rowsOf(classSessionId)).toEqual([]);
  });

  it("of a class that somebody else teaches: there is no such period", async () => {
    const { classSessionId } = await start();
    const end = { classSessionId, kind: "closed", alsoPresent: [], commandKey: newKey() } as const;
    await expect(closeClassSession(other, end)).rejects.toMatchObject({ status: 404 });
    expect(await findClassSession(other, classSessionId)).toBeNull();
    expect(await listOpenClassSessions(other)).toEqual([]);
  });
});

describe("a make-up", () => {
  it("is for those who have not had the lesson, and records it as made up", async () => {
    const taught = await start();
    await answer(taught.classSessionId, learners.liNan, 8, true);
    await close(taught.classSessionId);

    const { classSessionId } = await start({ purpose: "made-up" });
    const room = await getJoinRoom((await stored(classSessionId)).joinCode);
    expect(room?.learners.map(({ learnerId }) => learnerId)).not.toContain(learners.liNan);
    // nor is the one expected who is excused for long
    expect(room?.learners).toHaveLength(7);
    await answer(classSessionId, learners.chenHao, 8, true);
    await close(classSessionId);
    const rows = await rowsOf(classSessionId);
    expect(rows).toMatchObject([{ learnerId: learners.chenHao, kind: "made-up", obtained: "own-computer" }]);
    const standings = await listStandings(await stored(classSessionId));
    expect(standings.find(({ learnerId }) => learnerId === learners.chenHao)?.completion).not.toBeNull();
  });
});

describe("taking a completion back", () => {
  it("is a row that names it, with who and why", async () => {
    const { classSessionId } = await start();
    await answer(classSessionId, learners.liNan, 8, true);
    await close(classSessionId);
    const [completion] = await rowsOf(classSessionId);
    const undo = { completionId: completion?.id ?? "", reason: "同桌代答", commandKey: newKey() };
    await expect(voidCompletion(other, undo)).rejects.toMatchObject({ status: 404 });
    expect(await voidCompletion(teacher, undo)).toEqual({ ok: true });
    expect(await voidCompletion(teacher, undo)).toEqual({ ok: true });
    expect(await voidCompletion(teacher, { ...undo, commandKey: newKey() })).toMatchObject({ ok: false });

    const rows = await rowsOf(classSessionId);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(completion);
    expect(rows[1]).toMatchObject({
      kind: "void",
      replacesId: completion?.id,
      reason: "同桌代答",
      learnerId: learners.liNan,
      recordedById: teacher.personId,
    });
    const standings = await listStandings(await stored(classSessionId));
    expect(standings.every(({ completion }) => completion === null)).toBe(true);
    expect(standings.find(({ learnerId }) => learnerId === learners.liNan)?.undone).toEqual({
      reason: "同桌代答",
    });
  });
});

describe("the roll", () => {
  it("keeps every mark and counts the newest", async () => {
    const { classSessionId } = await start();
    const absent = [learners.liNan, learners.chenHao];
    const called = await callRoll(teacher, { classSessionId, commandKey: newKey(), absent });
    expect(called).toEqual({ ok: true, recorded: 9 });
    const late = [{ learnerId: learners.liNan, state: "late" as const, reason: null }];
    const ill = [{ learnerId: learners.chenHao, state: "absent" as const, reason: "illness" as const }];
    await recordRoll(teacher, { classSessionId, commandKey: newKey(), marks: late });
    await recordRoll(teacher, { classSessionId, commandKey: newKey(), marks: ill });

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
    const { classSessionId } = await start();
    const foreign = [{ learnerId: learners.inSeven2, state: "absent" as const, reason: null }];
    const command = { classSessionId, commandKey: newKey(), marks: foreign };
    expect(await recordRoll(teacher, command)).toEqual({ ok: false, reason: "not-in-class" });
    await expect(recordRoll(other, command)).rejects.toMatchObject({ status: 404 });
    await close(classSessionId);
    const marks = [{ learnerId: learners.liNan, state: "absent" as const, reason: null }];
    const late = await recordRoll(teacher, { classSessionId, commandKey: newKey(), marks });
    expect(late).toEqual({ ok: false, reason: "closed" });
    expect(await db.rollEntry.count()).toBe(0);
  });
});

describe("the live picture", () => {
  it("counts from what is stored, each item once, and names nobody", async () => {
    const { classSessionId } = await start();
    await answer(classSessionId, learners.liNan, 8, true);
    await answer(classSessionId, learners.chenHao, 3, false);
    await signIn(classSessionId, learners.ayigul);
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [learners.guest] });
    const snapshot = await getBoardSnapshot(await stored(classSessionId));
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
    const standings = await listStandings(await stored(classSessionId));
    expect(standings.find(({ learnerId }) => learnerId === learners.liNan)).toMatchObject({
      name: "李楠",
      state: "finished",
      answered: 8,
      result: { hits: 4, falseAlarms: 1 },
    });
  });
});
