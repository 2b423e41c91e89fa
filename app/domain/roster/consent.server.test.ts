import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { type ConsentEntry, getClassConsents, listConsentCounts, recordConsents } from "./consent.server.ts";
import type { ConsentAnswer } from "./consent.ts";
import { listRoster } from "./roster.server.ts";

const admin = viewerOf("schoolAdmin");
const teacher = viewerOf("teacher");
const { seven1 } = world.classes;
const { liNan, chenHao, anonymous } = world.learners;

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

const slips = (commandKey: string, answers: [string, ConsentAnswer][], more: Partial<ConsentEntry> = {}) => ({
  commandKey,
  version: "2026-1",
  way: "paper" as const,
  on: worldToday,
  rest: "leave" as const,
  answers: new Map(answers),
  ...more,
});
const no: ConsentAnswer = { answer: "no", name: "" };
const yes = (name = ""): ConsentAnswer => ({ answer: "given", name });
const entryOf = async (learnerId: string) =>
  (await getClassConsents(admin, seven1)).pupils.find((pupil) => pupil.learnerId === learnerId);

describe("slips of a class", () => {
  it("are entered in one go: everybody has agreed except those who are marked", async () => {
    const entry = slips("k1", [[liNan, no]], { rest: "given" });
    expect(await recordConsents(teacher, seven1, entry)).toEqual({ ok: true, recorded: 9, erased: 1 });
    expect(await recordConsents(teacher, seven1, entry)).toEqual({ ok: true, recorded: 9, erased: 1 });
    const [counted] = await listConsentCounts(admin);
    // the seat without a name was not asked: there is nothing to agree to
    expect(counted?.counts).toEqual({ "not-asked": 1, given: 8, refused: 1, withdrawn: 0 });
    expect(await entryOf(chenHao)).toMatchObject({
      consent: "given",
      version: "2026-1",
      way: "paper",
      answeredOn: worldToday,
      recordedBy: "陈静",
    });
  });

  it("refused: the name is gone from the database, the seat stays, is taught and counts", async () => {
    const before = await coverageOfSchool(admin, world.schools.junior);
    await recordConsents(teacher, seven1, slips("k1", [[liNan, no]]));
    expect(await db.personName.count({ where: { name: "李楠" } })).toBe(0);
    const roster = await listRoster([seven1], worldToday);
    expect(roster.find(({ learnerId }) => learnerId === liNan)).toMatchObject({ seat: 3, name: null });
    expect((await coverageOfSchool(admin, world.schools.junior)).pupils).toEqual(before.pupils);
  });

  it("withdrawn later is another state than refused, and both are kept", async () => {
    await recordConsents(teacher, seven1, slips("k1", [[liNan, yes()]]));
    await recordConsents(teacher, seven1, slips("k2", [[liNan, no]]));
    expect(await entryOf(liNan)).toMatchObject({ consent: "withdrawn", name: null });
    expect(await db.consent.count({ where: { learnerId: liNan } })).toBe(2);
  });

  it("agreed again, the name comes back only by being entered again", async () => {
    await recordConsents(teacher, seven1, slips("k1", [[liNan, no]]));
    const without = await recordConsents(teacher, seven1, slips("k2", [[liNan, yes()]]));
    expect(without).toEqual({ ok: false, reason: "name-needed", learnerId: liNan });
    const again = slips("k3", [
      [liNan, yes("李楠")],
      [anonymous, yes("白露")],
    ]);
    expect(await recordConsents(teacher, seven1, again)).toMatchObject({ ok: true, recorded: 2 });
    expect(await entryOf(liNan)).toMatchObject({ consent: "given", name: "李楠" });
  });

  it("are entered by the class's teachers and the school's administrators alone", async () => {
    for (const viewer of ["otherTeacher", "primaryAdmin", "districtOfficer"] as const) {
      const entered = recordConsents(viewerOf(viewer), seven1, slips("k1", [[liNan, no]]));
      await expect(entered).rejects.toMatchObject({ status: 404 });
    }
    expect(await recordConsents(admin, seven1, slips("k1", [], { on: "2026-11-24" }))).toMatchObject({
      reason: "future",
    });
    const kept = JSON.stringify([await db.auditEvent.findMany(), await db.commandReceipt.findMany()]);
    expect(kept).not.toContain("李楠");
  });
});
