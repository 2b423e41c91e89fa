/** Items as rows of a sheet: the header first. */
import { keyOf } from "#app/domain/quizzes/response.ts";
import type { Bilingual, Locale } from "#app/lib/texts.ts";
import { askedWords, bandWords, kindWords, trickWords, trueWords, truthWords } from "./exchange-words.ts";
import { optionTexts } from "./gift-write.ts";
import type { LessonItem } from "./item-of.ts";
import type { Field } from "./item-problem.ts";
import { messageText, messageWords } from "./message-text.ts";
import { headingOf, sheetFields } from "./sheet-columns.ts";
import { optionField } from "./written-item.ts";

export function sheetRows(items: readonly LessonItem[], locale: Locale): string[][] {
  const header = sheetFields.map((field) => headingOf(field, locale));
  return [
    header,
    ...items.map((each) => {
      const cells = cellsOf(each, locale);
      return sheetFields.map((field) => cells.get(field) ?? "");
    }),
  ];
}

function cellsOf({ lesson, item }: LessonItem, locale: Locale): Map<Field, string> {
  const cells = new Map<Field, string>([
    ["id", item.id],
    ["lesson", lesson],
    ["bands", item.bands.map((band) => bandWords[locale][band]).join("\n")],
    ["kind", kindWords[locale][item.kind]],
    ["difficulty", String(item.difficulty)],
    ["tricks", item.tricks.map((trick) => trickWords[locale][trick]).join("\n")],
    ["answer", answerOf(item, locale)],
  ]);
  if (item.anchor) cells.set("anchor", "✓");
  if (item.kind === "single" && item.asks) cells.set("asks", askedWords[locale][item.asks]);
  const both = (field: Field, text: Bilingual) => {
    cells.set(field, text["zh-CN"]);
    if (text.en !== text["zh-CN"]) cells.set(`${field}.en` as Field, text.en);
  };
  both("stem", item.stem);
  both("cue", item.cue);
  both("feedback", item.feedback);
  for (const [at, text] of optionTexts(item).entries()) both(optionField(at + 1), text);
  if (item.message) {
    const chinese = messageWords(item.message, "zh-CN");
    const english = messageWords(item.message, "en");
    cells.set("message", messageText(chinese, "zh-CN"));
    if (JSON.stringify(chinese) !== JSON.stringify(english))
      cells.set("message.en", messageText(english, "en"));
  }
  return cells;
}

function answerOf(item: LessonItem["item"], locale: Locale): string {
  switch (item.kind) {
    case "verdict":
      return truthWords[locale][item.genuine ? "genuine" : "scam"];
    case "true-false":
      return trueWords[locale][item.answer ? "T" : "F"];
    case "order":
      return "";
    default:
      return keyOf(item) ?? "";
  }
}
