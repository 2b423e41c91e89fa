import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import type { Obtained } from "#app/domain/completions/completion.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { coverageOfClass } from "./class-coverage.server.ts";
import { coverageOfDistrict, coverageOfSchool, coverageOfSchoolYear } from "./coverage.server.ts";

const { classes, learners, schools } = world;
const officer = viewerOf("districtOfficer");
const admin = viewerOf("schoolAdmin");

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const places = {
  seven1: schools.junior,
  seven2: schools.junior,
  juniorStaff: schools.junior,
  three1: schools.primary,
  littleOnes: schools.kindergarten,
} as const;

interface Lesson {
  learnerId?: string;
  count?: number;
  kind?: "taught" | "made-up";
  obtained?: Obtained;
  taughtOn?: string;
}

async function teach(classKey: keyof typeof places, lessons: Lesson[]): Promise<void> {
  const rows = lessons.map(({ learnerId, count = 1, kind, obtained, taughtOn }) => ({
    districtId: world.districtId,
    schoolId: places[classKey],
    classId: classes[classKey],
    learnerId: learnerId ?? null,
    count,
    classSessionId: null,
    kind: kind ?? ("taught" as const),
    obtained: obtained ?? ("own-computer" as const),
    lessonSlug: "impersonation-qq",
    lessonVersionId: null,
    taughtOn: taughtOn ?? "2026-10-20",
    recordedById: world.staff.teacher,
  }));
  await db.$transaction((tx) => recordCompletions(tx, rows));
}

/** What a few weeks of teaching leave behind in this world. */
async function teachTheWorld(): Promise<void> {
  await teach("seven1", [
    { learnerId: learners.zhangWei },
    { learnerId: learners.secondZhangWei, obtained: "entered-later" },
    { learnerId: learners.liNan, kind: "made-up", obtained: "own-paper", taughtOn: "2026-11-02" },
    { learnerId: learners.anonymous },
    // before the move to class 2, before the leave, before the school was left
    { learnerId: learners.moved, taughtOn: "2026-09-21" },
    { learnerId: learners.suspended, taughtOn: "2026-09-21" },
    { learnerId: learners.left, taughtOn: "2026-09-21" },
  ]);
  await teach("juniorStaff", [{ learnerId: world.staff.teacher, obtained: "lecture" }]);
  await teach("littleOnes", [{ count: 21, obtained: "class-level" }]);
}

const nobody = { taught: 0, madeUp: 0, excused: 0, notYet: 0, suspended: 0 };

describe("coverage of a school", () => {
  it("has every pupil of the day's roster in one state, and staff apart", async () => {
    await teachTheWorld();
    const { pupils, staff, classes: each } = await coverageOfSchool(admin, schools.junior);
    expect(pupils).toMatchObject({ enrolled: 13, taught: 4, madeUp: 1, excused: 1, notYet: 6, suspended: 1 });
    expect(pupils.byObtained).toMatchObject({ "own-computer": 3, "entered-later": 1, "own-paper": 1 });
    expect(staff).toMatchObject({ ...nobody, enrolled: 2, taught: 1, notYet: 1 });
    expect(each.map(({ schoolClass, sums }) => [schoolClass.id, sums.enrolled, sums.taught])).toEqual([
      [classes.seven1, 10, 3],
      [classes.seven2, 2, 1],
      [classes.eight1, 1, 0],
      [classes.juniorStaff, 2, 1],
    ]);
  });

  it("speaks of any day gone by: who was there then, what was taught until then", async () => {
    await teachTheWorld();
    const onDate = "2026-10-01";
    const { pupils, day } = await coverageOfSchool(admin, schools.junior, { onDate });
    expect(day).toMatchObject({ onDate, today: "2026-11-23", year: { startYear: 2026 } });
    // those who left and were suspended later are there, and taught; nobody was excused yet
    expect(pupils).toMatchObject({ ...nobody, enrolled: 14, taught: 3, notYet: 11 });
    const tomorrow = await coverageOfSchool(admin, schools.junior, { onDate: "2026-11-24" });
    expect(tomorrow.day.onDate).toBe("2026-11-23");
    const nonsense = await coverageOfSchool(admin, schools.junior, { onDate: "2026-02-30" });
    expect(nonsense.day.onDate).toBe("2026-11-23");
  });

  it("follows a lesson that is taken back", async () => {
    await teachTheWorld();
    const { id } = await db.completion.findFirstOrThrow({ where: { learnerId: learners.zhangWei } });
    await voidCompletion(viewerOf("teacher"), { completionId: id, reason: "wrong", commandKey: "k" });
    const { pupils } = await coverageOfSchool(admin, schools.junior);
    expect(pupils).toMatchObject({ taught: 3, madeUp: 1, notYet: 7 });
  });

  it("tells its trend by the same figures", async () => {
    await teachTheWorld();
    const { trend } = await coverageOfSchoolYear(admin, schools.junior);
    const last = trend[trend.length - 1];
    const { pupils } = await coverageOfSchool(admin, schools.junior);
    expect(last).toEqual({ onDate: "2026-11-23", pupils });
    const early = await coverageOfSchool(admin, schools.junior, { onDate: "2026-10-04" });
    expect(trend.find(({ onDate }) => onDate === "2026-10-04")?.pupils).toEqual(early.pupils);
  });

  it("counts a kindergarten's children by number, the lesson and its make-up together", async () => {
    await teachTheWorld();
    const kindergarten = () => coverageOfSchool(officer, schools.kindergarten);
    expect((await kindergarten()).pupils).toMatchObject({ ...nobody, enrolled: 25, taught: 21, notYet: 4 });
    const makeUp = { kind: "made-up", obtained: "class-level", taughtOn: "2026-11-03" } as const;
    await teach("littleOnes", [{ count: 3, ...makeUp }]);
    const { pupils, staff } = await kindergarten();
    expect(pupils).toMatchObject({ ...nobody, enrolled: 25, taught: 21, madeUp: 3, notYet: 1 });
    expect(staff.enrolled).toBe(0);
  });
});

