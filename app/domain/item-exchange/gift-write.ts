/**
 * Items as GIFT that Moodle reads and asks. What GIFT cannot say stands in comments: Moodle's own `[id:…]` and
 * `[tag:…]`, which it keeps, and lines `//@ key: value` for the deciding cue and the English words. Decision 0145.
 */
import type { Item } from "#app/domain/quizzes/item.ts";
import { type Bilingual, locales } from "#app/lib/texts.ts";
import { stepWords } from "./exchange-words.ts";
import type { LessonItem } from "./item-of.ts";
import type { Field } from "./item-problem.ts";
import { isMessageHead, lineText, messageText, messageWords } from "./message-text.ts";
import { optionField } from "./written-item.ts";

/** Where Moodle puts the questions of a lesson. */
const categoryOf = (lesson: string) => `$CATEGORY: $course$/top/fanzha-ketang/${lesson}`;

export function giftText(items: readonly LessonItem[]): string {
  const lines: string[] = [];
  let lesson: string | null = null;
  for (const each of items) {
    if (each.lesson !== lesson) lines.push(categoryOf(each.lesson), "");
    lesson = each.lesson;
    lines.push(...questionLines(each.item), "");
  }
  return lines.join("\n");
}

function questionLines(item: Item): string[] {
  const tags = tagsOf(item).map((tag) => `[tag:${tag}]`);
  return [
    `// [id:${item.id}] ${tags.join(" ")}`,
    ...extrasOf(item).map(([key, value]) => `//@ ${key}: ${onOneLine(value)}`),
    `::${item.id}::[plain]${escaped(questionText(item))}{${answersOf(item)}`,
    `\t####${led(item.feedback["zh-CN"])}`,
    "}",
  ];
}

function tagsOf(item: Item): string[] {
  return [
    `kind:${item.kind}`,
    ...item.bands.map((band) => `band:${band}`),
    `difficulty:${item.difficulty}`,
    ...item.tricks.map((trick) => `trick:${trick}`),
    ...(item.anchor ? ["anchor"] : []),
    ...(item.kind === "single" && item.asks ? [`asks:${item.asks}`] : []),
  ];
}

/** The cue, and the English of everything that has another one than its Chinese. */
function extrasOf(item: Item): [Field, string][] {
  const english: [Field, Bilingual][] = [
    ["cue.en", item.cue],
    ["stem.en", item.stem],
    ["feedback.en", item.feedback],
    ...optionTexts(item).map((text, at): [Field, Bilingual] => [optionField(at + 1, true), text]),
  ];
  const { message } = item;
  const messages = message && {
    "zh-CN": messageText(messageWords(message, "zh-CN"), "zh-CN"),
    en: messageText(messageWords(message, "en"), "en"),
  };
  const isOther =
    message && JSON.stringify(messageWords(message, "zh-CN")) !== JSON.stringify(messageWords(message, "en"));
  return [
    ["cue", item.cue["zh-CN"]],
    ...english.flatMap(([field, text]): [Field, string][] =>
      text.en === text["zh-CN"] ? [] : [[field, text.en]],
    ),
    ...(messages && isOther ? [["message.en", messages.en] satisfies [Field, string]] : []),
  ];
}

export function optionTexts(item: Item): readonly Bilingual[] {
  if (item.kind === "order") return item.steps;
  return item.kind === "single" || item.kind === "multiple" ? item.options.map(({ text }) => text) : [];
}

function questionText(item: Item): string {
  const stem = item.stem["zh-CN"];
  if (item.message) return `${messageText(messageWords(item.message, "zh-CN"), "zh-CN")}\n\n${stem}`;
  const looksLikeOne = isMessageHead(stem.replace(/^\\+(?=【)/, ""));
  return looksLikeOne ? `\\${stem}` : stem;
}

function answersOf(item: Item): string {
  const lines = (texts: readonly string[]) => texts.map((text) => `\n\t${text}`).join("");
  switch (item.kind) {
    case "true-false":
      return item.answer ? "TRUE" : "FALSE";
    case "order":
      return lines(item.steps.map((step, at) => `=${at + 1} -> ${led(step["zh-CN"])}`));
    case "verdict":
      return lines(
        stepWords[locales[0]].map((step, at) => `${(at < 2) === item.genuine ? "~" : "="}${led(step)}`),
      );
    case "single":
      return lines(item.options.map(({ text, correct }) => `${correct ? "=" : "~"}${led(text["zh-CN"])}`));
    case "multiple":
      return lines(weighed(item.options.map(({ text, correct }) => ({ text: text["zh-CN"], correct }))));
    case "mark": {
      const { lines: shown } = messageWords(item.message, "zh-CN");
      const flags = item.message.lines.map(({ flag }) => flag);
      return lines(
        weighed(shown.map((line, at) => ({ text: lineText(line, "zh-CN"), correct: flags[at] === true }))),
      );
    }
  }
}

/** Right ones share 100 %, and each wrong one takes its share away: ticking everything earns nothing. */
function weighed(options: readonly { text: string; correct: boolean }[]): string[] {
  const right = options.filter(({ correct }) => correct).length;
  const share = (correct: boolean) => percent(correct ? right : options.length - right);
  return options.map(({ text, correct }) => `~%${correct ? "" : "-"}${share(correct)}%${led(text)}`);
}

/** Moodle takes the fractions of its own list only, to five places. */
function percent(among: number): string {
  return String(Math.round((100 / among) * 100_000) / 100_000);
}

/** A text that begins like a format or a weight says first that it is plain. */
function led(text: string): string {
  return `${/^[[%]/.test(text) ? "[plain]" : ""}${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replace(/[\\#=~{}:]/g, "\\$&").replaceAll("\n", "\\n");
}

function onOneLine(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
