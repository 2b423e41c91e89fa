import { describe, expect, it } from "vitest";
import { enLesson, folder, items, verdictItem, zhLesson } from "./folder.fixtures.ts";
import { readLessonFolder } from "./folder.ts";
import { formatProblems } from "./problem.ts";

function problemsOf(changes: Record<string, string | null>, slug = "not-my-cousin"): string {
  return formatProblems(readLessonFolder(slug, `lessons/${slug}`, folder(changes)).problems);
}

describe("a lesson folder", () => {
  it("is read whole when nothing is wrong with it", () => {
    const { lessons, items: read, problems } = readLessonFolder("not-my-cousin", "lessons/x", folder());
    expect(problems).toEqual([]);
    expect(read).toHaveLength(14);
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
      { "junior.zh-CN.mdx": zhLesson.replace("impersonation", "magic") },
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
      /14\.options: exactly one option is correct/,
    );
  });

  it("tells everything that is wrong at once", () => {
    const changes = { "junior.en.mdx": null, "items.yaml": null, "notes.txt": "" };
    expect(problemsOf(changes).split("\n").length).toBeGreaterThanOrEqual(2);
  });
});
