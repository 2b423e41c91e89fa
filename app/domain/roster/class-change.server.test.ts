import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listTaughtClassIds } from "#app/domain/class-sessions/taught.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { changeClass, splitClass } from "./class-change.server.ts";
import { halves, seatsAfter } from "./class-change.ts";
import { undoClassChange } from "./class-change-undo.server.ts";
import { listClassChanges } from "./class-changes.server.ts";
import { recordChange } from "./hand-work.server.ts";
import { listRoster } from "./roster.server.ts";

const admin = viewerOf("schoolAdmin");
const { seven1, seven2, eight1 } = world.classes;
const on = "2026-11-16";

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

const classesOn = async (day: string) =>
  (await listClasses(admin, { onDate: day })).map(({ name }) => name["zh-CN"]);
const seatsOf = async (classId: string, day: string) =>
  (await listRoster([classId], day)).map(({ seat }) => seat);
const pupilsOn = async (onDate: string) =>
  (await coverageOfSchool(admin, world.schools.junior, { onDate })).pupils;

async function split(more: object = {}) {
  const roster = await listRoster([seven1], on);
  return splitClass(admin, seven1, {
    commandKey: "split",
    on,
    numberA: 1,
    numberB: 3,
    places: halves(roster),
    ...more,
  });
}

describe("splitting a class", () => {
  it("makes two new ones, by seat half and half; the days before stay the old class's", async () => {
    const before = await pupilsOn("2026-11-15");
    const places = halves(await listRoster([seven1], on));
    const result = await split({ places });
    if (!result.ok) throw new Error(result.reason);
    const [a = "", b = ""] = result.classIds;
    expect(await classesOn("2026-11-15")).toEqual(["七年级 1 班", "七年级 2 班", "八年级 1 班", "教职工"]);
    expect(await classesOn(on)).toEqual([
      "七年级 1 班",
      "七年级 2 班",
      "七年级 3 班",
      "八年级 1 班",
      "教职工",
    ]);
    expect(await seatsOf(seven1, "2026-11-15")).toHaveLength(10);
    expect(await seatsOf(seven1, on)).toEqual([]);
    expect([await seatsOf(a, on), await seatsOf(b, on)]).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
    ]);
    expect(await pupilsOn("2026-11-15")).toEqual(before);
    expect(await pupilsOn(worldToday)).toEqual(before);
    // the homeroom teacher goes with the first part, and the lineage can be followed
    expect(await listTaughtClassIds(viewerOf("teacher"), worldToday)).toEqual([a]);
    expect(await db.classLineage.count({ where: { fromClassId: seven1 } })).toBe(2);
    // sent twice, it is split once
    expect(await split({ places })).toEqual(result);
  });

  it("is refused with a number that is taken, one empty part, a day to come, or later changes", async () => {
    expect(await split({ numberB: 2 })).toMatchObject({ reason: "number-taken" });
    expect(await split({ numberB: 1 })).toMatchObject({ reason: "same-number" });
    expect(await split({ places: new Map() })).toMatchObject({ reason: "one-side-empty" });
    expect(await split({ on: "2026-11-24" })).toMatchObject({ reason: "future" });
    expect(await split({ on: "2026-08-30" })).toMatchObject({ reason: "too-early" });
    expect(await split({ on: "2026-10-01" })).toMatchObject({ reason: "changed-later" });
    await expect(splitClass(viewerOf("primaryAdmin"), seven1, await form())).rejects.toMatchObject({
      status: 404,
    });
    expect(await db.classChange.count()).toBe(0);
  });

  const form = async () => ({
    commandKey: "k",
    on,
    numberA: 1,
    numberB: 3,
    places: new Map<string, "a" | "b">(),
  });

  it("is taken back whole, as if it had not been", async () => {
    const roster = await listRoster([seven1], worldToday);
    const result = await split();
    if (!result.ok) throw new Error(result.reason);
    itIsNow("2026-11-23T03:00:00Z");
    expect(await undoClassChange(admin, result.changeId, { commandKey: "undo" })).toEqual({ ok: true });
    expect(await classesOn(worldToday)).toEqual(["七年级 1 班", "七年级 2 班", "八年级 1 班", "教职工"]);
    expect(await listRoster([seven1], worldToday)).toEqual(roster);
    expect(await listTaughtClassIds(viewerOf("teacher"), worldToday)).toEqual([seven1]);
    expect(await listClassChanges(admin)).toMatchObject([{ kind: "split", takenBack: true, by: "周敏" }]);
    const again = await undoClassChange(admin, result.changeId, { commandKey: "undo 2" });
    expect(again).toMatchObject({ reason: "nothing-to-undo" });
  });

  it("stays once somebody has moved in one of the new classes", async () => {
    const result = await split();
    if (!result.ok) throw new Error(result.reason);
    itIsNow("2026-11-23T03:00:00Z");
    const seat = { commandKey: "seat", what: "seat", seat: 20, on: worldToday } as const;
    expect(await recordChange(admin, world.learners.liNan, seat)).toEqual({ ok: true });
    const undone = await undoClassChange(admin, result.changeId, { commandKey: "undo" });
    expect(undone).toEqual({ ok: false, reason: "used-since" });
  });
});

