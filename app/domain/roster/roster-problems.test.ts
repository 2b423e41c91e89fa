import { describe, expect, it } from "vitest";
import { codes, junior, read, rowsOf } from "./roster-sheet.fixtures.ts";
import { readRoster } from "./roster-sheet.ts";
import { type Cell, letterOf } from "./workbook-sheet.ts";

describe("a list with something wrong says where", () => {
  it.each<[string, Cell[], string]>([
    ["a name of 50 characters", ["王".repeat(50), "七年级", "1", "1"], "name-too-long A2"],
    ["a number where a name should be", ["12", "七年级", "1", "1"], "name-unreadable A2"],
    ["a name that is a formula's text", ["=cmd", "七年级", "1", "1"], "name-unreadable A2"],
    ["a formula", [{ unusable: "formula" }, "七年级", "1", "1"], "cell-is-formula A2"],
    ["a class that Excel made a date of", ["李楠", "七年级", { unusable: "date" }, "1"], "cell-is-date C2"],
    ["seat 0", ["李楠", "七年级", "1", "0"], "seat-unreadable D2"],
    ["a seat in words", ["李楠", "七年级", "1", "前排"], "seat-unreadable D2"],
    ["a class nobody can read", ["李楠", "七年级", "火箭班", "1"], "class-unreadable C2"],
    ["a grade nobody can read", ["李楠", "毕业班", "1", "1"], "grade-unreadable B2"],
    ["a grade of another school", ["李楠", "高一", "1", "1"], "not-taught-here C2"],
    ["grade and class that differ", ["李楠", "七年级", "八年级 1 班", "1"], "grade-and-class-differ C2"],
  ])("%s", (_, row, problem) => {
    expect(codes(row)).toEqual([problem]);
  });

  it("a name forgotten beside something else", () => {
    expect(rowsOf(["姓名", "性别", "班级"], [null, "女", "七年级1班"]).problems).toMatchObject([
      { code: "name-missing", row: 2, column: "A" },
    ]);
  });

  it("two pupils on one seat, with both rows; two classes of one number", () => {
    const { problems } = read(["李楠", "七年级", "1", "5"], ["陈浩", "初一", "(1)", "5"]);
    expect(problems).toMatchObject([{ code: "seat-twice", row: 3, otherRow: 2, detail: "5" }]);
    const two = rowsOf(
      ["姓名", "班级", "座号"],
      ["李楠", "七年级2班", "1"],
      ["陈浩", "七年级国际部2班", "2"],
    );
    expect(two.problems).toMatchObject([{ code: "two-classes-one-number", row: 3 }]);
  });

  it("a column that is missing or there twice", () => {
    expect(
      readRoster(
        [
          {
            name: "名单",
            rows: [
              ["姓名", "性别"],
              ["李楠", "女"],
            ],
          },
        ],
        junior,
      ).problems,
    ).toMatchObject([{ code: "no-class-column", row: 1 }]);
    expect(rowsOf(["说明：请填写"]).problems).toMatchObject([{ code: "no-header" }]);
    expect(rowsOf(["姓名", "班级", "座号"]).problems).toMatchObject([{ code: "nothing-listed" }]);
    expect(readRoster([], junior).problems).toMatchObject([{ code: "no-header" }]);
  });

  it("more rows or columns than any list has", () => {
    const rows = Array.from({ length: 60_001 }, (): Cell[] => ["李楠", "七年级", "1", null]);
    expect(read(...rows).problems).toMatchObject([{ code: "too-many-rows", detail: "50000" }]);
    const wide = Array.from({ length: 501 }, (_, n) => String(n));
    expect(read(wide).problems).toMatchObject([{ code: "too-many-columns", row: 2 }]);
  });

  it("columns are lettered as in the sheet", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });
});
