/** What a pupil may see of an item, before and after handing in. Built field by field, so that nothing slips in. */
import type { Locale } from "#app/lib/texts.ts";
import type { Channel, Item, Letter, Message } from "./item.ts";
import { lettersOf, type PositionResult } from "./quiz.ts";

export interface ShownMessage {
  channel: Channel;
  title: string;
  note?: string;
  lines: { from: Message["lines"][number]["from"]; kind: Message["lines"][number]["kind"]; text: string }[];
}

export interface ShownItem {
  kind: Item["kind"];
  message: ShownMessage | null;
  stem: string;
  /** options in their own words; null where the four steps are the options */
  options: { letter: Letter; text: string }[] | null;
}

/** Before handing in: neither key nor cue nor feedback, and nothing from which they could be told. */
export function shownItem(item: Item, locale: Locale): ShownItem {
  const { message } = item;
  return {
    kind: item.kind,
    message: message
      ? {
          channel: message.channel,
          title: message.sender[locale],
          ...(message.note ? { note: message.note[locale] } : {}),
          lines: message.lines.map(({ from, kind, text }) => ({ from, kind, text: text[locale] })),
        }
      : null,
    stem: item.stem[locale],
    options: item.kind === "single" ? optionsOf(item, locale) : null,
  };
}

function optionsOf(item: Extract<Item, { kind: "single" }>, locale: Locale) {
  return lettersOf(item).map((letter, index) => ({
    letter,
    text: item.options[index]?.text[locale] ?? "",
  }));
}

export interface ReviewedItem extends ShownItem {
  response: Letter | null;
  verdict: PositionResult["verdict"];
  /** a verdict item's truth; null for others */
  genuine: boolean | null;
  /** right options of a single choice */
  right: Letter[];
  cue: string;
  feedback: string;
}

/** After handing in: the same message with the cue that decides it, to everybody alike. */
export function reviewedItem(item: Item, result: PositionResult, locale: Locale): ReviewedItem {
  return {
    ...shownItem(item, locale),
    response: result.response,
    verdict: result.verdict,
    genuine: item.kind === "verdict" ? item.genuine : null,
    right: item.kind === "single" ? lettersOf(item).filter((_, index) => item.options[index]?.correct) : [],
    cue: item.cue[locale],
    feedback: item.feedback[locale],
  };
}