describe("merging, renumbering and ending a class", () => {
  it("brings the pupils into the other class on seats after its own", async () => {
    const merge = { commandKey: "m", what: "merged", on, intoId: seven1 } as const;
    expect(await changeClass(admin, seven2, { ...merge, intoId: eight1 })).toMatchObject({
      reason: "other-year",
    });
    expect(await changeClass(admin, seven2, merge)).toMatchObject({ ok: true });
    expect(await classesOn(worldToday)).toEqual(["七年级 1 班", "八年级 1 班", "教职工"]);
    expect(await seatsOf(seven1, worldToday)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await listTaughtClassIds(viewerOf("otherTeacher"), worldToday)).toEqual([]);
    expect(await listTaughtClassIds(viewerOf("otherTeacher"), "2026-11-15")).toEqual([seven2]);
  });

  it("gives a class another number from a day on", async () => {
    const renumber = { commandKey: "n", what: "renumbered", on, number: 1 } as const;
    expect(await changeClass(admin, seven2, renumber)).toMatchObject({ reason: "number-taken" });
    expect(await changeClass(admin, seven2, { ...renumber, number: 8 })).toMatchObject({ ok: true });
    expect(await classesOn("2026-11-15")).toContain("七年级 2 班");
    expect(await classesOn(on)).toContain("七年级 8 班");
  });

  it("closes an empty class alone, and lets one graduate early", async () => {
    const close = { commandKey: "c", what: "closed", on } as const;
    expect(await changeClass(admin, eight1, close)).toMatchObject({ reason: "not-empty" });
    expect(await changeClass(admin, eight1, { ...close, what: "graduated" })).toMatchObject({ ok: true });
    expect(await classesOn(worldToday)).toEqual(["七年级 1 班", "七年级 2 班", "教职工"]);
    expect(await seatsOf(eight1, "2026-11-15")).toEqual([1]);
    expect(await seatsOf(eight1, worldToday)).toEqual([]);
  });
});

describe("who goes where", () => {
  it("is half and half, the odd one in front, and seats go on after the last", () => {
    const three = ["x", "y", "z"].map((learnerId) => ({ learnerId }));
    expect([...halves(three).values()]).toEqual(["a", "a", "b"]);
    const coming = [
      { learnerId: "x", seat: 7 },
      { learnerId: "y", seat: null },
      { learnerId: "z", seat: 2 },
    ];
    expect(seatsAfter([40, null], coming)).toEqual(
      new Map([
        ["z", 41],
        ["x", 42],
        ["y", 43],
      ]),
    );
    expect(seatsAfter([98], coming).get("y")).toBeNull();
  });
});
