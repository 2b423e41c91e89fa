import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, plain } from "./blocks.ts";
import { chatScreens } from "./board-chat.ts";
import { fullRoom, piecesOf, screensFor, sizeFor, titleSize } from "./board-fit.ts";
import { screensOf } from "./board-screens.ts";

const kinds = (body: string) => screensOf(blocksOf(body)).map(({ kind }) => kind);
const long =
  "这一段写得很长，只给自己看书的人读，站在大屏前面的人没有办法一眼看完它，所以它不会出现在大屏上，要出现，就得有人把它写成短短的几个字。";

describe("the screens of a lesson", () => {
  it("open with the title and end with where to go", () => {
    expect(kinds("你好。")).toEqual(["cover", "words", "end"]);
  });

  it("take a part's short first words onto the screen of its title", () => {
    const screens = screensOf(blocksOf("## 先看一段聊天\n\n想一想你会在哪里停下来。\n\n再来一句。"));
    expect(screens[1]).toMatchObject({ kind: "part", title: [{ text: "先看一段聊天" }], part: 1 });
    expect(screens[1]).toMatchObject({ lines: [[{ text: "想一想你会在哪里停下来。" }]] });
    expect(screens[2]).toMatchObject({ kind: "words", part: 1 });
  });

  it("leave long paragraphs to the reader, and show what the author wrote for the board instead", () => {
    expect(kinds(long)).toEqual(["cover", "end"]);
    expect(kinds(`${long}\n\n<Board>\n\n先停一停\n\n</Board>`)).toEqual(["cover", "words", "end"]);
  });

  it("never show what is for the teacher", () => {
    const body = `## 看聊天

<Teacher minutes="3">

先读两遍。

<Ask question="谁遇到过？">点两个人。</Ask>

<Misconception belief="我不会上当">大人也会。</Misconception>

</Teacher>

<KeyIdea>

先停一停。

</KeyIdea>`;
    const screens = screensOf(blocksOf(body));
    expect(screens.map(({ kind }) => kind)).toEqual(["cover", "part", "idea", "end"]);
    expect(JSON.stringify(screens)).not.toMatch(/两遍|谁遇到过|不会上当/);
    const [, teacher] = blocksOf(body);
    expect(teacher).toMatchObject({ kind: "teacher", minutes: 3 });
    expect(teacher).toMatchObject({
      body: [{ kind: "paragraph" }, { kind: "ask", question: "谁遇到过？" }, { kind: "misconception" }],
    });
  });

  it("pass over a part that the teacher only talks through", () => {
    const body = '## 讲之前\n\n<Teacher minutes="2">\n\n围坐一圈。\n\n</Teacher>\n\n## 故事\n\n下雨啦。';
    expect(kinds(body)).toEqual(["cover", "part", "end"]);
  });

  it("ask before they answer, and show all steps before each", () => {
    expect(kinds('<Think question="为什么？">\n\n因为。\n\n</Think>')).toEqual([
      "cover",
      "question",
      "answer",
      "end",
    ]);
    const steps = '<Steps>\n  <Step title="停">先不付。</Step>\n  <Step title="问">问大人。</Step>\n</Steps>';
    expect(kinds(steps)).toEqual(["cover", "overview", "step", "step", "end"]);
  });

  it("show the two sides one after the other, and what to take home under its title", () => {
    const body = `<Compare>
  <Genuine title="真的">
    - 有窗口
  </Genuine>
  <Scam title="假的">
    - 先交钱
  </Scam>
</Compare>

## 带走这句

<Remember>

- 先收钱，就是骗。

</Remember>`;
    expect(kinds(body)).toEqual(["cover", "side", "side", "remember", "end"]);
  });
});

describe("what fits on a screen", () => {
  const texts = fc.array(
    fc.array(fc.constantFrom("先停一停。", "看看余额，", "App 里的数字", "不是钱", "！", "I will ask. "), {
      minLength: 1,
      maxLength: 40,
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("is everything that was written, in its order, each screen readable from the back row", () => {
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const lines = paragraphs.map((parts) => [{ text: parts.join("").trim() }]);
        const screens = screensFor(lines, fullRoom);
        const squeezed = (text: string) => text.replace(/\s/g, "");
        expect(squeezed(screens.flat().map(plain).join(""))).toBe(squeezed(lines.map(plain).join("")));
        for (const screen of screens) expect(sizeFor(screen.map(plain), fullRoom)).not.toBeNull();
      }),
    );
  });

  it("is cut at the end of a sentence, and emphasis stays where it was", () => {
    const line = [
      { text: "先停。再" },
      { text: "看余额。", strong: true as const },
      { text: "最后问大人。" },
    ];
    expect(piecesOf(line, (part) => plain(part).length <= 7)).toEqual([
      [{ text: "先停。" }],
      [{ text: "再" }, { text: "看余额。", strong: true }],
      [{ text: "最后问大人。" }],
    ]);
  });

  it("makes a title as large as its phrases allow", () => {
    expect(titleSize("带走这五句", fullRoom)).toBe(140);
    expect(titleSize("还没借到钱，为什么先要我交钱", { width: 940, height: 520 })).toBe(112);
  });

  it("splits a chat into at most six bubbles a screen and loses none", () => {
    const lines = Array.from({ length: 17 }, (_, at) => ({
      from: "them" as const,
      kind: "text" as const,
      text: at % 3 === 0 ? "在吗" : "我手机进水了，这会儿用同学电脑登的，帮我付一下学费好不好",
    }));
    const screens = chatScreens({ channel: "chat", title: "表哥", lines });
    expect(screens.flat()).toEqual(lines);
    for (const screen of screens) expect(screen.length).toBeLessThanOrEqual(6);
  });
});
