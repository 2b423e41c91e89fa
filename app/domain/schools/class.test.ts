import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import { byStageGradeNumber, type ClassFacts, classCodeOf, classInfoOf, isGraduatedOn } from "./class.ts";
import { bandOf, bands, gradeOn, type Stage, schoolYearOf } from "./stage.ts";

const seven1: ClassFacts = {
  id: "c",
  districtId: "d",
  schoolId: "s",
  schoolName: "渝南区第三初级中学",
  stage: "junior",
  entryYear: 2026,
  number: 1,
  programme: null,
  rosterKind: "named",
  grades: 3,
  pupilStages: 1,
};
const nameOn = (facts: ClassFacts, day: string) => classInfoOf(facts, day).name["zh-CN"];

describe("a class is named by the date", () => {
  it("goes up a grade on 1 September without anybody clicking", () => {
    expect(nameOn(seven1, "2027-08-31")).toBe("七年级 1 班");
    expect(nameOn(seven1, "2027-09-01")).toBe("八年级 1 班");
    expect(nameOn(seven1, "2029-08-31")).toBe("九年级 1 班");
    expect(isGraduatedOn(seven1, "2029-08-31")).toBe(false);
    expect(isGraduatedOn(seven1, "2029-09-01")).toBe(true);
    expect(nameOn(seven1, "2029-09-01")).toBe("九年级 1 班（2026 年入学，已毕业）");
  });

  it("counts grades from six where primary has five years and junior four", () => {
    const fourYears = { ...seven1, grades: 4 };
    expect(nameOn(fourYears, "2026-09-01")).toBe("六年级 1 班");
    expect(nameOn(fourYears, "2029-09-01")).toBe("九年级 1 班");
  });

  it("has an English name of its own", () => {
    expect(classInfoOf(seven1, "2026-11-23").name.en).toBe("Grade 7, class 1");
  });

  it("keeps staff groups for ever", () => {
    const staff = { ...seven1, stage: "staff" as const, entryYear: 2015, grades: 1 };
    expect(isGraduatedOn(staff, "2026-11-23")).toBe(false);
    expect(classInfoOf(staff, "2026-11-23")).toMatchObject({
      grade: 1,
      band: "staff",
      name: { "zh-CN": "教职工" },
    });
  });
});

describe("the code a pupil types for the class", () => {
  it("is entry year and number in a school of one stage", () => {
    expect(classCodeOf(seven1)).toBe("2601");
  });

  it("begins with the stage where a school has several, and for staff", () => {
    expect(classCodeOf({ ...seven1, pupilStages: 2 })).toBe("32601");
    expect(classCodeOf({ ...seven1, stage: "primary", pupilStages: 2 })).toBe("22601");
    expect(classCodeOf({ ...seven1, stage: "staff" })).toBe("02601");
  });

  it("never changes while the class goes up, and differs for different classes of a school", () => {
    const aClass = fc.record({
      stage: fc.constantFrom<Stage>("primary", "junior"),
      entryYear: fc.integer({ min: 2015, max: 2035 }),
      number: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(aClass, aClass, (a, b) => {
        const same = a.stage === b.stage && a.entryYear === b.entryYear && a.number === b.number;
        const code = (of: typeof a) => classCodeOf({ ...of, pupilStages: 2 });
        expect(code(a) === code(b)).toBe(same);
      }),
    );
  });
});

describe("school years and bands", () => {
  const aDay = fc.integer({ min: 0, max: 6000 }).map((n) => addDays("2018-01-01", n));

  it("a class is in exactly one grade a day and one higher a year later", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 2010, max: 2030 }), (day, entryYear) => {
        const nextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;
        expect(gradeOn(entryYear, nextYear)).toBe(gradeOn(entryYear, day) + 1);
        expect(day >= `${schoolYearOf(day)}-09-01` && day < `${schoolYearOf(day) + 1}-09-01`).toBe(true);
      }),
    );
  });

  it("every stage and grade has a band of content", () => {
    for (const grade of [1, 2, 3, 4, 5, 6])
      for (const stage of [
        "kindergarten",
        "primary",
        "junior",
        "senior",
        "vocational",
        "college",
        "staff",
      ] as const)
        expect(bands).toContain(bandOf(stage, grade));
    expect(bandOf("primary", 3)).toBe("primary-lower");
    expect(bandOf("primary", 4)).toBe("primary-upper");
  });
});

describe("the order of a list of classes", () => {
  it("is by stage, grade and number, staff last", () => {
    const of = (facts: Partial<ClassFacts>) => classInfoOf({ ...seven1, ...facts }, "2026-11-23");
    const list = [
      of({ stage: "staff", entryYear: 2020 }),
      of({ number: 2 }),
      of({ entryYear: 2025 }),
      of({}),
    ];
    expect(list.sort(byStageGradeNumber).map((each) => each.name["zh-CN"])).toEqual([
      "七年级 1 班",
      "七年级 2 班",
      "八年级 1 班",
      "教职工",
    ]);
  });
});
