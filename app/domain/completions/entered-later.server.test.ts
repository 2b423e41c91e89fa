import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { correctLaterEntry } from "./correction.server.ts";
import { enterLater } from "./enter-later.server.ts";
import { getLaterPage } from "./later-list.server.ts";
import { voidCompletion } from "./void.server.ts";

const teacher = viewerOf("teacher");
const administrator = viewerOf("schoolAdmin");
const { classes, learners, schools } = world;

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const entry = {
  commandKey: "enter",
  classId: classes.seven1,
  learnerIds: [learners.zhangWei, learners.anonymous],
  count: null,
  lessonSlug: "qq-impersonation",
  on: "2026-11-16",
  kind: "taught",
  shownWay: "class-level",
  reason: "当天停网，点名册在德育处",
} as const;

const ways = async () => (await coverageOfSchool(administrator, schools.junior)).pupils.byObtained;
const only = async () => (await db.completion.findMany({ orderBy: { id: "asc" } })).at(-1)?.id ?? "";

describe("a lesson entered later", () => {
  it("counts, stands apart, and says who entered it, from what and why", async () => {
    expect(await enterLater(teacher, entry)).toEqual({ ok: true, recorded: 2 });
    expect(await ways()).toMatchObject({ "entered-later": 2, "class-level": 0 });
    const { rows } = await getLaterPage(teacher, classes.seven1);
    const said = { shownWay: "class-level", reason: entry.reason, by: "陈静", state: "stands" };
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ ...said, name: "张伟" })]));
    // an anonymous seat counts like anybody
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ ...said, name: null })]));
    expect(await db.auditEvent.findMany()).toMatchObject([
      { action: "completion.entered-later", actorId: teacher.personId, detail: { rows: 2 } },
    ]);
  });

  it("is entered once however often the form is sent", async () => {
    await enterLater(teacher, entry);
    expect(await enterLater(teacher, entry)).toEqual({ ok: true, recorded: 2 });
    expect(await db.completion.count()).toBe(2);
  });

  it("is refused, naming whom, for pupils who were not there or have the lesson already", async () => {
    const later = (more: object) => enterLater(teacher, { ...entry, commandKey: "other", ...more });
    const away = [learners.suspended, learners.left, learners.inSeven2];
    expect(await later({ learnerIds: [learners.liNan, ...away] })).toEqual({
      ok: false,
      reason: "not-on-roster",
      learnerIds: away,
    });
    await enterLater(teacher, entry);
    expect(await later({ learnerIds: [learners.zhangWei, learners.liNan] })).toEqual({
      ok: false,
      reason: "already-taught",
      learnerIds: [learners.zhangWei],
    });
    expect(await db.completion.count()).toBe(2);
  });

  it("is refused with the reason where the day, the lesson or the evidence makes no sense", async () => {
    const later = (more: object) => enterLater(teacher, { ...entry, commandKey: "other", ...more });
    expect(await later({ on: "2026-11-24" })).toEqual({ ok: false, reason: "future" });
    expect(await later({ on: "2026-08-31" })).toEqual({ ok: false, reason: "other-year" });
    expect(await later({ lessonSlug: "no-such-lesson" })).toEqual({ ok: false, reason: "no-lesson" });
    expect(await later({ shownWay: "self-study" })).toEqual({ ok: false, reason: "other-way" });
    expect(await later({ learnerIds: [] })).toEqual({ ok: false, reason: "nobody" });
    expect(await db.completion.count()).toBe(0);
  });

  it("is a number for children of whom no list is kept, and never more than there were", async () => {
    const keeper = viewerOf("kindergartenTeacher");
    const heard = { ...entry, classId: classes.littleOnes, learnerIds: [] };
    const lesson = (await getLaterPage(keeper, classes.littleOnes)).lessons[0]?.slug ?? "";
    const enter = (count: number) =>
      enterLater(keeper, { ...heard, lessonSlug: lesson, count, commandKey: `${count}` });
    expect(await enter(26)).toEqual({ ok: false, reason: "too-many" });
    expect(await enter(21)).toEqual({ ok: true, recorded: 1 });
  });

  it("is for the class's teacher and its school: for nobody else it is not there", async () => {
    for (const who of ["otherTeacher", "primaryAdmin", "districtOfficer"] as const) {
      await expect(enterLater(viewerOf(who), entry)).rejects.toMatchObject({ status: 404 });
      await expect(getLaterPage(viewerOf(who), classes.seven1)).rejects.toMatchObject({ status: 404 });
    }
    expect(await enterLater(administrator, entry)).toEqual({ ok: true, recorded: 2 });
  });
});

describe("an entry that was wrong", () => {
  const correction = {
    commandKey: "correct",
    lessonSlug: "qq-impersonation",
    on: "2026-11-17",
    kind: "made-up",
    shownWay: "own-paper",
    reason: "日期看错了",
  } as const;

  it("is corrected by a row that replaces it; the first one stays to be seen", async () => {
    await enterLater(teacher, { ...entry, learnerIds: [learners.zhangWei] });
    const completionId = await only();
    expect(await correctLaterEntry(administrator, { ...correction, completionId })).toEqual({ ok: true });
    const { rows } = await getLaterPage(teacher, classes.seven1);
    expect(rows).toMatchObject([
      { state: "stands", taughtOn: "2026-11-17", kind: "made-up", shownWay: "own-paper", by: "周敏" },
      { state: "corrected", taughtOn: "2026-11-16", reason: entry.reason, by: "陈静" },
    ]);
    const { pupils } = await coverageOfSchool(administrator, schools.junior);
    expect([pupils.taught, pupils.madeUp]).toEqual([0, 1]);
  });

  it("is corrected once, and then its successor is", async () => {
    await enterLater(teacher, { ...entry, learnerIds: [learners.zhangWei] });
    const completionId = await only();
    await correctLaterEntry(teacher, { ...correction, completionId });
    expect(await correctLaterEntry(teacher, { ...correction, commandKey: "again", completionId })).toEqual({
      ok: false,
      reason: "already-replaced",
    });
  });

  it("is taken back with a reason, and counts no more", async () => {
    await enterLater(teacher, { ...entry, learnerIds: [learners.zhangWei] });
    const undo = { completionId: await only(), reason: "不是这个班", commandKey: "undo" };
    await expect(voidCompletion(viewerOf("districtOfficer"), undo)).rejects.toMatchObject({ status: 404 });
    expect(await voidCompletion(administrator, undo)).toEqual({ ok: true });
    expect((await ways())["entered-later"]).toBe(0);
    expect((await getLaterPage(teacher, classes.seven1)).rows).toMatchObject([
      { state: "taken-back", takenBack: { by: "周敏", reason: "不是这个班" } },
    ]);
  });
});
