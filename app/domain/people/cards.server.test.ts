import { beforeEach, describe, expect, it } from "vitest";
import { checkPin } from "#app/auth/pin.server.ts";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cardOf } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import {
  getCardClass,
  issueCards,
  listCardHoldings,
  listLockedLearnerIds,
  unlockLearner,
} from "./cards.server.ts";
import { erasePerson, namesOf } from "./names.server.ts";

const { seven1, seven2, littleOnes } = world.classes;
const { liNan, suspended, anonymous, left, inSeven2 } = world.learners;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("new login cards", () => {
  it("for a class carry every pupil's own PIN, which then works", async () => {
    const issue = await issueCards(viewerOf("teacher"), { classId: seven1, commandKey: "k1" });
    if (!issue.ok) throw new Error(issue.reason);
    expect(issue).toMatchObject({ schoolCode: "100301", schoolClass: { code: "2601" } });
    const ids = issue.cards.map(({ learnerId }) => learnerId);
    expect(ids).toContain(anonymous);
    expect(ids).not.toContain(suspended);
    expect(ids).not.toContain(left);
    for (const { learnerId, pin } of issue.cards) expect(await checkPin(learnerId, pin)).toBe("right");
  });

  it("are logged as printed, without what they say", async () => {
    const issue = await issueCards(viewerOf("teacher"), { classId: seven1, commandKey: "k1" });
    if (!issue.ok) throw new Error(issue.reason);
    const events = await db.auditEvent.findMany({ where: { action: "pins.issued" } });
    expect(events).toMatchObject([
      { actorId: world.staff.teacher, subjectId: seven1, schoolId: world.schools.junior },
    ]);
    const kept = JSON.stringify([
      events,
      await db.commandReceipt.findMany(),
      await db.learnerCredential.findMany(),
    ]);
    for (const { pin, cardSecret } of issue.cards) {
      expect(kept).not.toContain(`"${pin}"`);
      expect(kept).not.toContain(cardSecret);
    }
  });

  it("for one pupil leave the others' as they are", async () => {
    const issue = await issueCards(viewerOf("teacher"), { classId: seven1, commandKey: "k1" });
    if (!issue.ok) throw new Error(issue.reason);
    const again = await issueCards(viewerOf("teacher"), {
      classId: seven1,
      learnerId: liNan,
      commandKey: "k2",
    });
    expect(again).toMatchObject({ ok: true, cards: [{ learnerId: liNan }] });
    for (const { learnerId, pin } of issue.cards)
      expect(await checkPin(learnerId, pin)).toBe(learnerId === liNan ? "wrong" : "right");
  });

  it("asked for twice by the same form are made once", async () => {
    const first = await issueCards(viewerOf("teacher"), { classId: seven1, commandKey: "k1" });
    const second = await issueCards(viewerOf("teacher"), { classId: seven1, commandKey: "k1" });
    expect(second).toEqual({ ok: false, reason: "already-made" });
    if (!first.ok) throw new Error(first.reason);
    expect(await checkPin(liNan, first.cards.find(({ learnerId }) => learnerId === liNan)?.pin ?? "")).toBe(
      "right",
    );
  });

  it("are made by the school's administrator too, for its classes only", async () => {
    expect(await getCardClass(viewerOf("schoolAdmin"), seven2)).not.toBeNull();
    expect(await getCardClass(viewerOf("schoolAdmin"), world.classes.three1)).toBeNull();
  });

  it.each(["otherTeacher", "primaryAdmin", "districtOfficer", "otherDistrictOfficer"] as const)(
    "are not made by %s, for whom the class is not there",
    async (viewer) => {
      const asked = issueCards(viewerOf(viewer), { classId: seven1, commandKey: "k1" });
      await expect(asked).rejects.toMatchObject({ status: 404 });
      expect(await db.learnerCredential.count()).toBe(0);
    },
  );

  it("are not made for pupils of another class, nor where no child is recorded", async () => {
    const foreign = { classId: seven1, learnerId: inSeven2, commandKey: "k1" };
    expect(await issueCards(viewerOf("teacher"), foreign)).toEqual({ ok: false, reason: "nobody" });
    const heads = { classId: littleOnes, commandKey: "k2" };
    expect(await issueCards(viewerOf("kindergartenTeacher"), heads)).toEqual({ ok: false, reason: "nobody" });
  });
});

describe("a locked card", () => {
  beforeEach(async () => {
    const { pin } = await cardOf(liNan);
    for (let n = 0; n < 6; n++) await checkPin(liNan, pin === "482915" ? "482916" : "482915");
  });

  it("is shown to the teacher and opened by one tap, or two", async () => {
    expect(await listLockedLearnerIds([liNan, inSeven2])).toEqual(new Set([liNan]));
    for (let taps = 0; taps < 2; taps++)
      await unlockLearner(viewerOf("teacher"), { classId: seven1, learnerId: liNan });
    expect(await listLockedLearnerIds([liNan])).toEqual(new Set());
    expect(await db.auditEvent.count({ where: { action: "pin.unlocked", subjectId: liNan } })).toBe(1);
  });

  it("is not opened by a colleague, nor by naming another class", async () => {
    const tap = (viewer: "teacher" | "otherTeacher", classId: string) =>
      unlockLearner(viewerOf(viewer), { classId, learnerId: liNan });
    await expect(tap("otherTeacher", seven1)).rejects.toMatchObject({ status: 404 });
    await expect(tap("otherTeacher", seven2)).rejects.toMatchObject({ status: 404 });
    expect(await listLockedLearnerIds([liNan])).toEqual(new Set([liNan]));
  });
});

describe("a person who is erased", () => {
  it("loses the name, and only the name: the seat, the roster and every fact stay", async () => {
    const enrolments = await db.enrolment.count();
    await erasePerson(viewerOf("schoolAdmin"), liNan);
    expect((await namesOf([liNan])).has(liNan)).toBe(false);
    expect(await db.personName.count({ where: { personId: liNan } })).toBe(0);
    expect(await db.person.count({ where: { id: liNan } })).toBe(1);
    expect(await db.enrolment.count()).toBe(enrolments);
    const schoolClass = await getCardClass(viewerOf("teacher"), seven1);
    if (!schoolClass) throw new Error("no class");
    const holding = (await listCardHoldings(schoolClass)).find(({ learnerId }) => learnerId === liNan);
    expect(holding).toMatchObject({ seat: 3, name: null });
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("李楠");
  });

  it.each(["teacher", "primaryAdmin", "otherDistrictOfficer"] as const)(
    "is not erased by %s",
    async (viewer) => {
      await expect(erasePerson(viewerOf(viewer), liNan)).rejects.toMatchObject({ status: 404 });
      expect((await namesOf([liNan])).get(liNan)).toBe("李楠");
    },
  );
});
