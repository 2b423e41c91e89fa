import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import type { Obtained } from "#app/domain/completions/completion.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import {
  getFormSchool,
  getMonthlyForm,
  saveMonthlyForm,
  submitMonthlyForm,
} from "#app/domain/reports/monthly-form.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import {
  changeCountingRule,
  getCountingRule,
  getCountingRules,
  previewCountingRule,
} from "./counting-rule.server.ts";
import { coverageOfSchool } from "./coverage.server.ts";

const officer = viewerOf("districtOfficer");
const administrator = viewerOf("schoolAdmin");
const { learners, schools, classes } = world;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  const taught = (learnerId: string, obtained: Obtained) => ({
    districtId: world.districtId,
    schoolId: schools.junior,
    classId: classes.seven1,
    learnerId,
    classSessionId: null,
    kind: "taught" as const,
    obtained,
    lessonSlug: "qq-impersonation",
    lessonVersionId: null,
    taughtOn: "2026-10-20",
    recordedById: world.staff.teacher,
  });
  await transact((tx) =>
    recordCompletions(tx, [
      taught(learners.zhangWei, "own-computer"),
      taught(learners.liNan, "lecture"),
      taught(learners.chenHao, "lecture"),
    ]),
  );
});

const withoutLectures = { commandKey: "k1", notCounted: ["lecture", "imported"], from: "2026-11-24" };

async function taughtOn(onDate?: string): Promise<number> {
  return (await coverageOfSchool(administrator, schools.junior, { onDate })).pupils.taught;
}

describe("what counts for the year", () => {
  it("is looked at before it is decided, and looking changes nothing", async () => {
    const { pupils, units } = await previewCountingRule(officer, withoutLectures.notCounted);
    expect([pupils.before.taught, pupils.after.taught]).toEqual([3, 1]);
    expect(units.map(({ id }) => id)).toEqual([schools.junior]);
    expect(await taughtOn()).toBe(3);
  });

  it("counts from its day on; a figure of the day before keeps its own rule", async () => {
    expect(await changeCountingRule(officer, { ...withoutLectures, from: "2026-11-23" })).toEqual({
      ok: true,
    });
    expect(await taughtOn("2026-11-23")).toBe(1);
    expect(await taughtOn("2026-11-22")).toBe(3);
    expect(await getCountingRule(world.districtId, "2026-11-22")).toEqual({
      notCounted: ["imported"],
      since: null,
    });
  });

  it("waits for its day, and says so", async () => {
    await changeCountingRule(officer, withoutLectures);
    expect(await taughtOn()).toBe(3);
    expect(await getCountingRules(officer)).toMatchObject({
      current: { notCounted: ["imported"], since: null },
      decided: [{ notCounted: ["lecture", "imported"], since: "2026-11-24", by: "李建国", isToCome: true }],
    });
  });

  it("leaves a form that was handed in as it was counted then, with the rule of then", async () => {
    const school = await getFormSchool(administrator);
    const words = { narrative: "本月上课。", cluesOfMonth: 0, cluesInTotal: 0, clueList: "", remarks: "" };
    await saveMonthlyForm(administrator, school, "2026-12", words, "save");
    await submitMonthlyForm(administrator, school, "2026-12", "hand-in");
    await changeCountingRule(officer, { ...withoutLectures, from: "2026-11-23" });
    const { countedThen, counted } = await getMonthlyForm(administrator, school, "2026-12");
    expect(countedThen).toMatchObject({ rule: { notCounted: ["imported"] }, pupils: { covered: 3 } });
    expect(counted).toMatchObject({ rule: { notCounted: ["lecture", "imported"] }, pupils: { covered: 1 } });
  });

  it("is decided for a day that has not passed, and not before a later decision", async () => {
    const change = (more: object) =>
      changeCountingRule(officer, { ...withoutLectures, commandKey: "k2", ...more });
    expect(await change({ from: "2026-11-22" })).toEqual({ ok: false, reason: "past" });
    expect(await change({ notCounted: ["imported"] })).toEqual({ ok: false, reason: "no-change" });
    await changeCountingRule(officer, withoutLectures);
    expect(await change({ from: "2026-11-23" })).toEqual({ ok: false, reason: "later-rule" });
    expect(await db.districtSetting.count()).toBe(1);
  });

  it("is decided once however often the form is sent, and leaves a trace", async () => {
    await changeCountingRule(officer, withoutLectures);
    await changeCountingRule(officer, withoutLectures);
    expect(await db.districtSetting.count()).toBe(1);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { action: "counting-rule.changed", actorId: officer.personId, detail: { from: "2026-11-24" } },
    ]);
  });

  it("is the district's to decide: a school's administrator may not", async () => {
    await expect(changeCountingRule(administrator, withoutLectures)).rejects.toMatchObject({ status: 403 });
    await expect(changeCountingRule(viewerOf("otherDistrictOfficer"), withoutLectures)).resolves.toEqual({
      ok: true,
    });
    expect(await taughtOn()).toBe(3);
  });
});
