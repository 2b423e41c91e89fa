import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recordTaken } from "#app/domain/class-sessions/led.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getPaperForm, makeSheets } from "./sheets.server.ts";
import { takenFromRows } from "./typed-row.ts";

const { classes, learners } = world;
const teacher = viewerOf("teacher");

async function startOnPaper() {
  const started = await startClassSession(teacher, {
    classId: classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "paper",
    steps: ["roll", "quiz", "close"],
    commandKey: "start",
  });
  if (!started.ok) throw new Error(started.reason);
  return started.classSessionId;
}

async function paperOf(classSessionId: string) {
  const classSession = await findClassSession(teacher, classSessionId);
  const form = classSession && (await getPaperForm(classSession, "quiz"));
  if (!form) throw new Error("no form");
  return form;
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("answer sheets", () => {
  it("are one a pupil with a number of its own, and stay the same however often they are made", async () => {
    const classSessionId = await startOnPaper();
    const made = await makeSheets(teacher, { classSessionId, purpose: "quiz", commandKey: "one" });
    expect(made).toEqual({ ok: true, made: 9 });
    const first = (await paperOf(classSessionId)).pupils.map(({ number }) => number);
    expect(new Set(first).size).toBe(9);
    expect(first).not.toContain(null);
    expect(await makeSheets(teacher, { classSessionId, purpose: "quiz", commandKey: "two" })).toEqual({
      ok: true,
      made: 0,
    });
    expect((await paperOf(classSessionId)).pupils.map(({ number }) => number)).toEqual(first);
    const audited = await db.auditEvent.findMany({ where: { action: "answer-sheets.made" } });
    expect(audited).toHaveLength(2);
  });

  it("are also printed for a seat whose pupil's name is not kept", async () => {
    const classSessionId = await startOnPaper();
    await makeSheets(teacher, { classSessionId, purpose: "quiz", commandKey: "one" });
    const sheet = (await paperOf(classSessionId)).pupils.find(
      ({ learnerId }) => learnerId === learners.anonymous,
    );
    expect(sheet).toMatchObject({ name: null, seat: 10, number: expect.any(Number) });
  });

  it("are neither made nor seen by another class's teacher", async () => {
    const classSessionId = await startOnPaper();
    const asked = makeSheets(viewerOf("otherTeacher"), { classSessionId, purpose: "quiz", commandKey: "k" });
    await expect(asked).rejects.toMatchObject({ status: 404 });
    expect(await db.answerSheet.count()).toBe(0);
  });

  it("typed in line by line are stored once; a later correction counts, a slip of the hand changes nothing", async () => {
    const classSessionId = await startOnPaper();
    const enter = async (typed: string, key: string) => {
      const form = await paperOf(classSessionId);
      const { answers, problems } = takenFromRows({ [learners.liNan]: typed }, form, key);
      if (Object.keys(problems).length === 0)
        await recordTaken(teacher, { classSessionId, purpose: "quiz", medium: "paper", answers });
      return problems;
    };
    const answersOf = async () => {
      const pupil = (await paperOf(classSessionId)).pupils.find(
        ({ learnerId }) => learnerId === learners.liNan,
      );
      return Object.fromEntries(pupil?.responses ?? []);
    };
    const { choices } = await paperOf(classSessionId);
    const all = "A".repeat(choices.length);
    expect(await enter(all, "first-key")).toEqual({});
    expect(await enter(all, "first-key")).toEqual({});
    expect(Object.keys(await answersOf())).toHaveLength(choices.length);
    expect(await db.answer.count()).toBe(choices.length);
    expect(await enter(`B${all.slice(1)}`, "second-key")).toEqual({});
    expect((await answersOf())[1]).toBe(choices[0]?.[1]);
    expect(await enter("AB", "third-key")).toEqual({
      [learners.liNan]: { kind: "too-few", missing: choices.length - 2 },
    });
    // a dash takes an answer back: a row more, and nothing is given any more
    expect(await enter(`-${all.slice(1)}`, "fourth-key")).toEqual({});
    expect((await answersOf())[1]).toBeUndefined();
    expect(await db.answer.count()).toBe(choices.length + 2);
  });
});
