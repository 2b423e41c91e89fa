import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { admitLearner, recordChange } from "./hand-work.server.ts";
import { renameLearner, undoLastEntry } from "./hand-work-undo.server.ts";
import { recordHeadCount } from "./head-count.server.ts";
import { getPupil } from "./pupil.server.ts";
import { searchPupils } from "./pupil-search.server.ts";
import { listHeadCounts, listRoster } from "./roster.server.ts";

const admin = viewerOf("schoolAdmin");
const { seven1, seven2, three1, littleOnes } = world.classes;
const { liNan, suspended, moved, left, anonymous, chenHao } = world.learners;

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

const namesOn = async (day: string) => (await listRoster([seven1], day)).map(({ name }) => name);
const entryOf = async (learnerId: string, classId: string, day: string) =>
  (await listRoster([classId], day)).find((entry) => entry.learnerId === learnerId);

async function addCompletion(learnerId: string, classId: string) {
  const { districtId, schools, staff } = world;
  await db.completion.create({
    data: {
      id: newId(),
      districtId,
      schoolId: schools.junior,
      classId,
      learnerId,
      kind: "taught",
      obtained: "class-level",
      lessonSlug: "qq-impersonation",
      taughtOn: worldToday,
      recordedAt: new Date("2026-11-23T02:10:00Z"),
      recordedById: staff.teacher,
    },
  });
}

const newcomer = {
  commandKey: "k1",
  classId: seven1,
  name: "林小满",
  seat: 20,
  status: "enrolled",
  on: worldToday,
  openedBy: "transferred-in",
} as const;

describe("changing a roster by hand", () => {
  it("admits a pupil from a day on, once however often it is sent", async () => {
    const first = await admitLearner(admin, newcomer);
    expect(await admitLearner(admin, newcomer)).toEqual(first);
    expect((await namesOn(worldToday)).filter((name) => name === "林小满")).toHaveLength(1);
    expect(await namesOn("2026-11-22")).not.toContain("林小满");
  });

  it("gives no seat twice", async () => {
    expect(await admitLearner(admin, { ...newcomer, seat: 3 })).toEqual({ ok: false, reason: "seat-taken" });
  });

  it("ends an enrolment on its day and leaves the days before as they were", async () => {
    const end = { commandKey: "k1", what: "transferred-out", on: "2026-11-10" } as const;
    expect(await recordChange(admin, liNan, end)).toEqual({ ok: true });
    expect(await namesOn("2026-11-09")).toContain("李楠");
    expect(await namesOn("2026-11-10")).not.toContain("李楠");
  });

  it("brings a pupil back from leave on the same seat", async () => {
    const back = { commandKey: "k1", what: "enrolled", on: "2026-11-16" } as const;
    expect(await recordChange(admin, suspended, back)).toEqual({ ok: true });
    const on = async (day: string) => entryOf(suspended, seven1, day);
    expect(await on("2026-11-15")).toMatchObject({ status: "suspended", seat: 7 });
    expect(await on("2026-11-16")).toMatchObject({ status: "enrolled", seat: 7 });
  });

  it("moves a pupil to another class and seat, and to another seat", async () => {
    const move = { commandKey: "k1", what: "class", on: "2026-11-16", classId: seven2, seat: 9 } as const;
    expect(await recordChange(admin, liNan, { ...move, seat: 1 })).toEqual({
      ok: false,
      reason: "seat-taken",
    });
    expect(await recordChange(admin, liNan, move)).toEqual({ ok: true });
    const seat = { commandKey: "k2", what: "seat", on: "2026-11-18", seat: 12 } as const;
    expect(await recordChange(admin, liNan, seat)).toEqual({ ok: true });
    expect(await recordChange(admin, liNan, { ...seat, commandKey: "k3" })).toMatchObject({
      reason: "no-change",
    });
    expect(await entryOf(liNan, seven1, "2026-11-15")).toMatchObject({ seat: 3 });
    expect(await entryOf(liNan, seven2, "2026-11-17")).toMatchObject({ seat: 9 });
    expect(await entryOf(liNan, seven2, worldToday)).toMatchObject({ seat: 12 });
  });

  it("gives somebody who left and comes back the same history", async () => {
    const back = { commandKey: "k1", what: "returned", on: worldToday, classId: seven2, seat: null } as const;
    expect(await recordChange(admin, left, back)).toEqual({ ok: true });
    expect(await entryOf(left, seven2, worldToday)).toMatchObject({ name: "吴迪" });
    expect(await recordChange(admin, left, { ...back, commandKey: "k2" })).toMatchObject({
      reason: "still-here",
    });
  });

  it("refuses a day that has not come, and one before the pupil came", async () => {
    const end = { commandKey: "k1", what: "left", reason: "abroad" } as const;
    expect(await recordChange(admin, liNan, { ...end, on: "2026-11-24" })).toMatchObject({
      reason: "future",
    });
    expect(await recordChange(admin, liNan, { ...end, on: "2026-08-31" })).toMatchObject({
      reason: "too-early",
    });
    expect(await admitLearner(admin, { ...newcomer, on: "2026-11-24" })).toMatchObject({ reason: "future" });
  });

  it("does not rewrite what something later stands on", async () => {
    const end = { commandKey: "k1", what: "left", reason: "other", on: "2026-10-01" } as const;
    expect(await recordChange(admin, moved, end)).toEqual({ ok: false, reason: "changed-later" });
  });

  it("knows no other school's classes and pupils", async () => {
    const guest = { commandKey: "k1", what: "guest", on: worldToday } as const;
    const notFound = { status: 404 };
    await expect(admitLearner(admin, { ...newcomer, classId: three1 })).rejects.toMatchObject(notFound);
    await expect(recordChange(admin, world.learners.inThree1, guest)).rejects.toMatchObject(notFound);
    await expect(recordChange(viewerOf("teacher"), liNan, guest)).rejects.toMatchObject(notFound);
    const away = { commandKey: "k1", what: "class", on: worldToday, classId: three1, seat: null } as const;
    await expect(recordChange(admin, liNan, away)).rejects.toMatchObject(notFound);
  });
});

