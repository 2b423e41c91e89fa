import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { lesson, startLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { steps } from "./plan.ts";
import { startClassSession } from "./start.server.ts";

const { classes } = world;
const teacher = viewerOf("teacher");
const other = viewerOf("otherTeacher");

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("starting a period", () => {
  it("keeps what is taught: the lesson's version, the plan, and a form of eight items", async () => {
    const { classSessionId } = await startLesson();
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
    const first = await startLesson();
    const second = await startLesson();
    expect(second).toEqual({ ok: true, classSessionId: first.classSessionId, alreadyRunning: true });
    expect(await db.classSession.count()).toBe(1);
  });

  it("from two computers at the same moment begins one", async () => {
    const started = await Promise.all([
      startLesson(),
      startLesson(),
      startLesson({ commandKey: "same" }),
      startLesson({ commandKey: "same" }),
    ]);
    expect(new Set(started.map(({ classSessionId }) => classSessionId)).size).toBe(1);
    expect(await db.classSession.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "class-session.started" } })).toBe(1);
  });

  it("leaves out the steps that are not wanted, and the quiz with them", async () => {
    const command = { classId: classes.seven1, steps: ["lesson"] as const, commandKey: newId(), ...lesson };
    await startClassSession(teacher, command);
    const row = await db.classSession.findFirstOrThrow({ include: { forms: true } });
    expect(row.plan).toEqual([{ step: "lesson", minutes: 12 }]);
    expect(row.forms).toEqual([]);
  });

  it("of a class that somebody else teaches: there is no such class", async () => {
    const command = { classId: classes.seven1, steps, commandKey: newId(), ...lesson };
    await expect(startClassSession(other, command)).rejects.toMatchObject({ status: 404 });
    await expect(startClassSession(viewerOf("schoolAdmin"), command)).rejects.toMatchObject({ status: 404 });
    expect(await db.classSession.count()).toBe(0);
  });

  it("is refused with a lesson that is not there, or not for this class", async () => {
    const command = { classId: classes.seven1, steps, commandKey: newId(), way: lesson.way };
    const missing = await startClassSession(teacher, { ...command, lessonSlug: "nothing", band: "junior" });
    expect(missing).toEqual({ ok: false, reason: "no-lesson" });
  });
});
