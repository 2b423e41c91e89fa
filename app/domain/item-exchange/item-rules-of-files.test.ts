import { describe, expect, it } from "vitest";
import { setting } from "./exchange.fixtures.ts";
import { readItemSheets } from "./item-file.ts";

const header = ["编号", "题型", "消息", "题干", "题干（英文）", "选项 A", "选项 B", "答案", "关键", "讲评"];
const good = ["own-1", "单选", null, "先做什么？", null, "停", "转", "A", "先停", "先停下来。"];

function problemsIn(...rows: (string | null | { unusable: "formula" })[][]) {
  const { problems } = readItemSheets([{ name: "", rows: [header, ...rows] }], setting);
  return problems.map(({ code, row, column, field, detail }) => [code, row, column, field, detail]);
}

/** The good row with one cell changed. */
const but = (column: string, cell: string | null) =>
  good.map((was, at) => (header[at] === column ? cell : was));

describe("a sheet of questions", () => {
  it("is fit when every row is", () => {
    expect(problemsIn(good)).toEqual([]);
  });

  it("is answered with row, column and field", () => {
    expect(problemsIn(good, but("编号", "题 1"))).toEqual([["id-unreadable", 3, "A", "id", "题 1"]]);
    expect(problemsIn(but("题型", "填空"))).toEqual([["kind-unknown", 2, "B", "kind", "填空"]]);
    expect(problemsIn(but("答案", "C"))).toEqual([["answer-unreadable", 2, "H", "answer", "C"]]);
    expect(problemsIn(but("答案", null))).toEqual([["answer-missing", 2, null, "answer", null]]);
    expect(problemsIn(but("题干", null))).toEqual([["stem-missing", 2, null, "stem", null]]);
    expect(problemsIn(but("消息", "表哥：在吗"))).toEqual([
      ["message-head", 2, "C", "message", "表哥：在吗"],
    ]);
    expect(problemsIn(good, good)).toEqual([["id-twice", 3, null, "id", "2"]]);
  });

  it("may say only what a lesson may say", () => {
    expect(problemsIn(but("讲评", "拨打 12321 报警。"))).toEqual([
      ["number-unknown", 2, "J", "feedback", "12321"],
    ]);
    expect(problemsIn(but("题干", "他让你打 13912345678？"))).toMatchObject([
      ["somebodys-number", 2, "D", "stem", "13912345678"],
      ["number-unknown", 2, "D", "stem", "13912345678"],
    ]);
    expect(problemsIn(but("讲评", "九成学生都上过当。"))).toEqual([
      ["figure-unknown", 2, "J", "feedback", "九成"],
    ]);
    expect(problemsIn(but("题干（英文）", "Open shop.example.com now?"))).toMatchObject([
      ["foreign-address", 2, "E", "stem.en", "shop.example.com"],
    ]);
    const message = "【聊天】表哥\n对方：在吗";
    const row = but("消息", message).map((cell, at) => (header[at] === "关键" ? "「不在」就可疑" : cell));
    expect(problemsIn(row)).toEqual([["quote-not-shown", 2, "I", "cue", "不在"]]);
  });

  it("has headings and cells that can be read", () => {
    expect(readItemSheets([{ name: "", rows: [["姓名", "班级"]] }], setting).problems).toMatchObject([
      { code: "header-missing" },
    ]);
    const twice = readItemSheets([{ name: "", rows: [[...header, "Question"], good] }], setting);
    expect(twice.problems).toMatchObject([{ code: "header-twice", row: 1, column: "K" }]);
    const formula = [...good.slice(0, 3), { unusable: "formula" } as const, ...good.slice(4)];
    expect(problemsIn(formula)).toEqual([["cell-unusable", 2, "D", "stem", null]]);
    const more = readItemSheets([{ name: "", rows: [[...header, "备注"], good] }], setting);
    expect(more.problems).toMatchObject([{ code: "column-dropped", row: 1, column: "K", detail: "备注" }]);
    expect(more.items).toHaveLength(1);
  });
});
