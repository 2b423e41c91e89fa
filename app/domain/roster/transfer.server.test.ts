import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { erasePerson } from "#app/domain/people/names.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { recordConsents } from "./consent.server.ts";
import { admitLearner, recordChange } from "./hand-work.server.ts";
import { listRoster } from "./roster.server.ts";
import { admitByCode, closeOpenTransfer, issueTransferCode, listOpenTransfers } from "./transfer.server.ts";

// the primary school stands for any other school of the district
const oldSchool = viewerOf("schoolAdmin");
const newSchool = viewerOf("primaryAdmin");
const { liNan, chenHao } = world.learners;
const { seven1, three1 } = world.classes;

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
  await teach(liNan, "2026-10-20");
});

async function teach(learnerId: string, taughtOn: string, more: object = {}) {
  await db.completion.create({
    data: {
      id: newId(),
      districtId: world.districtId,
      schoolId: world.schools.junior,
      classId: seven1,
      learnerId,
      kind: "taught",
      obtained: "class-level",
      lessonSlug: "qq-impersonation",
      taughtOn,
      recordedAt: new Date(`${taughtOn}T08:00:00Z`),
      recordedById: world.staff.teacher,
      ...more,
    },
  });
}

async function leave(on = "2026-11-16"): Promise<string> {
  await recordChange(oldSchool, liNan, { commandKey: newId(), what: "transferred-out", on });
  const issued = await issueTransferCode(oldSchool, liNan, { commandKey: newId() });
  if (!issued.ok) throw new Error(issued.reason);
  return issued.code;
}

const arrival = { commandKey: "arrive", classId: three1, seat: 9, on: "2026-11-18" };
const taughtAt = async (viewer: typeof oldSchool, schoolId: string, onDate = worldToday) =>
  (await coverageOfSchool(viewer, schoolId, { onDate })).pupils;

