import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getDistrictMonth } from "./district-month.server.ts";
import { exportMonthlyForm } from "./export.server.ts";
import {
  getFormSchool,
  getMonthlyForm,
  listMonthlyForms,
  saveMonthlyForm,
  submitMonthlyForm,
} from "./monthly-form.server.ts";

const administrator = viewerOf("schoolAdmin");
const month = "2026-11";
const written = { narrative: "本月上课两节。", cluesOfMonth: 0, cluesInTotal: 3, clueList: "", remarks: "" };

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** Two pupils of 七年级 1 班 were taught on 18 November. */
async function teachTwo() {
  await transact((tx) =>
    recordCompletions(
      tx,
      [world.learners.zhangWei, world.learners.liNan].map((learnerId) => ({
        districtId: world.districtId,
        schoolId: world.schools.junior,
        classId: world.classes.seven1,
        learnerId,
        classSessionId: null,
        lessonVersionId: null,
        kind: "taught" as const,
        obtained: "own-computer" as const,
        lessonSlug: "qq-impersonation",
        taughtOn: "2026-11-18",
        recordedById: world.staff.teacher,
      })),
    ),
  );
}

async function save(content: Partial<typeof written> = {}, key = "save-1") {
  const school = await getFormSchool(administrator);
  return saveMonthlyForm(administrator, school, month, { ...written, ...content }, key);
}

async function read() {
  return getMonthlyForm(administrator, await getFormSchool(administrator), month);
}

describe("a month's form", () => {
  it("is drafted from the lessons recorded in its days, with unknown clues left blank", async () => {
    await teachTwo();
    const form = await read();
    expect(form.state).toEqual({ state: "not-started" });
    expect(form.narrative).toContain("覆盖 1 个班级、2 人");
    expect(form.narrative).toContain("截至11月20日");
    expect([form.cluesOfMonth, form.cluesInTotal]).toEqual([null, null]);
    expect(form.counted.pupils).toMatchObject({ covered: 2, suspended: 1 });
  });

  it("keeps each saved wording as a revision, with who typed it", async () => {
    await save();
    await save({ narrative: "改过的文字。" }, "save-2");
    expect(await read()).toMatchObject({
      revision: 2,
      narrative: "改过的文字。",
      cluesOfMonth: 0,
      recordedById: world.staff.schoolAdmin,
    });
    expect(await db.monthlyFormRevision.count()).toBe(2);
  });

  it("is saved once when the button was clicked twice, and refused when the key comes with other words", async () => {
    expect(await save()).toEqual({ ok: true, revision: 1 });
    expect(await save()).toEqual({ ok: true, revision: 1 });
    expect(await save({ narrative: "别的文字。" })).toEqual({ ok: false, reason: "key-reused" });
    expect(await db.monthlyFormRevision.count()).toBe(1);
  });

  it("shows what has changed in the records since it was saved, and replaces nothing", async () => {
    await save();
    expect((await read()).hasChanged).toBe(false);
    await teachTwo();
    const form = await read();
    expect(form.hasChanged).toBe(true);
    expect(form.narrative).toBe(written.narrative);
    expect(form.freshNarrative).toContain("2 人");
  });

  it("stays as handed in: later saving is refused", async () => {
    const school = await getFormSchool(administrator);
    expect(await submitMonthlyForm(administrator, school, month, "hand-in-0")).toEqual({
      ok: false,
      reason: "nothing-saved",
    });
    await save();
    expect(await submitMonthlyForm(administrator, school, month, "hand-in-1")).toEqual({ ok: true });
    expect(await submitMonthlyForm(administrator, school, month, "hand-in-2")).toEqual({ ok: true });
    expect(await db.monthlyFormSubmission.count()).toBe(1);
    expect(await save({ narrative: "太晚了。" }, "save-3")).toEqual({ ok: false, reason: "submitted" });
    expect((await read()).narrative).toBe(written.narrative);
    expect((await listMonthlyForms(school))[0]).toMatchObject({ month, state: { state: "submitted" } });
  });

  it("leaves a trace when it leaves the system", async () => {
    await save();
    const school = await getFormSchool(administrator);
    const { fileName, bytes } = await exportMonthlyForm(administrator, school, month);
    expect(fileName).toBe(
      "渝南区第三初级中学_渝南区教育系统2026年11月反诈专项行动开展情况和线索收集情况统计表.docx",
    );
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
    expect(
      await db.auditEvent.count({ where: { action: "export.made", actorId: administrator.personId } }),
    ).toBe(1);
  });
});

describe("whose form it is", () => {
  it("is the administrator's own school's: nobody else keeps one", async () => {
    await save();
    const primary = await getFormSchool(viewerOf("primaryAdmin"));
    expect(primary.id).toBe(world.schools.primary);
    expect((await getMonthlyForm(viewerOf("primaryAdmin"), primary, month)).revision).toBe(0);
    await expect(getFormSchool(viewerOf("teacher"))).rejects.toMatchObject({ status: 404 });
    await expect(getFormSchool(viewerOf("districtOfficer"))).rejects.toMatchObject({ status: 404 });
  });

  it("shows its state to the district's own officers, unit by unit in the order of codes", async () => {
    await save();
    const { units, due } = await getDistrictMonth(viewerOf("districtOfficer"), month);
    expect(due).toBe("2026-11-20");
    expect(units.map(({ id, form }) => [id, form.state])).toEqual([
      [world.schools.kindergarten, "not-started"],
      [world.schools.primary, "not-started"],
      [world.schools.junior, "drafted"],
      [world.schools.teacherCollege, "not-started"],
    ]);
    const elsewhere = await getDistrictMonth(viewerOf("otherDistrictOfficer"), month);
    expect(elsewhere.units.map(({ id }) => id)).toEqual([world.schools.elsewhere]);
  });
});
