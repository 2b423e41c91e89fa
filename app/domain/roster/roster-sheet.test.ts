import { describe, expect, it } from "vitest";
import type { LabelContext } from "#app/domain/schools/class-label.ts";
import { type Cell, letterOf, readRoster, type Sheet } from "./roster-sheet.ts";

const junior: LabelContext = {
  day: "2026-11-23",
  stages: [
    { stage: "junior", grades: 3 },
    { stage: "staff", grades: 1 },
  ],
};
const kindergarten: LabelContext = { day: "2026-11-23", stages: [{ stage: "kindergarten", grades: 3 }] };

function sheet(...rows: Cell[][]): Sheet[] {
  return [{ name: "七年级", rows }];
}
const header = ["姓名", "年级", "班级", "座号"];
const read = (...rows: Cell[][]) => readRoster(sheet(header, ...rows), junior);
const codes = (...rows: Cell[][]) =>
  read(...rows).problems.map(({ code, row, column }) => `${code} ${column}${row}`);

describe("a plain list", () => {
  it("is read with its title row, spaces, full-width digits and empty lines", () => {
    const { pupils, problems, dropped } = readRoster(
      sheet(
        ["渝南区第三初级中学 2026 级名单"],
        ["姓 名", "年级", "班级", "座号"],
        [" 张  伟 ", "七年级", "１", "０１"],
        [],
        ["阿依古丽•买买提", "初一", "（1）班", "2号"],
        ["刘𬱖", "七年级", "2", "1"],
      ),
      junior,
    );
    expect(problems).toEqual([]);
    expect(dropped).toEqual([]);
    expect(pupils.map(({ name, seat, key, row }) => [name, key.number, seat, row])).toEqual([
      ["张伟", 1, 1, 3],
      ["阿依古丽·买买提", 1, 2, 5],
      ["刘𬱖", 2, 1, 6],
    ]);
  });

  it("may have its columns in any order and the grade inside the class", () => {
    const { pupils, problems } = readRoster(
      sheet(["座号", "班级", "姓名"], ["7", "八年级 3 班", "李楠"]),
      junior,
    );
    expect(problems).toEqual([]);
    expect(pupils).toMatchObject([{ name: "李楠", seat: 7, key: { entryYear: 2025, number: 3 } }]);
  });

  it("drops every other column by name and never looks into it", () => {
    const { pupils, dropped } = readRoster(
      sheet(
        ["姓名", "性别", "身份证号", "班级", "座号", "家长电话"],
        ["李楠", "女", "500000201301010000", "七年级 1 班", "3", "13000000000"],
      ),
      junior,
    );
    expect(dropped).toEqual(["性别", "身份证号", "家长电话"]);
    expect(JSON.stringify(pupils)).not.toMatch(/5000002013|13000000000|女/);
  });

  it("may list staff without seats", () => {
    const { pupils, problems } = readRoster(sheet(["姓名", "年级"], ["陈静", "教职工"]), junior);
    expect(problems).toEqual([]);
    expect(pupils).toMatchObject([{ name: "陈静", seat: null, key: { stage: "staff" } }]);
  });

  it("counts the children of a kindergarten and takes no names of them", () => {
    const counts = readRoster(
      sheet(["班级", "人数"], ["小班 1 班", "25"], ["大班 2 班", "30 人"]),
      kindergarten,
    );
    expect(counts.problems).toEqual([]);
    expect(counts.headCounts.map(({ key, count }) => [key.entryYear, key.number, count])).toEqual([
      [2026, 1, 25],
      [2024, 2, 30],
    ]);
    const named = readRoster(sheet(["姓名", "班级", "座号"], ["小明", "小班 1 班", "1"]), kindergarten);
    expect(named.problems).toMatchObject([{ code: "no-names-of-small-children", row: 2, column: "A" }]);
  });
});

describe("a list with something wrong says where", () => {
  it.each<[string, Cell[], string]>([
    ["no name", ["", "七年级", "1", "1"], "name-missing A2"],
    ["a name of 50 characters", ["王".repeat(50), "七年级", "1", "1"], "name-too-long A2"],
    ["a number where a name should be", ["500000201301010000", "七年级", "1", "1"], "name-unreadable A2"],
    ["a name that is a formula's text", ["=cmd", "七年级", "1", "1"], "name-unreadable A2"],
    ["a formula", [{ unusable: "formula" }, "七年级", "1", "1"], "cell-is-formula A2"],
    ["a class that Excel made a date of", ["李楠", "七年级", { unusable: "date" }, "1"], "cell-is-date C2"],
    ["no seat", ["李楠", "七年级", "1", ""], "seat-unreadable D2"],
    ["seat 0", ["李楠", "七年级", "1", "0"], "seat-unreadable D2"],
    ["a seat in words", ["李楠", "七年级", "1", "前排"], "seat-unreadable D2"],
    ["a class nobody can read", ["李楠", "七年级", "火箭班", "1"], "class-unreadable C2"],
    ["a grade nobody can read", ["李楠", "毕业班", "1", "1"], "grade-unreadable B2"],
    ["a grade of another school", ["李楠", "高一", "1", "1"], "not-taught-here C2"],
    ["grade and class that differ", ["李楠", "七年级", "八年级 1 班", "1"], "grade-and-class-differ C2"],
  ])("%s", (_, row, problem) => {
    expect(codes(row)).toEqual([problem]);
  });

  it("two pupils on one seat, with both rows", () => {
    const { problems } = read(["李楠", "七年级", "1", "5"], ["陈浩", "初一", "(1)", "5"]);
    expect(problems).toMatchObject([{ code: "seat-twice", row: 3, otherRow: 2, detail: "5" }]);
  });

  it("a column that is missing or there twice", () => {
    const of = (head: string[]) => readRoster(sheet(head, ["李楠", "七年级 1 班", "3"]), junior).problems;
    expect(of(["姓名", "宿舍", "座号"])).toMatchObject([{ code: "column-missing", detail: "班级", row: 1 }]);
    expect(of(["姓名", "班级", "寝室"])).toMatchObject([{ code: "column-missing", detail: "座号", row: 1 }]);
    expect(of(["姓名", "班级", "姓名"])).toMatchObject([{ code: "column-twice", detail: "姓名", row: 1 }]);
    expect(readRoster(sheet(["说明：请填写"]), junior).problems).toMatchObject([{ code: "no-header" }]);
    expect(readRoster(sheet(["姓名", "班级", "座号"]), junior).problems).toMatchObject([
      { code: "nothing-listed" },
    ]);
    expect(readRoster([], junior).problems).toMatchObject([{ code: "nothing-listed" }]);
  });

  it("more rows than a school has pupils", () => {
    const rows = Array.from({ length: 5_001 }, (_, n) => [
      "李楠",
      "七年级",
      String(1 + Math.floor(n / 99)),
      String((n % 99) + 1),
    ]);
    expect(read(...rows).problems).toMatchObject([{ code: "too-many-rows", detail: "5000" }]);
  });

  it("columns are lettered as in the sheet", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });
});
