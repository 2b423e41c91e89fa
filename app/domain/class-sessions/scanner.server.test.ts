import { beforeEach, describe, expect, it } from "vitest";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { moveTo, recordTaken } from "./led.server.ts";
import { callRoll } from "./roll.server.ts";
import { getScanner } from "./scanner.server.ts";
import { startClassSession } from "./start.server.ts";
import { findClassSession } from "./visible.server.ts";

const { classes, learners } = world;
const teacher = viewerOf("teacher");

async function startWithCards() {
  const started = await startClassSession(teacher, {
    classId: classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "cards",
    steps: ["roll", "lesson", "quiz", "close"],
    commandKey: "start",
  });
  if (!started.ok) throw new Error(started.reason);
  return started.classSessionId;
}

async function scannerOf(classSessionId: string) {
  const classSession = await findClassSession(teacher, classSessionId);
  return classSession && (await getScanner(classSession, "zh-CN"));
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("the page that reads cards", () => {
  it("knows each seat's card, who is absent and who has answered, and reads only while a question is asked", async () => {
    const classSessionId = await startWithCards();
    expect((await scannerOf(classSessionId))?.question).toBeNull();
    await callRoll(teacher, { classSessionId, commandKey: "roll", absent: [learners.excused] });
    const asking = { step: "quiz", position: 2, phase: "asking" } as const;
    await moveTo(teacher, { classSessionId, commandKey: "move", to: asking });
    const answers = [{ learnerId: learners.liNan, position: 2, response: "A", answerKey: "card-key-1" }];
    await recordTaken(teacher, { classSessionId, purpose: "quiz", medium: "card", answers });
    const scanner = await scannerOf(classSessionId);
    expect(scanner?.question).toMatchObject({ purpose: "quiz", position: 2 });
    const of = (learnerId: string) => scanner?.seats.find((seat) => seat.learnerId === learnerId);
    expect(of(learners.liNan)).toMatchObject({ card: 3, answered: true, absent: false });
    expect(of(learners.excused)).toMatchObject({ card: 9, answered: false, absent: true });
    await moveTo(teacher, {
      classSessionId,
      commandKey: "talk",
      to: { step: "quiz", position: 2, phase: "talking" },
    });
    expect((await scannerOf(classSessionId))?.question).toBeNull();
  });
});