describe("taking back what was entered last", () => {
  const undo = async (learnerId: string, key = "undo") => {
    const rowId = (await getPupil(admin, learnerId, worldToday)).undoable ?? "";
    return undoLastEntry(admin, learnerId, { commandKey: key, rowId });
  };

  it("puts a pupil back who was marked as gone by mistake", async () => {
    await recordChange(admin, liNan, { commandKey: "k1", what: "left", reason: "other", on: "2026-11-16" });
    expect(await namesOn(worldToday)).not.toContain("李楠");
    expect(await undo(liNan)).toEqual({ ok: true });
    expect(await entryOf(liNan, seven1, worldToday)).toMatchObject({ seat: 3, status: "enrolled" });
    expect((await getPupil(admin, liNan, worldToday)).undoable).toBeNull();
  });

  it("forgets the name of a pupil who was never here", async () => {
    const admitted = await admitLearner(admin, newcomer);
    if (!admitted.ok) throw new Error(admitted.reason);
    itIsNow("2026-11-23T02:05:00Z");
    expect(await undo(admitted.learnerId)).toEqual({ ok: true });
    expect(await namesOn(worldToday)).not.toContain("林小满");
    expect(await db.personName.count({ where: { personId: admitted.learnerId } })).toBe(0);
    const { stretches } = await getPupil(admin, admitted.learnerId, worldToday);
    expect(stretches).toMatchObject([{ takenBack: true, recorded: { by: "周敏" } }]);
  });

  it("is refused when the seat has been given away, and when the pupil has been taught in the new class", async () => {
    await recordChange(admin, liNan, { commandKey: "k1", what: "left", reason: "other", on: "2026-11-16" });
    itIsNow("2026-11-23T02:05:00Z");
    await admitLearner(admin, { ...newcomer, commandKey: "k3", seat: 3 });
    expect(await undo(liNan)).toEqual({ ok: false, reason: "seat-taken" });
    await recordChange(admin, chenHao, {
      commandKey: "k2",
      what: "class",
      on: "2026-11-16",
      classId: seven2,
      seat: 9,
    });
    await addCompletion(chenHao, seven2);
    expect(await undo(chenHao)).toEqual({ ok: false, reason: "taught-since" });
  });

  it("is about the last of several entries, also when they were written in the same moment", async () => {
    const admitted = await admitLearner(admin, newcomer);
    if (!admitted.ok) throw new Error(admitted.reason);
    const { learnerId } = admitted;
    const move = { commandKey: "k2", what: "class", on: worldToday, classId: seven2, seat: 9 } as const;
    await recordChange(admin, learnerId, move);
    await recordChange(admin, learnerId, { commandKey: "k3", what: "seat", on: worldToday, seat: 10 });
    expect(await undo(learnerId)).toEqual({ ok: true });
    expect(await entryOf(learnerId, seven2, worldToday)).toMatchObject({ name: "林小满", seat: 9 });
  });

  it("takes back no entry that the page has not shown", async () => {
    await recordChange(admin, liNan, { commandKey: "k1", what: "guest", on: "2026-11-16" });
    const refused = await undoLastEntry(admin, liNan, { commandKey: "k2", rowId: "an older row" });
    expect(refused).toEqual({ ok: false, reason: "nothing-to-undo" });
  });
});

