/** A school and its district ask for lessons; teachers see what is to be taught, and it is done when it was taught. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { getLesson, loadLibrary } from "#app/domain/lessons/library.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { assignInDistrict, assignInSchool, withdrawAssignment } from "./assign.server.ts";
import {
  listAssignedLessons,
  listDistrictAssignments,
  listSchoolAssignments,
} from "./lesson-assignments.server.ts";

const { classes, schools, learners, districtId } = world;
const lesson = "free-skins";
const dueOn = "2026-12-20";

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const bySchool = (more: Partial<Parameters<typeof assignInSchool>[1]> = {}) =>
  assignInSchool(viewerOf("schoolAdmin"), {
    ...{ commandKey: "a", lesson, dueOn, whom: "school", grades: [], classIds: [] },
    ...more,
  });
const byDistrict = (more: Partial<Parameters<typeof assignInDistrict>[1]> = {}) =>
  assignInDistrict(viewerOf("districtOfficer"), {
    ...{ commandKey: "d", lesson, dueOn, whom: "district", bands: ["junior"], schoolIds: [] },
    ...more,
  });

async function toBeTaughtBy(teacher: "teacher" | "otherTeacher" | "primaryTeacher") {
  const viewer = viewerOf(teacher);
  const assigned = await listAssignedLessons(
    districtId,
    await listClasses(viewer, { onDate: worldToday }),
    worldToday,
  );
  return assigned.map(({ lessonSlug, dueOn: by, classes: of }) => {
    return `${lessonSlug} by ${by}: ${of.map(({ name, progress }) => `${name["zh-CN"]} ${progress.state}`)}`;
  });
}

function taught(learnerIds: readonly string[], classId: string = classes.seven1) {
  const place = { districtId, schoolId: schools.junior, classId, classSessionId: null };
  return transact((tx) =>
    recordCompletions(
      tx,
      learnerIds.map((learnerId) => ({
        ...place,
        learnerId,
        kind: "taught" as const,
        obtained: "own-computer" as const,
        lessonSlug: lesson,
        lessonVersionId: null,
        taughtOn: "2026-11-20",
        recordedById: world.staff.teacher,
      })),
    ),
  );
}

describe("a school asks for a lesson", () => {
  it("each teacher sees it for their own classes", async () => {
    expect(await bySchool()).toMatchObject({ ok: true });
    expect(await toBeTaughtBy("teacher")).toEqual([`${lesson} by ${dueOn}: 七年级 1 班 not-yet`]);
    expect(await toBeTaughtBy("otherTeacher")).toEqual([`${lesson} by ${dueOn}: 七年级 2 班 not-yet`]);
    expect(await toBeTaughtBy("primaryTeacher")).toEqual([]);
  });

  it("of a grade its classes alone, of single classes those alone", async () => {
    await bySchool({ whom: "chosen", grades: ["junior 2025"] });
    expect(await toBeTaughtBy("teacher")).toEqual([]);
    await bySchool({ commandKey: "b", whom: "chosen", classIds: [classes.seven2] });
    expect(await toBeTaughtBy("teacher")).toEqual([]);
    expect(await toBeTaughtBy("otherTeacher")).toHaveLength(1);
    const listed = await listSchoolAssignments(viewerOf("schoolAdmin"));
    expect(listed.map((each) => each.classes.map(({ id }) => id))).toEqual([
      [classes.eight1],
      [classes.seven2],
    ]);
  });

  it("sent twice it stands once, and every asking is in the audit", async () => {
    const first = await bySchool();
    expect(await bySchool()).toEqual(first);
    expect(await db.lessonAssignment.count()).toBe(1);
    const events = await db.auditEvent.findMany({ where: { action: "lesson-assignment.made" } });
    expect(events.map(({ actorId, schoolId }) => [actorId, schoolId])).toEqual([
      [world.staff.schoolAdmin, schools.junior],
    ]);
  });

  it.each<[string, Parameters<typeof bySchool>[0], string]>([
    ["a lesson that is not there", { lesson: "no-such-lesson" }, "no-lesson"],
    ["nothing ticked", { whom: "chosen" }, "nobody"],
    ["the whole school and a grade besides", { grades: ["junior 2026"] }, "both"],
    ["a day gone by", { dueOn: "2026-11-22" }, "past"],
    ["a day of another year", { dueOn: "2027-09-01" }, "too-far"],
    [
      "an age without an edition",
      { whom: "chosen", lesson: "free-skins", classIds: [classes.juniorStaff] },
      "other-band",
    ],
  ])("%s is refused and changes nothing", async (_name, form, reason) => {
    expect(await bySchool(form)).toEqual({ ok: false, reason });
    expect(await db.lessonAssignment.count()).toBe(0);
  });

  it("other schools' classes and grades do not exist for it", async () => {
    await expect(bySchool({ whom: "chosen", classIds: [classes.three1] })).rejects.toMatchObject({
      status: 404,
    });
    await expect(bySchool({ whom: "chosen", grades: ["primary 2024"] })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("taken back, nobody is reminded any more; once is enough", async () => {
    const made = await bySchool();
    if (!made.ok) throw new Error(made.reason);
    const back = { id: made.id, schoolId: schools.junior, commandKey: "w" };
    expect(await withdrawAssignment(viewerOf("schoolAdmin"), back)).toEqual({ ok: true });
    expect(await withdrawAssignment(viewerOf("schoolAdmin"), { ...back, commandKey: "again" })).toEqual({
      ok: true,
    });
    expect(await toBeTaughtBy("teacher")).toEqual([]);
    expect(await listSchoolAssignments(viewerOf("schoolAdmin"))).toEqual([]);
    expect(await db.lessonAssignment.count({ where: { kind: "withdrawn" } })).toBe(1);
  });
});

describe("the district asks for a lesson", () => {
  it("all its units see it; the school cannot take it back", async () => {
    const made = await byDistrict();
    if (!made.ok) throw new Error(made.reason);
    expect(await toBeTaughtBy("teacher")).toHaveLength(1);
    const [listed] = await listSchoolAssignments(viewerOf("schoolAdmin"));
    expect(listed).toMatchObject({ isOwn: false, sums: { classes: 3, taught: 0 } });
    const back = { id: made.id, schoolId: schools.junior, commandKey: "w" };
    await expect(withdrawAssignment(viewerOf("schoolAdmin"), back)).rejects.toMatchObject({ status: 404 });
    expect(await listSchoolAssignments(viewerOf("primaryAdmin"))).toEqual([]);
  });

  it("of some units those alone, as counts of classes and without a name of a class or pupil", async () => {
    await byDistrict({ bands: ["junior", "primary-lower"], whom: "chosen", schoolIds: [schools.primary] });
    expect(await toBeTaughtBy("teacher")).toEqual([]);
    expect(await toBeTaughtBy("primaryTeacher")).toHaveLength(1);
    const [listed] = await listDistrictAssignments(viewerOf("districtOfficer"));
    expect(listed?.units).toEqual([{ id: schools.primary, name: expect.any(String), classes: 1, taught: 0 }]);
  });

  it("another district's officer neither sees it nor takes it back, and its units are not theirs to ask", async () => {
    const made = await byDistrict();
    if (!made.ok) throw new Error(made.reason);
    const other = viewerOf("otherDistrictOfficer");
    expect(await listDistrictAssignments(other)).toEqual([]);
    const back = { id: made.id, schoolId: null, commandKey: "w" };
    await expect(withdrawAssignment(other, back)).rejects.toMatchObject({ status: 404 });
    const asked = byDistrict({ commandKey: "x", whom: "chosen", schoolIds: [schools.elsewhere] });
    await expect(asked).rejects.toMatchObject({ status: 404 });
    await expect(assignInDistrict(viewerOf("schoolAdmin"), {} as never)).rejects.toMatchObject({
      status: 403,
    });
  });

  it("is called at each school as its own edition is called", async () => {
    const editions = ["primary-lower", "junior"] as const;
    await byDistrict({ bands: [...editions] });
    const [atJunior] = await listSchoolAssignments(viewerOf("schoolAdmin"));
    const [atPrimary] = await listSchoolAssignments(viewerOf("primaryAdmin"));
    expect(atJunior?.title).toEqual(getLesson(lesson, "junior")?.title);
    expect(atPrimary?.title).toEqual(getLesson(lesson, "primary-lower")?.title);
    expect(atJunior?.title).not.toEqual(atPrimary?.title);
  });

  it("asked for by both, it is one thing to do, by the earlier day", async () => {
    await byDistrict();
    await bySchool({ dueOn: "2026-12-01" });
    expect(await toBeTaughtBy("teacher")).toEqual([`${lesson} by 2026-12-01: 七年级 1 班 not-yet`]);
  });
});

describe("how far classes are is read from what was taught", () => {
  it("a class has begun with the first who had it, and is done with the last; who is on leave is not waited for", async () => {
    await bySchool();
    await taught([learners.liNan, learners.zhangWei]);
    expect(await toBeTaughtBy("teacher")).toEqual([`${lesson} by ${dueOn}: 七年级 1 班 begun`]);
    const { secondZhangWei, liuWei, ayigul, chenHao, guest, excused, anonymous } = learners;
    await taught([secondZhangWei, liuWei, ayigul, chenHao, guest, excused, anonymous]);
    expect(await toBeTaughtBy("teacher")).toEqual([`${lesson} by ${dueOn}: 七年级 1 班 done`]);
    const [listed] = await listSchoolAssignments(viewerOf("schoolAdmin"));
    expect(listed?.sums).toEqual({ classes: 3, taught: 1, learners: 12, had: 9 });
  });

  it("what is taken back was not taught", async () => {
    await byDistrict();
    await taught([learners.liNan]);
    const { id: completionId } = await db.completion.findFirstOrThrow();
    await voidCompletion(viewerOf("teacher"), { completionId, reason: "wrong class", commandKey: "v" });
    expect(await toBeTaughtBy("teacher")).toEqual([`${lesson} by ${dueOn}: 七年级 1 班 not-yet`]);
    const [listed] = await listDistrictAssignments(viewerOf("districtOfficer"));
    expect(listed).toMatchObject({ classes: 3, taught: 0 });
  });

  it("a pupil who had it in another class has had it, and the class has not", async () => {
    await bySchool();
    await taught([learners.moved], classes.seven1);
    expect(await toBeTaughtBy("otherTeacher")).toEqual([`${lesson} by ${dueOn}: 七年级 2 班 not-yet`]);
  });
});
