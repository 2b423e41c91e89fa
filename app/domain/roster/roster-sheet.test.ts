import { describe, expect, it } from "vitest";
import { junior, kindergarten, read, sheet } from "./roster-sheet.fixtures.ts";
import { readRoster } from "./roster-sheet.ts";

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

describe("numbers that must not enter", () => {
  it.each([
    ["李楠500000201301010000", "identity-number"],
    ["G500000201301010000", "identity-number"],
    ["L50000020130101000X", "identity-number"],
    ["J500000201301010", "identity-number"],
    ["５０００００２０１３０１０１０００Ｘ", "identity-number"],
    ["500000 20130101 0000", "identity-number"],
    ["500000130101000", "identity-number"],
    ["李楠 139-0000-0000", "phone-number"],
    ["023-68880000", "phone-number"],
    ["2026070301", "long-number"],
  ])("%s is refused with its place and not repeated", (text, code) => {
    const { problems } = read([text, "七年级", "1", "1"]);
    expect(problems).toMatchObject([{ code, row: 2, column: "A", detail: null }]);
    const inClass = read(["李楠", "七年级", text, "1"]).problems;
    expect(inClass).toMatchObject([{ code, column: "C", detail: null }]);
  });
});
