import { describe, expect, it } from "vitest";
import { header, junior, people, rowsOf, sheet } from "./roster-sheet.fixtures.ts";
import { readRoster } from "./roster-sheet.ts";
import type { Cell } from "./workbook-sheet.ts";

describe("the shapes that schools' lists have", () => {
  it("the class stands in a merged title or in the sheet's name, one sheet a class", () => {
    const titled = rowsOf(
      ["渝南区第三十七初级中学七年级3班学生名单（2026年9月）"],
      ["序号", "姓名", "性别"],
      ["1", "李楠", "女"],
      ["2", "张 三", "男"],
    );
    expect(people(titled)).toEqual(["李楠 2026.3 1", "张三 2026.3 2"]);
    const sheets = ["七（1）班", "702", "初二3班"].map((name) => {
      return {
        name,
        rows: [
          ["姓名", "座号"],
          ["李楠", "1"],
        ] as Cell[][],
      };
    });
    const read = readRoster(sheets, junior);
    expect(people(read)).toEqual(["李楠 2026.1 1", "李楠 2026.2 1", "李楠 2025.3 1"]);
    expect(read.groups).toHaveLength(1);
  });

  it("the grade stands in the title and the class in a column", () => {
    const read = rowsOf(
      ["七年级新生分班表"],
      ["班级", "姓名", "座号"],
      ["3", "李楠", "1"],
      ["4班", "陈浩", "1"],
    );
    expect(people(read)).toEqual(["李楠 2026.3 1", "陈浩 2026.4 1"]);
  });

  it("a header of two rows: a guardian's name is nobody of the class", () => {
    const read = readRoster(
      [
        {
          name: "名单",
          rows: [
            ["学生信息", null, null, "监护人信息", null],
            ["姓名", "班级", "座号", "姓名", "电话"],
            ["李楠", "七年级1班", "1", "李大山", "13900000000"],
          ],
          merges: [
            { top: 0, left: 0, bottom: 0, right: 2 },
            { top: 0, left: 3, bottom: 0, right: 4 },
          ],
        },
      ],
      junior,
    );
    expect(people(read)).toEqual(["李楠 2026.1 1"]);
    expect(read.dropped).toEqual(["监护人信息 姓名", "监护人信息 电话"]);
    const below = rowsOf(
      ["姓名", "班级", "座号", "监护人", null],
      [null, null, null, "姓名", "联系电话"],
      ["李楠", "七年级1班", "1", "李大山", "13900000000"],
    );
    expect(people(below)).toEqual(["李楠 2026.1 1"]);
    expect(JSON.stringify(below)).not.toMatch(/李大山|13900000000/);
  });

  it("no header at all: columns are told by what stands in them", () => {
    const read = rowsOf(
      ["1", "李楠", "女", "七年级1班", "500000201301010000"],
      ["2", "张伟", "男", "七年级1班", "500000201301010001"],
      ["3", "王雨欣", "女", "七年级1班", "500000201301010002"],
    );
    expect(people(read)).toEqual(["李楠 2026.1 1", "张伟 2026.1 2", "王雨欣 2026.1 3"]);
    expect(read.dropped).toEqual(["C 列", "E 列"]);
    expect(JSON.stringify(read.groups)).not.toContain("5000002013");
  });

  it("the table starts anywhere, ends in a total and signatures, and has empty places", () => {
    const read = rowsOf(
      [],
      [null, null, "七年级2班花名册"],
      [],
      [null, null, "座号", "姓名", "备注"],
      [null, null, "1", "李楠", "班长"],
      [null, null, "2", null, null],
      [null, null, "3", "张伟", null],
      [null, null, "合计", "2人", null],
      [null, null, "班主任签字：陈静", null, "2026年9月1日"],
    );
    expect(read.problems).toEqual([]);
    expect(people(read)).toEqual(["李楠 2026.2 1", "张伟 2026.2 3"]);
    expect(read.skipped.map(({ row }) => row)).toEqual([6, 8, 9]);
  });

  it("two tables beside each other and several below each other", () => {
    const beside = rowsOf(
      ["七年级1班名单"],
      ["座号", "姓名", "座号", "姓名"],
      ["1", "李楠", "3", "陈浩"],
      ["2", "张伟", "4", "周婷"],
      [null, null, "5", "孙悦"],
    );
    expect(people(beside).sort()).toEqual(
      ["李楠 2026.1 1", "张伟 2026.1 2", "陈浩 2026.1 3", "周婷 2026.1 4", "孙悦 2026.1 5"].sort(),
    );
    const below = rowsOf(
      ["七年级1班"],
      ["座号", "姓名"],
      ["1", "李楠"],
      [],
      ["七年级2班"],
      ["座号", "姓名"],
      ["1", "张伟"],
    );
    expect(people(below)).toEqual(["李楠 2026.1 1", "张伟 2026.2 1"]);
  });

  it("numbers are text, texts are numbers, Excel made 3 a 3.0", () => {
    const read = rowsOf(
      ["姓名", "年级", "班级", "座号"],
      ["李楠", "7", "3.0", "１２"],
      ["陈浩", "七", "３", "7.0"],
    );
    expect(people(read)).toEqual(["李楠 2026.3 12", "陈浩 2026.3 7"]);
  });

  it("a column says who is on leave, guest or gone; other words are refused", () => {
    const read = rowsOf(
      ["姓名", "班级", "座号", "学籍状态"],
      ["李楠", "七年级1班", "1", "在读"],
      ["张伟", "七年级1班", "2", "休学"],
      ["陈浩", "七年级1班", "3", "借读"],
      ["周婷", "七年级1班", "3", "转出"],
      ["孙悦", "七年级1班", "5", "神游"],
    );
    expect(read.pupils.map(({ status }) => status)).toEqual(["enrolled", "suspended", "guest", "gone"]);
    expect(read.problems).toMatchObject([{ code: "status-unreadable", row: 6, column: "D" }]);
  });

  it("sheets of instructions are passed over and named", () => {
    const read = readRoster(
      [
        { name: "填表说明", rows: [["一、姓名须与户口簿一致。"], ["二、班级填写规范。"]] },
        ...sheet(header, ["李楠", "七年级", "1", "1"]),
      ],
      junior,
    );
    expect(people(read)).toEqual(["李楠 2026.1 1"]);
    expect(read.otherSheets).toEqual(["填表说明"]);
  });

  it("what 级 means is asked once, with a class of the file", () => {
    const rows: Cell[][] = [
      ["姓名", "班级", "座号"],
      ["李楠", "初2027级3班", "1"],
    ];
    expect(rowsOf(...rows)).toMatchObject({ asksYear: "初2027级3班", problems: [] });
    const answered = readRoster(sheet(...rows), { ...junior, yearMeaning: "graduation" });
    expect(people(answered)).toEqual(["李楠 2024.3 1"]);
  });

  it("a person corrects what was guessed wrongly", () => {
    const rows: Cell[][] = [
      ["甲", "乙", "姓名", "丙"],
      ["七年级1班", "1", "小名", "李楠"],
    ];
    expect(rowsOf(...rows).problems).toMatchObject([{ code: "no-header" }]);
    const named: Cell[][] = [
      ["姓名", "曾用名", "班级", "学号"],
      ["小名", "李楠", "七年级1班", "2026001"],
    ];
    const corrected = readRoster(
      sheet(...named),
      junior,
      new Map([
        [
          0,
          {
            roles: new Map([
              [0, null],
              [1, "name" as const],
            ]),
          },
        ],
      ]),
    );
    expect(people(corrected)).toEqual(["李楠 2026.1 —"]);
    expect(corrected.dropped).toEqual(["姓名", "学号"]);
  });
});
