/** Items of every kind with any words, and the setting that they are read back in. */
import fc from "fast-check";
import { type Item, itemSchema, tricks } from "#app/domain/quizzes/item.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { tidy } from "./gift-markup.ts";
import type { LessonItem } from "./item-of.ts";
import type { ItemSetting } from "./written-item.ts";

export const setting: ItemSetting = {
  lesson: "qq-impersonation",
  band: "junior",
  bandsOf: (lesson) => (["qq-impersonation", "loan"].includes(lesson) ? ["junior", "senior", "staff"] : null),
  claims: {
    numbers: [],
    laws: [],
    // a weight of GIFT is a figure, too
    statistics: [
      {
        key: "half",
        source: "a test",
        readOn: "2026-11-23",
        wording: { "zh-CN": "50%", en: "50%" },
        figures: ["50%"],
      },
    ],
  },
  idOf: (words) =>
    `own-${[...JSON.stringify(words)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1e9, 7)}`,
};

/** Signs that mean something to one of the formats, among plain ones. */
const signs = fc.constantFrom(
  ..."\\#=~{}:[]%→->【】｜：（）()✓n,，;T\"'=+@-/&<>.…".split(""),
  ..."一定是骗局对方我系统聊天图片同学借钱Aa".split(""),
  ...["//", "//@ ", "::", "####", "\\n", "->", "[plain]", "[html]", "%50%", "$CATEGORY:", "ANSWER: A", "A) "],
  ...["\n", "\n\n", " ", "_x000D_", "_x0041_", "&amp;", "😀", "𬱖", "【聊天】", "对方：", "\u2028"],
);
const text = fc
  .array(signs, { minLength: 1, maxLength: 12 })
  .map((parts) => tidy(parts.join("")))
  .filter((words) => words !== "");
/** Addresses, numbers and quotations are the lint's matter, and no item may have them. */
const clean = text.filter((words) => !/[a-z0-9]\.[a-z]{2,}/i.test(words) && !/[「“]/.test(words));
const words = fc.tuple(clean, fc.option(clean)).map(([zh, en]) => ({ "zh-CN": zh, en: en ?? zh }));

const line = fc.record({
  from: fc.constantFrom("them", "me", "system"),
  kind: fc.constantFrom("text", "image-note", "transfer", "link", "voice"),
  text: words,
});
const messageOf = (lines: fc.Arbitrary<unknown[]>) =>
  fc.record(
    {
      channel: fc.constantFrom("chat", "sms", "email", "web", "payment", "phone", "video", "in-person"),
      sender: words,
      note: words,
      lines,
    },
    { requiredKeys: ["channel", "sender", "lines"] },
  );
const message = messageOf(fc.array(line, { minLength: 1, maxLength: 4 }));
const about = {
  id: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,3}$/),
  bands: fc.uniqueArray(fc.constantFrom<Band>("junior", "senior", "staff"), { minLength: 1 }),
  difficulty: fc.integer({ min: 1, max: 3 }),
  tricks: fc.uniqueArray(fc.constantFrom(...tricks), { maxLength: 4 }),
  stem: words,
  cue: words,
  feedback: words,
};
const extra = { anchor: fc.constant(true), message };
const keys = Object.keys(about) as (keyof typeof about)[];
const several = (least: number, most: number) =>
  fc.uniqueArray(words, { minLength: least, maxLength: most, selector: (each) => each["zh-CN"] });

const kinds = [
  fc.record(
    { kind: fc.constant("verdict"), genuine: fc.boolean(), ...about, ...extra },
    { requiredKeys: ["kind", "genuine", "message", ...keys] },
  ),
  fc.record(
    { kind: fc.constant("true-false"), answer: fc.boolean(), ...about, ...extra },
    { requiredKeys: ["kind", "answer", ...keys] },
  ),
  fc.record(
    { kind: fc.constant("order"), steps: several(3, 6), ...about, ...extra },
    { requiredKeys: ["kind", "steps", ...keys] },
  ),
  fc
    .record(
      {
        kind: fc.constant("single"),
        asks: fc.constantFrom("what-to-do", "whom-to-tell"),
        options: several(2, 4),
        ...about,
        ...extra,
      },
      { requiredKeys: ["kind", "options", ...keys] },
    )
    .chain((item) =>
      fc.nat(item.options.length - 1).map((right) => ({
        ...item,
        options: item.options.map((each, at) => ({ text: each, correct: at === right })),
      })),
    ),
  fc
    .record(
      { kind: fc.constant("multiple"), options: several(3, 6), ...about, ...extra },
      { requiredKeys: ["kind", "options", ...keys] },
    )
    .chain((item) =>
      flags(item.options.length).map((right) => ({
        ...item,
        options: item.options.map((each, at) => ({ text: each, correct: right[at] })),
      })),
    ),
  fc
    .record({
      kind: fc.constant("mark"),
      ...about,
      message: messageOf(fc.array(line, { minLength: 3, maxLength: 8 })),
    })
    .chain((item) =>
      flags(item.message.lines.length).map((flag) => ({
        ...item,
        message: {
          ...item.message,
          lines: item.message.lines.map((each, at) => ({ ...(each as object), flag: flag[at] })),
        },
      })),
    ),
];

/** Some and not all. */
function flags(length: number) {
  return fc
    .array(fc.boolean(), { minLength: length, maxLength: length })
    .filter((all) => all.includes(true) && all.includes(false));
}

export const anyItem: fc.Arbitrary<Item> = fc.oneof(...kinds).map((item) => itemSchema.parse(item));

export const anyItems: fc.Arbitrary<LessonItem[]> = fc.uniqueArray(
  fc.record({ lesson: fc.constantFrom("qq-impersonation", "loan"), item: anyItem }),
  { minLength: 1, maxLength: 4, selector: ({ item }) => item.id },
);