describe("a transfer by code", () => {
  it("keeps the learner: the lesson comes along, and the old school's past stays", async () => {
    const before = await taughtAt(oldSchool, world.schools.junior, "2026-11-15");
    const code = await leave();
    expect(await admitByCode(newSchool, { ...arrival, code })).toEqual({ ok: true, learnerId: liNan });
    const roster = await listRoster([three1], worldToday);
    expect(roster.find(({ seat }) => seat === 9)).toMatchObject({ learnerId: liNan, name: "李楠" });
    expect(await taughtAt(newSchool, world.schools.primary)).toMatchObject({ enrolled: 3, taught: 1 });
    expect(await taughtAt(oldSchool, world.schools.junior, "2026-11-15")).toEqual(before);
    expect(await listOpenTransfers(oldSchool)).toMatchObject({ departures: [{ name: "吴迪" }] });
    expect((await listOpenTransfers(newSchool)).arrivals).toEqual([]);
  });

  it("is good once, for ninety days, and only the newest one", async () => {
    const first = await leave();
    const again = await issueTransferCode(oldSchool, liNan, { commandKey: "again" });
    if (!again.ok) throw new Error(again.reason);
    expect(await admitByCode(newSchool, { ...arrival, code: first })).toMatchObject({ reason: "wrong-code" });
    const early = { ...arrival, on: "2026-11-10", code: again.code };
    expect(await admitByCode(newSchool, early)).toMatchObject({ reason: "before-leaving" });
    const typed = ` ${again.code.toLowerCase().replaceAll("-", " ")}`;
    expect(await admitByCode(newSchool, { ...arrival, code: typed })).toMatchObject({ ok: true });
    const twice = { ...arrival, commandKey: "twice", seat: 10, code: again.code };
    expect(await admitByCode(newSchool, twice)).toMatchObject({ reason: "wrong-code" });
  });

  it("runs out", async () => {
    const code = await leave();
    itIsNow("2027-03-01T02:00:00Z");
    expect(await admitByCode(newSchool, { ...arrival, code })).toMatchObject({ reason: "wrong-code" });
  });

  it("is not made for somebody who is still here, and not by another school", async () => {
    const stays = await issueTransferCode(oldSchool, chenHao, { commandKey: "k" });
    expect(stays).toEqual({ ok: false, reason: "not-transferred" });
    await expect(issueTransferCode(newSchool, liNan, { commandKey: "k" })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("is kept as a hash, in no receipt and no audit event", async () => {
    const code = await leave();
    const kept = JSON.stringify([
      await db.oneTimeCode.findMany(),
      await db.commandReceipt.findMany(),
      await db.auditEvent.findMany(),
    ]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll("-", ""));
  });
});

describe("a transfer without a code", () => {
  async function arriveUnknown(): Promise<string> {
    const admitted = await admitLearner(newSchool, {
      commandKey: "unknown",
      classId: three1,
      name: "李楠",
      seat: 9,
      status: "enrolled",
      on: "2026-11-18",
      openedBy: "transferred-in",
    });
    if (!admitted.ok) throw new Error(admitted.reason);
    return admitted.learnerId;
  }

  it("is a new learner with the same name, and open at both ends", async () => {
    await leave();
    const later = await arriveUnknown();
    expect(later).not.toBe(liNan);
    expect(await taughtAt(newSchool, world.schools.primary)).toMatchObject({ enrolled: 3, taught: 0 });
    const departed = (await listOpenTransfers(oldSchool)).departures;
    expect(departed.map(({ name, codeUntil }) => [name, codeUntil !== null])).toContainEqual(["李楠", true]);
    expect(await listOpenTransfers(newSchool)).toMatchObject({ arrivals: [{ learnerId: later }] });
  });

  it("is closed by the code later: the lesson of the old id counts, and lessons of the new one too", async () => {
    const code = await leave();
    const later = await arriveUnknown();
    const knownBefore = new Date("2026-11-23T02:00:00Z");
    itIsNow("2026-11-23T03:00:00Z");
    const close = { commandKey: "close", learnerId: later, code };
    expect(await closeOpenTransfer(newSchool, close)).toEqual({ ok: true, learnerId: later });
    expect(await closeOpenTransfer(newSchool, close)).toEqual({ ok: true, learnerId: later });
    expect(await taughtAt(newSchool, world.schools.primary)).toMatchObject({ enrolled: 3, taught: 1 });
    expect(await taughtAt(oldSchool, world.schools.junior, "2026-11-15")).toMatchObject({ taught: 1 });
    expect((await listOpenTransfers(newSchool)).arrivals).toEqual([]);
    const departed = (await listOpenTransfers(oldSchool)).departures;
    expect(departed.map(({ name }) => name)).toEqual(["吴迪"]);
    // nothing was moved: both ids are where they were
    expect(await db.enrolment.count({ where: { learnerId: later } })).toBe(1);
    expect(knownBefore < (await db.learnerLink.findFirstOrThrow()).recordedAt).toBe(true);
  });

  it("is one person to forget: erased or refused at the new school, the name is gone under both ids", async () => {
    const code = await leave();
    const later = await arriveUnknown();
    await closeOpenTransfer(newSchool, { commandKey: "close", learnerId: later, code });
    const names = () => db.personName.count({ where: { personId: { in: [liNan, later] } } });
    expect(await names()).toBe(2);
    await erasePerson(newSchool, later);
    expect(await names()).toBe(0);
    await db.personName.createMany({
      data: [liNan, later].map((personId) => {
        return { id: newId(), personId, name: "李楠", recordedAt: new Date("2026-11-23T02:00:00Z") };
      }),
    });
    const answers = new Map([[later, { answer: "no" as const, name: "" }]]);
    const slips = { commandKey: "slips", version: "1", way: "paper", on: worldToday, rest: "leave" } as const;
    expect(await recordConsents(newSchool, three1, { ...slips, answers })).toMatchObject({ erased: 2 });
    expect(await names()).toBe(0);
  });

  it("is not closed by the code of somebody who was still elsewhere when this one came", async () => {
    const code = await leave("2026-11-20");
    const later = await arriveUnknown();
    const close = { commandKey: "close", learnerId: later, code };
    expect(await closeOpenTransfer(newSchool, close)).toMatchObject({ reason: "overlap" });
    const known = { ...close, learnerId: world.learners.inThree1 };
    expect(await closeOpenTransfer(newSchool, known)).toMatchObject({ reason: "not-open" });
    await expect(closeOpenTransfer(oldSchool, close)).rejects.toMatchObject({ status: 404 });
  });
});
