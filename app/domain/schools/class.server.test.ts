import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldNow, worldToday } from "#tests/support/world.ts";
import { findClassByCode, getClass, listClasses } from "./class.server.ts";
import { listSchoolStaff } from "./school-staff.server.ts";
import { getSettings } from "./settings.server.ts";

const { classes } = world;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

async function namesFor(key: keyof typeof world.staff, onDate = worldToday): Promise<string[]> {
  const list = await listClasses(viewerOf(key), { onDate });
  return list.map(({ schoolName, name }) => `${schoolName.slice(3)} ${name["zh-CN"]}`);
}

describe("which classes exist for whom", () => {
  it("a teacher sees the classes assigned to them, a school's administrator the school's", async () => {
    expect(await namesFor("teacher")).toEqual(["第三初级中学 七年级 1 班"]);
    expect(await namesFor("schoolAdmin")).toEqual([
      "第三初级中学 七年级 1 班",
      "第三初级中学 七年级 2 班",
      "第三初级中学 八年级 1 班",
      "第三初级中学 教职工",
    ]);
    expect(await getClass(viewerOf("teacher"), classes.seven2, worldToday)).toBeNull();
    expect(await getClass(viewerOf("schoolAdmin"), classes.three1, worldToday)).toBeNull();
  });

  it("a district officer sees the district's and never a neighbour's", async () => {
    expect(await namesFor("districtOfficer")).toHaveLength(7);
    expect(await getClass(viewerOf("districtOfficer"), classes.elsewhere1, worldToday)).toBeNull();
    expect(await namesFor("otherDistrictOfficer")).toEqual(["第一初级中学 七年级 1 班"]);
  });

  it("a teacher no longer sees a class from the day the assignment ended", async () => {
    const [row] = await db.teachingAssignment.findMany({ where: { classId: classes.seven1 } });
    if (!row) throw new Error("no assignment");
    await db.teachingAssignment.create({
      data: { ...row, id: newId(), to: "2026-11-20", supersedesId: row.id, recordedAt: worldNow },
    });
    expect(await namesFor("teacher", "2026-11-19")).toHaveLength(1);
    expect(await namesFor("teacher")).toEqual([]);
  });
});

describe("classes change by the calendar and by rows", () => {
  it("go up in September and leave the list when their stage ends", async () => {
    expect(await namesFor("teacher", "2027-09-01")).toEqual(["第三初级中学 八年级 1 班"]);
    expect(await namesFor("teacher", "2029-09-01")).toEqual([]);
    const graduated = await getClass(viewerOf("teacher"), classes.seven1, "2029-09-01");
    expect(graduated?.name["zh-CN"]).toContain("已毕业");
  });

  it("are renumbered or closed from a day on", async () => {
    const change = { districtId: world.districtId, schoolId: world.schools.junior, recordedAt: worldNow };
    await db.classChange.createMany({
      data: [
        {
          ...change,
          id: newId(),
          classId: classes.seven2,
          kind: "renumbered",
          number: 5,
          effectiveOn: "2026-11-02",
        },
        { ...change, id: newId(), classId: classes.eight1, kind: "closed", effectiveOn: "2026-11-02" },
      ],
    });
    const list = async (onDate: string) =>
      (await namesFor("schoolAdmin", onDate)).map((name) => name.slice(7));
    expect(await list("2026-11-01")).toEqual(["七年级 1 班", "七年级 2 班", "八年级 1 班", "教职工"]);
    expect(await list("2026-11-02")).toEqual(["七年级 1 班", "七年级 5 班", "教职工"]);
    expect(await findClassByCode("100301", "2605", worldToday)).toMatchObject({ id: classes.seven2 });
  });

  it("are found by the code on a card, but not kindergartens and not graduated ones", async () => {
    expect(await findClassByCode("100301", "2601", worldToday)).toMatchObject({ id: classes.seven1 });
    expect(await findClassByCode("100301", "9901", worldToday)).toBeNull();
    expect(await findClassByCode("100101", "2601", worldToday)).toBeNull();
    expect(await findClassByCode("100301", "2601", "2029-09-01")).toBeNull();
  });
});

describe("rosters on past days", () => {
  it("say who sat where, and what was believed at the time", async () => {
    const namesOn = async (day: string, knownAt?: Date) =>
      (await listRoster([classes.seven1], day, knownAt)).map(({ name, status }) => `${name} ${status}`);
    expect(await namesOn("2026-10-08")).toContain("吴迪 enrolled");
    expect(await namesOn(worldToday)).not.toContain("吴迪 enrolled");
    expect(await namesOn(worldToday)).toContain("赵磊 suspended");
    expect(await namesOn(worldToday, new Date("2026-10-01T00:00:00Z"))).toContain("吴迪 enrolled");
    expect(await namesOn("2026-08-31")).toEqual([]);
  });
});

describe("staff and settings", () => {
  it("a school lists its people with roles, classes and accounts", async () => {
    const staff = await listSchoolStaff(viewerOf("schoolAdmin"), worldToday);
    expect(staff.map(({ name, roles, username }) => [name, roles[0], username])).toEqual([
      ["周敏", "school-admin", "zhoumin"],
      ["陈静", "teacher", "chenjing"],
      ["何涛", "teacher", "hetao"],
    ]);
    expect(staff[1]?.classes.map((name) => name["zh-CN"])).toEqual(["七年级 1 班"]);
  });

  it("the newest settings whose day has come are in force, and defaults before any", async () => {
    const row = (effectiveOn: string, reportDueDay: number) => {
      return {
        id: newId(),
        districtId: world.districtId,
        effectiveOn,
        settings: { reportDueDay },
        recordedAt: worldNow,
      };
    };
    await db.districtSetting.createMany({ data: [row("2026-09-01", 18), row("2027-01-01", 25)] });
    expect((await getSettings(world.districtId, "2026-08-31")).reportDueDay).toBe(20);
    expect((await getSettings(world.districtId, worldToday)).reportDueDay).toBe(18);
    expect((await getSettings(world.districtId, "2027-01-01")).reportDueDay).toBe(25);
  });
});
