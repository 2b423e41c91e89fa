/** Refusing consent keeps nobody out: the name is gone, and the seat is taught in every way like the others. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { getPaperForm, makeSheets } from "#app/domain/answer-sheets/sheets.server.ts";
import { coverageOfClass } from "#app/domain/coverage/class-coverage.server.ts";
import { signInByName } from "#app/domain/people/learner-sign-in.server.ts";
import { recordConsents } from "#app/domain/roster/consent.server.ts";
import { answer } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cardOf, itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { closeClassSession } from "./close.server.ts";
import { getJoinRoom } from "./join.server.ts";
import { moveTo, recordTaken } from "./led.server.ts";
import { callRoll } from "./roll.server.ts";
import { getScanner } from "./scanner.server.ts";
import { listStandings } from "./standings.server.ts";
import { startClassSession } from "./start.server.ts";
import type { StartableWay } from "./start.ts";
import { findClassSession } from "./visible.server.ts";

const teacher = viewerOf("teacher");
const { seven1 } = world.classes;
const pupil = world.learners.liNan;
const formerName = "李楠";
let keys = 0;
const newKey = () => `answer-key-${++keys}`;

async function start(way: StartableWay): Promise<string> {
  const started = await startClassSession(teacher, {
    classId: seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way,
    steps: ["roll", "lesson", "quiz", "close"],
    commandKey: newKey(),
  });
  if (!started.ok) throw new Error(started.reason);
  return started.classSessionId;
}

async function stored(classSessionId: string) {
  const row = await findClassSession(teacher, classSessionId);
  if (!row) throw new Error("not the teacher's");
  return row;
}

const answers = () =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((position) => ({
    learnerId: pupil,
    position,
    response: "A",
    answerKey: newKey(),
  }));

/** Closes; the seat is taught, obtained so, and no page of the teacher's has the name. */
async function expectTaught(classSessionId: string, obtained: string, ...shown: unknown[]): Promise<void> {
  await closeClassSession(teacher, {
    classSessionId,
    kind: "closed",
    alsoPresent: [],
    commandKey: newKey(),
  });
  const coverage = await coverageOfClass(teacher, seven1);
  const seat = coverage.learners.find(({ learnerId }) => learnerId === pupil);
  expect(seat).toMatchObject({ seat: 3, name: null, state: "taught", completion: { obtained } });
  const standings = await listStandings(await stored(classSessionId));
  expect(standings.find(({ learnerId }) => learnerId === pupil)).toMatchObject({ seat: 3, name: null });
  const everything = JSON.stringify([coverage, standings, ...shown]);
  expect(everything).toContain(pupil);
  expect(everything).not.toContain(formerName);
}

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
  const no = { answer: "no", name: "" } as const;
  const entry = { version: "2026-1", way: "paper", on: worldToday, rest: "leave" } as const;
  await recordConsents(teacher, seven1, { ...entry, commandKey: newKey(), answers: new Map([[pupil, no]]) });
  expect(await db.personName.count({ where: { name: formerName } })).toBe(0);
});

describe("a seat without a name takes part and counts as taught", () => {
  it("at a computer: the seat is tapped, the PIN is its own", async () => {
    const classSessionId = await start("computer-room");
    const { joinCode } = await stored(classSessionId);
    const room = await getJoinRoom(joinCode);
    expect(room?.learners.find(({ learnerId }) => learnerId === pupil)).toMatchObject({
      seat: 3,
      name: null,
    });
    const { pin } = await cardOf(pupil);
    expect(await signInByName({ joinCode, learnerId: pupil, pin }, "10.0.0.1")).toMatchObject({ ok: true });
    await answer(classSessionId, pupil, 8, true);
    await expectTaught(classSessionId, "own-computer", room);
  });

  it("with a card: its number is the seat's", async () => {
    const classSessionId = await start("cards");
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [] });
    const to = { step: "quiz", position: 1, phase: "asking" } as const;
    await moveTo(teacher, { classSessionId, commandKey: newKey(), to });
    const scanner = await getScanner(await stored(classSessionId), "zh-CN");
    expect(scanner?.seats.find(({ learnerId }) => learnerId === pupil)).toMatchObject({ card: 3 });
    await recordTaken(teacher, { classSessionId, purpose: "quiz", medium: "card", answers: answers() });
    await expectTaught(classSessionId, "own-card", scanner);
  });

  it("on paper: its sheet has a number, and nobody writes who they are", async () => {
    const classSessionId = await start("paper");
    await makeSheets(teacher, { classSessionId, purpose: "quiz", commandKey: newKey() });
    const form = await getPaperForm(await stored(classSessionId), "quiz");
    const sheet = form?.pupils.find(({ learnerId }) => learnerId === pupil);
    expect(sheet).toMatchObject({ seat: 3, name: null, number: expect.any(Number) });
    await recordTaken(teacher, { classSessionId, purpose: "quiz", medium: "paper", answers: answers() });
    await expectTaught(classSessionId, "own-paper", form?.pupils);
  });

  it.each([
    ["hands", "class-level"],
    ["lecture", "lecture"],
  ] as const)("where hands or presence count (%s): the roll calls the seat", async (way, obtained) => {
    const classSessionId = await start(way);
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [] });
    await expectTaught(classSessionId, obtained);
  });

  it("and stays on the make-up list by its number when nobody sat there", async () => {
    const classSessionId = await start("hands");
    await callRoll(teacher, { classSessionId, commandKey: newKey(), absent: [pupil] });
    await closeClassSession(teacher, {
      classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: newKey(),
    });
    const { learners } = await coverageOfClass(teacher, seven1);
    expect(learners.find(({ learnerId }) => learnerId === pupil)).toMatchObject({
      name: null,
      state: "not-yet",
    });
  });
});
