import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelContext, readClassLabel } from "./class-label.ts";
import { className, type Stage } from "./stage.ts";

const day = "2026-11-23";
const nineYear: LabelContext = {
  day,
  stages: [
    { stage: "primary", grades: 6 },
    { stage: "junior", grades: 3 },
    { stage: "staff", grades: 1 },
  ],
};

function read(name: string, grade = "", context = nineYear): string {
  const label = readClassLabel({ grade, name }, context);
  if (!label.ok) return label.problem;
  const { stage, entryYear, number, programme } = label.key;
  return [stage, entryYear, number, programme].filter((part) => part !== null).join(" ");
}

describe("reading what schools write for a class", () => {
  it.each([
    ["七年级 3 班", ""],
    ["七年级(3)班", ""],
    ["七年级（三）班", ""],
    ["7年级3班", ""],
    ["７年级３班", ""],
    ["初一3班", ""],
    ["初一（3）班", ""],
    ["七(3)", ""],
    ["3", "七年级"],
    ["3班", "七"],
    ["三班", "初一"],
    ["七年级 3 班", "七年级"],
  ])("%s with grade “%s” is class 3 that entered in 2026", (name, grade) => {
    expect(read(name, grade)).toBe("junior 2026 3");
  });

  it.each([
    ["一年级(1)班", "primary 2026 1"],
    ["一年级（一）班", "primary 2026 1"],
    ["1年级1班", "primary 2026 1"],
    ["一(1)", "primary 2026 1"],
    ["1.1班", "primary 2026 1"],
    ["1-1", "primary 2026 1"],
    ["701班", "junior 2026 1"],
    ["七三班", "junior 2026 3"],
    ["小学三年级2班", "primary 2024 2"],
    ["初二十班", "junior 2025 10"],
    ["初中二年级(12)班", "junior 2025 12"],
    ["班级：七年级3班", "junior 2026 3"],
    ["三年级启智 1 班", "primary 2024 1 启智"],
    ["培智三年级一班", "primary 2024 1 培智"],
    ["2026届3班", "not-taught-here"],
    ["2027届3班", "stage-unclear"],
    ["初2027届3班", "junior 2024 3"],
    ["初二〇二七届3班", "junior 2024 3"],
  ])("%s is %s, whatever 级 means", (name, expected) => {
    expect(read(name)).toBe(expected);
  });

  it.each([
    ["初2025级3班", "entry", "junior 2025 3"],
    ["初25级（3）班", "entry", "junior 2025 3"],
    ["初2027级3班", "graduation", "junior 2024 3"],
    ["初2027级3班", "entry", "not-taught-here"],
    // of a nine-year school 2024 entry is 三年级 or 九年级
    ["2024级3班", "entry", "stage-unclear"],
    ["2022级3班", "entry", "primary 2022 3"],
    ["2031级3班", "graduation", "primary 2025 3"],
  ] as const)("%s is read by what 级 means at this school: %s", (name, yearMeaning, expected) => {
    expect(read(name, "", { ...nineYear, yearMeaning })).toBe(expected);
  });

  it("knows what kindergartens call their classes", () => {
    const of = (grades: number): LabelContext => ({ day, stages: [{ stage: "kindergarten", grades }] });
    for (const name of ["小一班", "小1班", "小（1）班", "小班1班", "小班一班", "幼儿园小班(1)"])
      expect(read(name, "", of(3)), name).toBe("kindergarten 2026 1");
    expect(read("小小班1班", "", of(3))).toBe("kindergarten 2026 1");
    expect(read("托班", "", of(3))).toBe("kindergarten 2026 1");
    expect(read("托班", "", of(4))).toBe("kindergarten 2026 1");
    expect(read("小班", "", of(4))).toBe("kindergarten 2025 1");
    expect(read("学前班2班", "", of(3))).toBe("kindergarten 2024 2");
    expect(read("大班", "", of(3))).toBe("kindergarten 2024 1");
  });

  it("reads adult classes by the term they began in", () => {
    const college: LabelContext = { day, stages: [{ stage: "college", grades: 3 }] };
    expect(read("2024秋 行政管理(专科)", "", college)).toBe("college 2024 1 行政管理 专科");
    expect(read("2025春季法学2班", "", college)).toBe("college 2025 2 法学");
    expect(read("24级幼师1班", "", { day, stages: [{ stage: "vocational", grades: 3 }] })).toBe(
      "vocational 2024 1 幼师",
    );
  });

  it("knows two-digit Chinese numbers", () => {
    expect(read("三年级十二班")).toBe("primary 2024 12");
    expect(read("二十一班", "一年级")).toBe("primary 2026 21");
  });

  it("begins the junior stage with grade six where primary has five grades", () => {
    const fivePlusFour: LabelContext = { day, stages: [{ stage: "junior", grades: 4 }] };
    expect(read("六年级 1 班", "", fivePlusFour)).toBe("junior 2026 1");
    expect(read("五年级 1 班", "", fivePlusFour)).toBe("not-taught-here");
  });

  it("reads kindergartens, senior schools, vocational programmes and staff", () => {
    const kindergarten: LabelContext = { day, stages: [{ stage: "kindergarten", grades: 3 }] };
    const senior: LabelContext = { day, stages: [{ stage: "senior", grades: 3 }] };
    const vocational: LabelContext = { day, stages: [{ stage: "vocational", grades: 3 }] };
    expect(read("小班 2 班", "", kindergarten)).toBe("kindergarten 2026 2");
    expect(read("1", "大班", kindergarten)).toBe("kindergarten 2024 1");
    expect(read("高二（5）班", "", senior)).toBe("senior 2025 5");
    expect(read("2026级幼师 1 班", "", vocational)).toBe("vocational 2026 1 幼师");
    expect(read("幼师 1 班", "一年级", vocational)).toBe("vocational 2026 1 幼师");
    expect(read("电子商务 2 班", "三年级", vocational)).toBe("vocational 2024 2 电子商务");
    expect(read("", "教职工")).toBe("staff 0 1");
  });

  it("says what it cannot read instead of guessing", () => {
    expect(read("火箭班")).toBe("class-unreadable");
    expect(read("0班", "七年级")).toBe("class-unreadable");
    expect(read("3班", "毕业班")).toBe("grade-unreadable");
    expect(read("3班")).toBe("grade-unreadable");
    expect(read("八年级3班", "七年级")).toBe("grade-and-class-differ");
    expect(read("高一3班")).toBe("not-taught-here");
    expect(read("火箭 3 班", "七年级")).toBe("grade-unreadable");
    expect(read("2026级3班")).toBe("year-meaning-unknown");
    expect(read("大班")).toBe("class-unreadable");
    expect(read("")).toBe("class-unreadable");
  });

  it("reads back every name that the product itself shows", () => {
    const stageOf = fc.constantFrom<{ stage: Stage; grades: number }>(
      { stage: "kindergarten", grades: 3 },
      { stage: "primary", grades: 6 },
      { stage: "primary", grades: 5 },
      { stage: "junior", grades: 3 },
      { stage: "junior", grades: 4 },
      { stage: "senior", grades: 3 },
      { stage: "kindergarten", grades: 4 },
      { stage: "vocational", grades: 3 },
      { stage: "college", grades: 3 },
    );
    const programmes = fc.constantFrom(null, "国际部", "启智");
    fc.assert(
      fc.property(
        stageOf,
        fc.nat(11),
        fc.integer({ min: 1, max: 40 }),
        programmes,
        (of, n, number, named) => {
          const { stage, grades } = of;
          const programme = stage === "kindergarten" ? null : named;
          const entryYear = 2026 - (n % grades);
          const gradesBefore = stage === "junior" ? 9 - grades : 0;
          const shown = className(
            { stage, entryYear, number, programme, grades, gradesBefore },
            day,
            "zh-CN",
          );
          const label = readClassLabel({ grade: "", name: shown }, { day, stages: [{ stage, grades }] });
          expect(label).toEqual({ ok: true, key: { stage, entryYear, number, programme } });
        },
      ),
    );
  });
});