describe("a name", () => {
  it("is corrected; an anonymous seat is given none this way", async () => {
    expect(await renameLearner(admin, liNan, { commandKey: "k1", name: "李南" })).toEqual({ ok: true });
    expect(await namesOn(worldToday)).toContain("李南");
    expect(await renameLearner(admin, anonymous, { commandKey: "k2", name: "李南" })).toMatchObject({
      ok: false,
    });
  });
});

describe("looking for somebody", () => {
  const find = async (part: string) => {
    const { people } = await searchPupils(admin, part, worldToday);
    return people.map(({ name, className, goneSince }) => [name, className["zh-CN"], goneSince]);
  };

  it("finds by any part of the name, former pupils too, of this school alone", async () => {
    expect(await find("张伟")).toHaveLength(2);
    expect(await find("子")).toEqual([["黄子涵", "七年级 2 班", null]]);
    expect(await find("吴")).toEqual([["吴迪", "七年级 1 班", "2026-10-09"]]);
    expect(await find("𬱖")).toHaveLength(1);
    expect(await find("唐一诺")).toEqual([]);
    expect(await find("%")).toEqual([]);
    expect(await find("  ")).toEqual([]);
  });

  it("finds by the name in force alone, and leaves a trace", async () => {
    await renameLearner(admin, liNan, { commandKey: "k1", name: "李南" });
    expect(await find("李楠")).toEqual([]);
    expect(await find("李南")).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { action: "names.searched" } })).toBe(1);
  });
});

describe("a kindergarten class", () => {
  const kindergarten = { ...viewerOf("kindergartenTeacher") };
  const principal = {
    ...kindergarten,
    appointments: [{ role: "school-admin" as const, schoolId: world.schools.kindergarten }],
  };
  const countOn = async (day: string) => (await listHeadCounts([littleOnes], day))[0]?.count;

  it("has a number of children from a day on", async () => {
    const entry = { commandKey: "k1", on: "2026-11-02", count: 27 };
    expect(await recordHeadCount(principal, littleOnes, entry)).toEqual({ ok: true });
    expect([await countOn("2026-11-01"), await countOn("2026-11-02")]).toEqual([25, 27]);
    const earlier = { commandKey: "k2", on: "2026-10-01", count: 26 };
    expect(await recordHeadCount(principal, littleOnes, earlier)).toMatchObject({ reason: "changed-later" });
    await expect(recordHeadCount(admin, littleOnes, entry)).rejects.toMatchObject({ status: 404 });
  });
});
