import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "#app/domain/roster/workbook-sheet.ts";
import { readStaffList, staffListText } from "./staff-list.ts";
import { readStaffSheets } from "./staff-sheet.ts";

const sheet = (...rows: Cell[][]): Sheet[] => [{ name: "教师名单", rows }];

describe("a file of staff", () => {
  it("gives names and user names; what a class, a subject or a telephone is stays in the file", () => {
    const read = readStaffSheets(
      sheet(
        ["渝南区第三初级中学 2026 年秋季教师名单"],
        ["序号", "姓 名", "性别", "任教学科", "班级", "联系电话", "账号", "备注"],
        ["1", "陈 静", "女", "语文", "七年级1班", "13900000000", "ChenJing", "班主任"],
        ["2", "阿依古丽•买买提", "女", "数学", "七年级2班", "13900000001", null, null],
        ["3", "何涛", "男", "体育", null, "13900000002", "13900000002", null],
        ["合计", "3人"],
        ["校长签字："],
      ),
    );
    expect(read.problems).toEqual([]);
    expect(read.people).toEqual([
      { name: "陈静", username: "chenjing" },
      { name: "阿依古丽·买买提", username: null },
      { name: "何涛", username: null },
    ]);
    expect(read.dropped).toEqual(["序号", "性别", "任教学科", "班级", "联系电话", "备注"]);
    expect([read.skippedRows, read.unusableUsernames]).toEqual([2, 1]);
    expect(JSON.stringify(read)).not.toMatch(/139000|语文/);
  });

  it("leaves out who has left, and takes a sheet a department together", () => {
    const rows: Cell[][] = [
      ["教师姓名", "状态"],
      ["陈静", "在职"],
      ["何涛", "退休"],
    ];
    const read = readStaffSheets([
      { name: "语文组", rows },
      { name: "数学组", rows: [["姓名"], ["罗琴"]] },
      { name: "说明", rows: [["请填写真实姓名，谢谢配合。"]] },
    ]);
    expect(read.people.map(({ name }) => name)).toEqual(["陈静", "罗琴"]);
    expect(read.skippedRows).toBe(1);
  });

  it("is told by its heading also where half of it is words of staff rooms", () => {
    const read = readStaffSheets(
      sheet(["姓名", "任教学科", "电话", "用户名"], ["石磊", "数学", "1", "shilei"]),
    );
    expect(read.people).toEqual([{ name: "石磊", username: "shilei" }]);
  });

  it("may be nothing but names, with user names beside them, as one would paste them", () => {
    const read = readStaffSheets([{ name: "", rows: [["陈静"], ["何涛", "hetao"]] }]);
    expect(read.problems).toEqual([]);
    expect(staffListText(read.people)).toBe("陈静\n何涛，hetao");
    expect(readStaffList(staffListText(read.people)).people).toEqual(read.people);
  });

  it.each<[string, Cell[], string]>([
    ["a formula for a name", [{ unusable: "formula" }, "女"], "cell-is-formula A2"],
    ["a name that is a formula's text", ["=cmd", "女"], "name-unreadable A2"],
    ["an identity number beside the name", ["陈静500000198001010000", "女"], "identity-number A2"],
    ["a name forgotten", [null, "女"], "name-missing A2"],
  ])("with %s is refused with its place", (_, row, problem) => {
    const { problems } = readStaffSheets(sheet(["姓名", "性别"], row));
    expect(problems.map(({ code, column, row: at }) => `${code} ${column}${at}`)).toEqual([problem]);
    expect(JSON.stringify(problems)).not.toContain("5000001980");
  });

  it("without a column of names, or wider than any list, is refused", () => {
    expect(readStaffSheets(sheet(["学科", "电话", "地址"], ["语文", "1", "2"])).problems).toMatchObject([
      { code: "no-staff-names" },
    ]);
    const wide = Array.from({ length: 501 }, (_, at) => String(at));
    expect(readStaffSheets(sheet(wide)).problems).toMatchObject([{ code: "too-many-columns", row: 1 }]);
  });
});
