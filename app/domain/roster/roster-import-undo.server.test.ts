import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { issueCards } from "#app/domain/people/cards.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { createRunningQuiz } from "#tests/support/quiz.ts";
import {
  admin,
  apply,
  differenceIn,
  header,
  look,
  namesIn,
  newcomer,
  seven1Rows,
  startEachTestWithTheWorld,
  workbook,
} from "#tests/support/roster-import.ts";
import { world, worldToday } from "#tests/support/world.ts";
import { listRoster } from "./roster.server.ts";
import { undoImport } from "./roster-import.server.ts";
import { getImport } from "./roster-import-view.server.ts";

const { seven1, seven2 } = world.classes;
startEachTestWithTheWorld();

describe("undoing an import", () => {
  it("brings back the roster as it was, and leaves no name of those who never came", async () => {
    const before = [await namesIn(seven1), await namesIn(seven2)];
    const people = await db.personName.count();
    const rows = seven1Rows.filter(([name]) => name !== "陈浩");
    const nine4: [string, string, number] = ["何田", "九年级 4 班", 2];
    const seen = await look(await workbook(header, ...rows, ["黄子涵", "七年级 1 班", 6], newcomer, nine4));
    await apply(seen);
    expect(await namesIn(seven1)).not.toEqual(before[0]);
    expect(await undoImport(admin, seen.importId)).toMatchObject({ ok: true });
    expect([await namesIn(seven1), await namesIn(seven2)]).toEqual(before);
    expect(await db.personName.count()).toBe(people);
    expect((await getImport(admin, seen.importId)).state.is).toBe("undone");
    expect(await undoImport(admin, seen.importId)).toEqual({ ok: false, reason: "not-applied" });
    // and once more forward: the classes it had opened are not there twice
    expect(differenceIn(await look(await workbook(header, nine4))).opened).toHaveLength(1);
  });

  it("is refused once something rests on it, and says what", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    await apply(seen);
    const later = await look(await workbook(header, ...seven1Rows.slice(1), newcomer));
    await apply(later);
    expect(await undoImport(admin, seen.importId)).toMatchObject({
      ok: false,
      reason: "depended-on",
      dependencies: { changes: 1 },
    });
    expect(await undoImport(admin, later.importId)).toMatchObject({ ok: true });
  });

  it("is refused once somebody whom it changed has been taught or has answered, with the numbers", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    await apply(seen);
    const roster = await listRoster([seven1], worldToday);
    const learnerId = roster.find(({ name }) => name === "林小满")?.learnerId ?? "";
    const { classSessionId, formId } = await createRunningQuiz(seven1);
    const place = {
      districtId: world.districtId,
      schoolId: world.schools.junior,
      classId: seven1,
      learnerId,
    };
    const after = new Date(Date.now() + 60_000);
    const attempt = { id: newId(), ...place, classSessionId, formId, orderSeed: 1, startedAt: after };
    await db.attempt.create({ data: attempt });
    const refused = { ok: false, reason: "depended-on" };
    expect(await undoImport(admin, seen.importId)).toEqual({ ...refused, dependencies: { answers: 1 } });
    const taught = { kind: "taught", obtained: "class-level", lessonSlug: "qq-impersonation" };
    const recorded = { taughtOn: worldToday, recordedAt: after, recordedById: world.staff.teacher };
    await db.completion.create({ data: { id: newId(), ...place, ...taught, ...recorded } });
    const dependencies = { answers: 1, completions: 1 };
    expect(await undoImport(admin, seen.importId)).toEqual({ ...refused, dependencies });
    // refused is refused: everything the import wrote is still there
    expect(await namesIn(seven1)).toContain("林小满 12");
    expect((await getImport(admin, seen.importId)).state.is).toBe("applied");
  });

  it("is refused once a newcomer's card has been printed", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    await apply(seen);
    await issueCards(admin, { classId: seven1, commandKey: "cards" });
    expect(await undoImport(admin, seen.importId)).toMatchObject({
      reason: "depended-on",
      dependencies: { cards: 1 },
    });
  });
});
