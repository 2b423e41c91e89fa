/** What a pupil may see of an item, before and after handing in. Built field by field, so that nothing slips in. */
import type { Locale } from "#app/lib/texts.ts";
import type { Channel, Item, ItemKind, Message } from "./item.ts";
import { optionLetters } from "./letters.ts";
import type { PositionResult } from "./quiz.ts";
import { choicesOf, chosenIn, keyOf, mixedSteps } from "./response.ts";

export interface ShownMessage {
  channel: Channel;
  title: string;
  note?: string;
  lines: { from: Message["lines"][number]["from"]; kind: Message["lines"][number]["kind"]; text: string }[];
}

export interface ShownItem {
  kind: ItemKind;
  message: ShownMessage | null;
  stem: string;
  /** what an answer is made of: steps, letters or numbers of lines */
  choices: readonly string[];
  /** options or mixed steps in their own words; null where the page has the words, or the message itself */
  options: { letter: string; text: string }[] | null;
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
    choices: choicesOf(item),
    options: optionsOf(item, locale),
  };
}

function optionsOf(item: Item, locale: Locale): ShownItem["options"] {
  const lettered = (texts: (string | undefined)[]) =>
    texts.map((text, index) => ({ letter: optionLetters[index] as string, text: text ?? "" }));
  switch (item.kind) {
    case "single":
    case "multiple":
      return lettered(item.options.map(({ text }) => text[locale]));
    case "order":
      return lettered(mixedSteps(item).map((step) => item.steps[step]?.[locale]));
    default:
      return null;
  }
}

export interface ReviewedItem extends ShownItem {
  response: string | null;
  verdict: PositionResult["verdict"];
  /** a verdict item's truth; null for others */
  genuine: boolean | null;
  /** the right choices, in the order asked for; none for a verdict */
  right: string[];
  cue: string;
  feedback: string;
}

/** After handing in: the same message with the cue that decides it, to everybody alike. */
export function reviewedItem(item: Item, result: PositionResult, locale: Locale): ReviewedItem {
  const key = keyOf(item);
  return {
    ...shownItem(item, locale),
    response: result.response,
    verdict: result.verdict,
    genuine: item.kind === "verdict" ? item.genuine : null,
    right: key === null ? [] : chosenIn(key),
    cue: item.cue[locale],
    feedback: item.feedback[locale],
  };
}
