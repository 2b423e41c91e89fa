/** Every construct of Moodle's documentation of GIFT: read, or named with its line. */
import { describe, expect, it } from "vitest";
import { setting } from "./exchange.fixtures.ts";
import { readItemText } from "./item-file.ts";

const read = (...lines: string[]) => readItemText(lines.join("\n"), setting);

/** The only item of a text without a fault. */
function itemIn(...lines: string[]) {
  const { items, problems } = read(...lines);
  expect(problems.filter(({ code }) => !/-made$/.test(code))).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]?.item;
}

/** Code, line and what is quoted, without what is made up for a missing cue or feedback. */
function problemsIn(...lines: string[]) {
  return read(...lines)
    .problems.filter(({ code }) => !/-made$/.test(code))
    .map(({ code, row, detail }) => [code, row, detail]);
}

const zh = (text: string) => ({ "zh-CN": text, en: text });

describe("a GIFT file", () => {
  it("holds single choices: = is right, ~ is wrong", () => {
    expect(itemIn("陌生人加你，说能免费送皮肤，先做什么？{~加他 =告诉爸妈 ~点链接}")).toMatchObject({
      kind: "single",
      bands: ["junior"],
      difficulty: 2,
      stem: zh("陌生人加你，说能免费送皮肤，先做什么？"),
      options: [
        { text: zh("加他"), correct: false },
        { text: zh("告诉爸妈"), correct: true },
        { text: zh("点链接"), correct: false },
      ],
      feedback: { "zh-CN": "正确答案：告诉爸妈", en: "The right answer: 告诉爸妈" },
    });
  });

  it("holds multiple choices: what counts more than nothing is right", () => {
    const item = itemIn("哪些要告诉大人？", "{", "~%50%要验证码", "~%50%要转钱", "~%-100%约打球", "}");
    expect(item).toMatchObject({ kind: "multiple" });
    expect(item?.kind === "multiple" && item.options.map(({ correct }) => correct)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("holds true or false in four spellings", () => {
    for (const [written, answer] of [
      ["T", true],
      ["TRUE", true],
      ["F", false],
      ["FALSE", false],
    ] as const)
      expect(itemIn(`警察会在网上办案收钱。{${written}}`)).toMatchObject({ kind: "true-false", answer });
  });

  it("holds an order, as pairs whose left sides count up", () => {
    const item = itemIn("先后顺序是？{", "=1 -> 停下来", "=2 -> 问本人", "=3 -> 告诉大人", "}");
    expect(item).toMatchObject({ kind: "order", steps: [zh("停下来"), zh("问本人"), zh("告诉大人")] });
  });

  it("holds a verdict: a message, an empty line, a question, and the four steps", () => {
    const item = itemIn(
      "【聊天】表哥｜星期六\\n对方：在吗\\n对方（图片）：转账成功\\n\\n你怎么看？{",
      "=一定是骗局",
      "=多半是骗局",
      "~多半是真的",
      "~一定是真的",
      "}",
    );
    expect(item).toMatchObject({
      kind: "verdict",
      genuine: false,
      stem: zh("你怎么看？"),
      message: {
        channel: "chat",
        sender: zh("表哥"),
        note: zh("星期六"),
        lines: [
          { from: "them", kind: "text", text: zh("在吗") },
          { from: "them", kind: "image-note", text: zh("转账成功") },
        ],
      },
    });
  });

  it("leaves a gap where a word is missing", () => {
    expect(itemIn("钱到没到，看{=余额 ~截图}，不看别的。")?.stem).toEqual(
      zh("钱到没到，看_____，不看别的。"),
    );
    expect(itemIn("Look at your {=balance ~screenshot} first.")?.stem).toEqual(
      zh("Look at your _____ first."),
    );
  });

  it("keeps names, ids and tags, as Moodle writes them", () => {
    const item = itemIn(
      "// question: 17  name: [id:not-this]",
      "// [id:qqi-new] [tag:band:senior] [tag:difficulty:3] [tag:trick:urgency] [tag:asks:what-to-do]",
      "::第一题::先做什么？{=停 ~转}",
    );
    expect(item).toMatchObject({
      id: "qqi-new",
      bands: ["senior"],
      difficulty: 3,
      tricks: ["urgency"],
      asks: "what-to-do",
    });
    expect(itemIn("::qqi-by-name::先做什么？{=停 ~转}")?.id).toBe("qqi-by-name");
  });

  it("gives a question without an id one that depends on its words alone", () => {
    const [one, again, other] = ["{=停 ~转}", "{ =停\n~转 }", "{=停下 ~转}"].map(
      (of) => itemIn(`先做？${of}`)?.id,
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("takes the lesson from the category, and names a category that is none", () => {
    expect(read("$CATEGORY: $course$/top/loan", "", "贷款先交钱吗？{F}").items[0]?.lesson).toBe("loan");
    expect(problemsIn("$CATEGORY: 期末", "", "贷款先交钱吗？{F}")).toEqual([["category-dropped", 1, "期末"]]);
    expect(problemsIn("$CATEGORY: top/no-such", "", "先交钱？{F}")).toEqual([
      ["lesson-unknown", 1, "no-such"],
    ]);
  });

  it("takes the general feedback, and else that of the right answer", () => {
    expect(itemIn("先交钱？{F####先停下来。}")?.feedback).toEqual(zh("先停下来。"));
    const { items, problems } = read("先做什么？{", "=停#对，先停。", "~转#再想想。", "}");
    expect(items[0]?.item.feedback).toEqual(zh("对，先停。"));
    expect(problems).toMatchObject([
      { code: "cue-made" },
      { code: "answer-feedback-used", row: 2 },
      { code: "answer-feedback-dropped", row: 3, detail: "再想想。" },
    ]);
    expect(read("先交钱？{F#再想想#对，不交}").items[0]?.item.feedback).toEqual(zh("对，不交"));
  });

  it("reads escaped signs as signs", () => {
    const item = itemIn("\\#1 1 \\= 1\\: \\{一\\} \\~ \\\\ 吗？\\n想一想 {=\\=对 ~\\~错 \\-> a\\b}");
    expect(item?.stem["zh-CN"]).toBe("#1 1 = 1: {一} ~ \\ 吗？\n想一想");
    expect(item?.kind === "single" && item.options.map(({ text }) => text.en)).toEqual([
      "=对",
      "~错 \\-> a\\b",
    ]);
  });

  it("knows Moodle's four formats, and turns its simple HTML into words", () => {
    for (const format of ["plain", "moodle", "markdown", "html"])
      expect(itemIn(`::a::[${format}]先停吗？{T}`)?.stem["zh-CN"]).toBe("先停吗？");
    expect(itemIn('[html]<p dir\\="ltr">先停<br>吗&nbsp;&lt;是&gt;？</p>{T}')?.stem["zh-CN"]).toBe(
      "先停\n吗 <是>？",
    );
    expect(itemIn("[plain]<p>是标签吗？{T}")?.stem["zh-CN"]).toBe("<p>是标签吗？");
    expect(problemsIn("[html]<p>先<b>停</b>吗？</p>{T}")).toEqual([["markup-dropped", 1, "先停吗？"]]);
    expect(problemsIn("", '[html]<img src\\="x">是谁？{T}')).toMatchObject([["html", 2, expect.anything()]]);
  });

  it("lets comments stand anywhere, and answers on as many lines as one likes", () => {
    expect(
      itemIn("// 先说明", "先停吗？", "// 题目里的", "{", "  ~不停", "// 中间", "  =停", "}")?.kind,
    ).toBe("single");
  });

  it("names with its line what cannot be an item here", () => {
    expect(
      problemsIn(
        "只是一段说明。",
        "",
        "谈谈你的看法。{}",
        "",
        "报警打几号？",
        "{=110 =一一〇}",
        "",
        "几岁？{#12:1}",
        "",
        "连线。{=北京 -> 中国 =巴黎 -> 法国}",
      ),
    ).toEqual([
      ["description", 1, "只是一段说明。"],
      ["essay", 3, "谈谈你的看法。"],
      ["short-answer", 6, "报警打几号？"],
      ["numerical", 8, "几岁？"],
      ["matching", 10, "北京"],
    ]);
  });

  it("names partial credit, and two right answers where one is asked for", () => {
    expect(problemsIn("先？{", "=停", "~%50%想", "~转", "}")).toEqual([["partial-credit", 3, "想"]]);
    expect(problemsIn("先？{", "=停", "=想", "~转", "}")).toEqual([["several-right", 3, "想"]]);
  });

  it("names braces and answers that do not fit together, with their line", () => {
    expect(problemsIn("先停吗？", "{T")).toMatchObject([["brace-open", 2, expect.anything()]]);
    expect(problemsIn("先停吗？T}")).toMatchObject([["brace-close", 1, expect.anything()]]);
    expect(problemsIn("先停吗？{T}", "后停吗？{F}")).toMatchObject([
      ["two-answer-parts", 2, expect.anything()],
    ]);
    expect(problemsIn("先停吗？{停 ~转}")).toMatchObject([["answer-mark-missing", 1, expect.anything()]]);
    expect(problemsIn("先停吗？{=停 ~}")).toEqual([["options-too-few", 1, "2"]]);
    expect(problemsIn("先停吗？{~停 ~转 ~想}")).toEqual([["answer-missing", 1, null]]);
    expect(problemsIn("{T}")).toEqual([["stem-missing", 1, null]]);
  });

  it("reads on after a bad question and names each one", () => {
    const { items, problems } = read("一？{T}", "", "二？{", "", "三？{F}", "", "四？{}");
    expect(items).toHaveLength(2);
    expect(problems.filter(({ code }) => !/-made$/.test(code)).map(({ code, row }) => [code, row])).toEqual([
      ["brace-open", 3],
      ["essay", 7],
    ]);
  });

  it("names own lines that it does not know", () => {
    expect(problemsIn("//@ cue: 看", "//@ colour: red", "先停吗？{T}")).toEqual([
      ["extra-unknown", 2, "colour"],
    ]);
    expect(problemsIn("//@ cue: 看", "//@ cue: 听", "先停吗？{T}")).toEqual([["extra-twice", 2, "cue"]]);
    expect(problemsIn("// [tag:期末]", "先停吗？{T}")).toEqual([["tag-dropped", 2, "期末"]]);
  });

  it("asks for the same lines in a message and in its options", () => {
    const lines = ["对方：在吗", "对方：转钱给我", "对方：别打电话"];
    const text = (options: readonly string[]) => [
      "// [tag:kind:mark]",
      `【聊天】表哥\\n${lines.join("\\n")}\\n\\n哪些可疑？{`,
      ...options.map((option, at) => `~%${at === 0 ? -100 : 50}%${option}`),
      "}",
    ];
    const item = itemIn(...text(lines));
    expect(item?.kind === "mark" && item.message.lines.map(({ flag }) => flag)).toEqual([false, true, true]);
    expect(problemsIn(...text([...lines.slice(0, 2), "对方：打电话"]))).toEqual([
      ["mark-differs", 5, "对方：打电话"],
    ]);
  });

  it("names a file with nothing in it", () => {
    expect(problemsIn("// 空的", "", "")).toEqual([["nothing-found", null, null]]);
  });
});
