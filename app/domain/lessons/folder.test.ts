import { describe, expect, it } from "vitest";
import { claims, enLesson, folder, items, verdictItem, zhLesson } from "./folder.fixtures.ts";
import { readLessonFolder } from "./folder.ts";
import { formatProblems } from "./problem.ts";

function problemsOf(changes: Record<string, string | null>, slug = "not-my-cousin"): string {
  return formatProblems(readLessonFolder(slug, `lessons/${slug}`, folder(changes), claims).problems);
}

describe("a lesson folder", () => {
  it("is read whole when nothing is wrong with it", () => {
    const {
      lessons,
      items: read,
      problems,
    } = readLessonFolder("not-my-cousin", "lessons/x", folder(), claims);
    expect(problems).toEqual([]);
    expect(read).toHaveLength(16);
    expect(lessons[0]?.lesson).toMatchObject({
      slug: "not-my-cousin",
      band: "junior",
      minutes: 10,
      title: { "zh-CN": "假表哥", en: "Not my cousin" },
      hasSimulation: false,
    });
    // the head is blanked out, not cut off, so that later faults keep the file's line numbers
    expect(lessons[0]?.bodies["zh-CN"].split("\n")[14]).toBe("开头的话。");
  });

  it.each<[string, Record<string, string | null>, RegExp]>([
    [
      "no front matter",
      { "junior.en.mdx": "## Look first\n" },
      /junior\.en\.mdx:1: must begin with front matter/,
    ],
    [
      "front matter of another dialect",
      { "junior.en.mdx": enLesson.replace("---", "---js") },
      /junior\.en\.mdx:1: must/,
    ],
    [
      "front matter that is not YAML",
      { "junior.zh-CN.mdx": zhLesson.replace("title: 假表哥", "title: [假表哥") },
      /junior\.zh-CN\.mdx:[23]: /,
    ],
    [
      "an unknown key",
      { "junior.zh-CN.mdx": zhLesson.replace("minutes: 10", "minutes: 10\nreviewer: 王老师") },
      /junior\.zh-CN\.mdx:6: reviewer: no such key/,
    ],
    [
      "a missing key",
      { "junior.zh-CN.mdx": zhLesson.replace("minutes: 10\n", "") },
      /junior\.zh-CN\.mdx:2: minutes: /,
    ],
    [
      "an unknown family",
      { "junior.zh-CN.mdx": zhLesson.replace("family: game", "family: magic") },
      /junior\.zh-CN\.mdx:6: family: /,
    ],
    [
      "a day that does not exist",
      { "junior.zh-CN.mdx": zhLesson.replace("2026-11-23\nexpires", "2026-02-30\nexpires") },
      /junior\.zh-CN\.mdx:11: checkedOn: a day as/,
    ],
    [
      "an expiry before the check",
      { "junior.zh-CN.mdx": zhLesson.replace("2027-08-31", "2026-01-01") },
      /junior\.zh-CN\.mdx:12: expiresOn: not after/,
    ],
    [
      "a source that is no web address",
      { "junior.zh-CN.mdx": zhLesson.replace("https:", "javascript:") },
      /junior\.zh-CN\.mdx:9: sources\.0\.url: /,
    ],
    ["a missing language", { "junior.en.mdx": null }, /junior\.en\.mdx:1: missing: junior in en/],
    [
      "an unknown component",
      { "junior.en.mdx": enLesson.replace(/Note/g, "Video") },
      /junior\.en\.mdx:11: <Video> is not a component/,
    ],
    [
      "a translation that lacks a part",
      { "junior.en.mdx": enLesson.replace("## Look first\n", "") },
      /junior\.en\.mdx:10: <Note> here, but ## stands in line 17 of .*zh-CN/,
    ],
    [
      "a file that does not belong there",
      { "notes.txt": "…" },
      /notes\.txt:1: no such file in a lesson folder/,
    ],
    ["no items", { "items.yaml": null }, /items\.yaml:1: missing/],
    [
      "too few genuine messages",
      { "items.yaml": items.replace(/genuine: true/g, "genuine: false") },
      /items\.yaml:1: junior: 0 genuine messages, at least 7 wanted/,
    ],
    [
      "an unknown trick",
      { "items.yaml": items.replace("tricks: []", "tricks: [magic]") },
      /items\.yaml:6: 0\.tricks\.0: /,
    ],
    [
      "a cue that is not in the message",
      { "items.yaml": items.replace("cue: { zh-CN: 「在吗」", "cue: { zh-CN: 「转账」") },
      /items\.yaml:14: item-0: “转账” does not stand in/,
    ],
    [
      "a simulation without a way on",
      { "junior.simulation.yaml": "title: {}\n" },
      /junior\.simulation\.yaml:1: /,
    ],
  ])("is refused for %s, with file and line", (_what, changes, expected) => {
    expect(problemsOf(changes)).toMatch(expected);
  });

  const zh = (from: string | RegExp, to: string) => ({ "junior.zh-CN.mdx": zhLesson.replace(from, to) });
  const yaml = (from: string | RegExp, to: string) => ({ "items.yaml": items.replace(from, to) });

  it.each<[string, Record<string, string | null>, RegExp]>([
    [
      "notes for the teacher that take another time than the lesson",
      zh('minutes="10"', 'minutes="8"'),
      /junior\.zh-CN\.mdx:21: the notes for the teacher take 8 minutes together, the lesson 10/,
    ],
    ["too few questions to the class", zh(/<Ask.*谁.*\n\n/, ""), /zh-CN\.mdx:1: 2 <Ask> in the notes/],
    ["too few misconceptions", zh(/<Mis.*截图.*\n\n/, ""), /zh-CN\.mdx:1: 1 <Misconception> in the notes/],
    [
      "a board that cannot be read",
      zh("找到本人。</Board>", `${"找".repeat(60)}</Board>`),
      /:37: 65 characters on/,
    ],
    ["no question about what to do", yaml("  asks: whom-to-tell\n", ""), /0 items that ask what to do/],
    ["one channel only", yaml(/channel: \w+/g, "channel: chat"), /1 channels, at least 4 wanted/],
    ["too few other kinds", yaml(/- id: a-screenshot[\s\S]*/, ""), /1 items of other kinds/],
    [
      "a small pool in a family of the first rank",
      zh("family: game", "family: loan"),
      /junior: 16 items, at least 28 wanted[\s\S]*7 scams, at least 10[\s\S]*2 different other kinds, at least 3/,
    ],
    [
      "a picture that is not ours",
      zh("停一下。", '<Picture name="cat" alt="猫" />停。'),
      /:19: name is one of/,
    ],
    ["a number that nobody knows", zh("停一下。", "马上打 119。"), /:19: 119: not among the numbers/],
    ["a number that cannot be called", zh("停一下。", "可以打 12381 问。"), /:19: 12381 cannot be called/],
    ["12321 as the police", zh("停一下。", "打 12321 报警。"), /:19: 12321 is not the police/],
    ["96110 for money that has gone", zh("停一下。", "钱已经转了，快打 96110。"), /:19: money that has gone/],
    [
      "somebody's telephone",
      yaml("zh-CN: 在吗, en: 在吗", "zh-CN: 在吗，打 13812345678, en: 在吗"),
      /:12: item-0: 138/,
    ],
    [
      "a foreign address",
      yaml("zh-CN: 在吗, en: 在吗", "zh-CN: 点 pay.cn 在吗, en: 在吗"),
      /:12: item-0: pay\.cn/,
    ],
    [
      "a law nobody read",
      zh("停一下。", "《票据法》第三条说了。"),
      /:19: 《票据法》第三条: not among the laws/,
    ],
    [
      "an article nobody read",
      zh("停一下。", "《反电信网络诈骗法》第三十条说了。"),
      /:19: .*this article is not in/,
    ],
    ["a figure nobody published", zh("停一下。", "九成是刷单。"), /:19: 九成: a figure that is not in/],
  ])("is refused for %s, with file and line", (_what, changes, expected) => {
    expect(problemsOf(changes)).toMatch(expected);
  });

  it.each<[string, Record<string, string | null>]>([
    [
      "the police and the line that advises",
      zh("停一下。", "钱转了就打 110。96110 打来要接，也能打 96110 问。"),
    ],
    ["the school's article", zh("停一下。", "《中华人民共和国反电信网络诈骗法》第八条。")],
    ["a published figure", zh("停一下。", "十类骗局占 88.4%。")],
    ["what a message says, quoted", zh("停一下。", "「押 20%，打 119」是假的。")],
    [
      "a number that is plainly made up",
      yaml("zh-CN: 在吗, en: 在吗", "zh-CN: 在吗 000-1234567 或 138 **** 4321, en: 在吗"),
    ],
    [
      "an address that leads nowhere",
      yaml("zh-CN: 在吗, en: 在吗", "zh-CN: 在吗 https://pay.example/a, en: 在吗"),
    ],
  ])("may name %s", (_what, changes) => {
    expect(problemsOf(changes)).toBe("");
  });

  it("keeps sentences short for grades 1 to 3, in what pupils meet and not in the teacher's notes", () => {
    const long = "有人在游戏里说送你皮肤还让你去拿妈妈的手机扫一扫";
    const lower = (text: string) => text.replace("bands: [junior]", "bands: [primary-lower]");
    const problems = problemsOf({
      "junior.zh-CN.mdx": null,
      "junior.en.mdx": null,
      "primary-lower.zh-CN.mdx": zhLesson.replace("停一下。", `停。${long}！`).replace("先让学生说", long),
      "primary-lower.en.mdx": enLesson,
      "items.yaml": items
        .split(/^(?=- id)/m)
        .map(lower)
        .join("")
        .replace("zh-CN: 停,", `zh-CN: ${long},`),
    });
    expect(problems.split("\n")).toEqual([
      `lessons/not-my-cousin/primary-lower.zh-CN.mdx:19: a sentence of 24 characters, 20 at most for this age: ${long}`,
      `lessons/not-my-cousin/items.yaml:15: item-0: a sentence of 24 characters, 20 at most for this age: ${long}`,
    ]);
  });

  it("is refused for a name that is no address", () => {
    expect(problemsOf({}, "Not_My Cousin")).toMatch(/a folder's name is small letters/);
  });

  it("refuses a single choice with two right answers", () => {
    const single = verdictItem("item-x", true)
      .replace("kind: verdict\n  genuine: true", "kind: single")
      .concat(
        "  options:\n    - { text: { zh-CN: 一, en: a }, correct: true }\n    - { text: { zh-CN: 二, en: b }, correct: true }\n",
      );
    expect(problemsOf({ "items.yaml": items + single })).toMatch(
      /16\.options: exactly one option is correct/,
    );
  });

  it("tells everything that is wrong at once", () => {
    const changes = { "junior.en.mdx": null, "items.yaml": null, "notes.txt": "" };
    expect(problemsOf(changes).split("\n").length).toBeGreaterThanOrEqual(2);
  });
});