describe("who may see which coverage", () => {
  it("shows an administrator of another school nothing: no classes, no figures", async () => {
    const primaryAdmin = viewerOf("primaryAdmin");
    const { classes: none, pupils, staff } = await coverageOfSchool(primaryAdmin, schools.junior);
    expect(none).toEqual([]);
    expect([pupils.enrolled, staff.enrolled]).toEqual([0, 0]);
    await expect(coverageOfClass(primaryAdmin, classes.seven1)).rejects.toMatchObject({ status: 404 });
  });

  it("shows names of a class to its teacher and its school, by seat, and to no other teacher", async () => {
    const { learners: named } = await coverageOfClass(viewerOf("teacher"), classes.seven1);
    expect(named.map(({ seat, name }) => `${seat} ${name}`)).toEqual([
      "1 张伟",
      "2 张伟",
      "3 李楠",
      "4 刘𬱖",
      "5 阿依古丽·买买提",
      "6 陈浩",
      "7 赵磊",
      "8 孙悦",
      "9 周婷",
      "10 null",
    ]);
    await expect(coverageOfClass(viewerOf("otherTeacher"), classes.seven1)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("coverage of a district", () => {
  it("is the sum of its units, in the order of their codes", async () => {
    await teachTheWorld();
    const { units, pupils, staff } = await coverageOfDistrict(officer);
    expect(units.map((unit) => [unit.id, unit.pupils.enrolled, unit.staff.enrolled])).toEqual([
      [schools.kindergarten, 25, 0],
      [schools.primary, 2, 0],
      [schools.junior, 13, 2],
      [schools.teacherCollege, 0, 1],
    ]);
    expect(pupils).toMatchObject({
      enrolled: 40,
      taught: 25,
      madeUp: 1,
      excused: 1,
      notYet: 12,
      suspended: 1,
    });
    expect(staff).toMatchObject({ ...nobody, enrolled: 3, taught: 1, notYet: 2 });
    const junior = await coverageOfSchool(admin, schools.junior);
    expect(units.find(({ id }) => id === schools.junior)).toMatchObject({
      pupils: junior.pupils,
      staff: junior.staff,
    });
  });

  it("has no pupils at a teachers' college", async () => {
    const { units } = await coverageOfDistrict(officer);
    const college = units.find(({ id }) => id === schools.teacherCollege);
    expect(college?.pupils).toMatchObject({ ...nobody, enrolled: 0 });
    expect(college?.staff).toMatchObject({ ...nobody, enrolled: 1, notYet: 1 });
  });

  it("carries counts alone: neither a name nor the id of a learner", async () => {
    await teachTheWorld();
    const shown = JSON.stringify([
      await coverageOfDistrict(officer),
      await coverageOfSchool(officer, schools.junior),
    ]);
    const names = await db.personName.findMany({ select: { name: true } });
    const said = [...Object.values(learners), ...names.map(({ name }) => name)];
    expect(said.filter((each) => shown.includes(each))).toEqual([]);
  });

  it("is another district's officer's own district, and nothing of this one", async () => {
    await teachTheWorld();
    const other = viewerOf("otherDistrictOfficer");
    const { units, pupils, staff } = await coverageOfDistrict(other);
    expect(units.map(({ id }) => id)).toEqual([schools.elsewhere]);
    expect(pupils).toMatchObject({ ...nobody, enrolled: 1, notYet: 1 });
    expect(staff.enrolled).toBe(0);
    const { classes: none, pupils: noPupils } = await coverageOfSchool(other, schools.junior);
    expect([none.length, noPupils.enrolled]).toEqual([0, 0]);
  });
});
