import { describe, expect, it } from "vitest";
import { setting } from "./exchange.fixtures.ts";
import { readItemText } from "./item-file.ts";

const read = (...lines: string[]) => readItemText(lines.join("\n"), setting);
const faults = (...lines: string[]) =>
  read(...lines)
    .problems.filter(({ code }) => !/-made$/.test(code))
    .map(({ code, row }) => [code, row]);

describe("an Aiken file", () => {
  it("holds single choices, with a full stop or a bracket after the letter", () => {
    const { format, items } = read(
      "先做什么？",
      "A. 转钱",
      "B. 停下来",
      "ANSWER: B",
      "",
      "再做什么？",
      "A) 告诉爸妈",
      "B) 不告诉人",
      "C) 删掉",
      "ANSWER: A",
    );
    expect(format).toBe("aiken");
    expect(items.map(({ item, row }) => [row, item.kind, item.stem["zh-CN"]])).toEqual([
      [1, "single", "先做什么？"],
      [6, "single", "再做什么？"],
    ]);
    const keys = items.map(
      ({ item }) => item.kind === "single" && item.options.findIndex(({ correct }) => correct),
    );
    expect(keys).toEqual([1, 0]);
  });

  it("names the line of a question that is not whole, and reads on", () => {
    expect(
      faults(
        "没有答案的题",
        "A. 一",
        "B. 二",
        "",
        "答案不在选项里",
        "A. 一",
        "B. 二",
        "ANSWER: D",
        "",
        "没有选项",
        "ANSWER: A",
        "",
        "题干写了",
        "两行",
        "A. 一",
        "B. 二",
        "ANSWER: A",
        "",
        "字母跳了",
        "A. 一",
        "C. 二",
        "ANSWER: A",
        "",
        "好题",
        "A. 一",
        "B. 二",
        "ANSWER: B",
      ),
    ).toEqual([
      ["aiken-no-answer", 1],
      ["answer-unreadable", 5],
      ["aiken-no-options", 10],
      ["aiken-stem-lines", 13],
      ["aiken-letters", 19],
    ]);
  });

  it("names more options than cards have letters, and one that is there twice", () => {
    const five = ["A. 一", "B. 二", "C. 三", "D. 四", "E. 五"];
    expect(faults("哪个？", ...five, "ANSWER: A")).toEqual([["options-too-many", 6]]);
    expect(faults("哪个？", "A. 一", "B. 一", "ANSWER: A")).toEqual([["option-twice", 3]]);
  });
});
