import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { coverageOfClass } from "./class-coverage.server.ts";
import { coverageOfSchool, coverageOfSchoolYear } from "./coverage.server.ts";

const { classes, learners, schools, districtId } = world;
const admin = viewerOf("schoolAdmin");

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

async function record(row: {
  learnerId: string;
  taughtOn: string;
  kind?: string;
  replacesId?: string;
  schoolId?: string;
  classId?: string;
}): Promise<string> {
  const id = newId();
  await db.completion.create({
    data: {
      id,
      districtId,
      schoolId: schools.junior,
      classId: classes.seven1,
      kind: "taught",
      obtained: "own-computer",
      lessonSlug: "qq-impersonation",
      recordedAt: new Date("2026-11-20T02:00:00Z"),
      recordedById: world.staff.teacher,
      ...row,
    },
  });
  return id;
}

async function countByCalendarYear(effectiveOn: string): Promise<void> {
  const settings = { coverageYear: "calendar-year" };
  await db.districtSetting.create({
    data: { id: newId(), districtId, effectiveOn, settings, recordedAt: new Date("2026-09-01T00:00:00Z") },
  });
}

describe("a year", () => {
  it("gone by is shown as of its last day, with the classes and pupils of then", async () => {
    await record({ learnerId: learners.inEight1, taughtOn: "2026-03-10", classId: classes.eight1 });
    const past = await coverageOfSchool(admin, schools.junior, { year: "2025" });
    expect(past.day).toMatchObject({ onDate: "2026-08-31", year: { from: "2025-09-01" } });
    expect(past.pupils).toMatchObject({ enrolled: 1, taught: 1 });
    const now = await coverageOfSchool(admin, schools.junior);
    expect(now.pupils).toMatchObject({ enrolled: 13, taught: 0 });
    for (const year of ["2027", "soon", "", null]) {
      const { day } = await coverageOfSchool(admin, schools.junior, { year });
      expect(day.onDate).toBe("2026-11-23");
    }
  });

  it("is the calendar year from the day the district says so; the days before keep their own", async () => {
    await countByCalendarYear("2026-11-01");
    const { day, trend } = await coverageOfSchoolYear(admin, schools.junior);
    expect(day.year).toMatchObject({ kind: "calendar-year", from: "2026-01-01" });
    // before the summer there was only the class that is 八年级 1 班 now
    expect(trend.find(({ onDate }) => onDate === "2026-06-28")?.pupils.enrolled).toBe(1);
    expect(trend[trend.length - 1]?.pupils.enrolled).toBe(13);
    const october = await coverageOfSchool(admin, schools.junior, { onDate: "2026-10-31" });
    expect(october.day.year).toMatchObject({ kind: "school-year", from: "2026-09-01" });
  });
});

describe("what a learner was taught", () => {
  it("at another school of the district counts where the learner is now", async () => {
    await record({
      learnerId: learners.inEight1,
      taughtOn: "2026-09-15",
      schoolId: schools.primary,
      classId: classes.three1,
    });
    const { classes: each } = await coverageOfSchool(admin, schools.junior);
    const eight1 = each.find(({ schoolClass }) => schoolClass.id === classes.eight1);
    expect(eight1?.sums).toMatchObject({ enrolled: 1, taught: 1 });
    expect((await coverageOfSchool(viewerOf("primaryAdmin"), schools.primary)).pupils.taught).toBe(0);
  });

  it("no longer counts when the day was corrected to one of the year before", async () => {
    const replacesId = await record({ learnerId: learners.liNan, taughtOn: "2026-09-15" });
    expect((await coverageOfSchool(admin, schools.junior)).pupils.taught).toBe(1);
    await record({ learnerId: learners.liNan, taughtOn: "2026-06-15", replacesId });
    expect((await coverageOfSchool(admin, schools.junior)).pupils.taught).toBe(0);
    expect((await coverageOfClass(admin, classes.seven1)).sums.taught).toBe(0);
  });
});

describe("a class", () => {
  it("lists who left, came or moved, outside its sums", async () => {
    const { movements, sums, teachers } = await coverageOfClass(admin, classes.seven1);
    expect(sums.enrolled).toBe(10);
    expect(teachers).toEqual(["陈静"]);
    expect(movements.map(({ on, name, direction, how }) => `${on} ${name} ${direction} ${how}`)).toEqual([
      "2026-10-09 吴迪 out transferred-out",
      "2026-10-15 黄子涵 out moved-class",
    ]);
    const seven2 = await coverageOfClass(admin, classes.seven2);
    expect(seven2.movements.map(({ direction, how }) => `${direction} ${how}`)).toEqual(["in moved-class"]);
  });

  it("has no names for the district: to its officers the list does not exist", async () => {
    const officer = viewerOf("districtOfficer");
    await expect(coverageOfClass(officer, classes.seven1)).rejects.toMatchObject({ status: 404 });
    const alsoTeaches = { ...officer, personId: world.staff.teacher };
    const teacher = viewerOf("teacher");
    const appointments = [...officer.appointments, ...teacher.appointments];
    const { learners: named } = await coverageOfClass({ ...alsoTeaches, appointments }, classes.seven1);
    expect(named[0]?.name).toBe("张伟");
  });
});
