/**
 * How an answer is written, kind by kind: compact and canonical, so that the same answer is the same text in the
 * browser, on the wire, on disk and in statistics. "B" · "A,C" · "T" · "C,A,B" · "2,5".
 */
import { seededRandom, seedOf } from "#app/lib/random.ts";
import type { Item } from "./item.ts";
import { letters, optionLetters } from "./letters.ts";

/** What an answer to this item is made of: steps of a verdict, letters of options, numbers of lines. */
export function choicesOf(item: Item): readonly string[] {
  switch (item.kind) {
    case "verdict":
      return letters;
    case "single":
    case "multiple":
      return optionLetters.slice(0, item.options.length);
    case "true-false":
      return ["T", "F"];
    case "order":
      return optionLetters.slice(0, item.steps.length);
    case "mark":
      return item.message.lines.map((_, index) => String(index + 1));
  }
}

/** As cards, sheets and the board call it: the first choice is A, whatever it is called in storage. */
export function shownLetter(item: Item, choice: string): string {
  return optionLetters[choicesOf(item).indexOf(choice)] ?? choice;
}

/** The choices that an answer names. */
export function chosenIn(response: string): string[] {
  return response.split(",");
}

/** Several choices as one answer: in their own order, each once. */
export function responseOf(choices: readonly string[], chosen: readonly string[]): string {
  return choices.filter((choice) => chosen.includes(choice)).join(",");
}

export function isAnswerTo(item: Item, response: string): boolean {
  const choices = choicesOf(item);
  const chosen = chosenIn(response);
  if (!chosen.every((choice) => choices.includes(choice))) return false;
  switch (item.kind) {
    case "multiple":
    case "mark":
      return responseOf(choices, chosen) === response;
    case "order":
      return chosen.length === choices.length && new Set(chosen).size === chosen.length;
    default:
      return chosen.length === 1;
  }
}

/** The one right answer; null for a verdict, where two steps say the same. */
export function keyOf(item: Item): string | null {
  switch (item.kind) {
    case "verdict":
      return null;
    case "true-false":
      return item.answer ? "T" : "F";
    case "order":
      return rightOrder(item).join(",");
    case "mark":
      return keyed(item, (index) => item.message.lines[index]?.flag);
    default:
      return keyed(item, (index) => item.options[index]?.correct);
  }
}

function keyed(item: Item, isKey: (index: number) => boolean | undefined): string {
  return choicesOf(item)
    .filter((_, index) => isKey(index))
    .join(",");
}

type OrderItem = Extract<Item, { kind: "order" }>;

/**
 * Which step stands at which letter: mixed by the item's own id, so that A means the same step for every pupil, on
 * paper and in statistics, and never in the order that is asked for.
 */
export function mixedSteps({ id, steps }: OrderItem): number[] {
  const right = steps.map((_, index) => index);
  const mixed = seededRandom(seedOf(id)).shuffled(right);
  return mixed.every((step, place) => step === place) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

function rightOrder(item: OrderItem): string[] {
  const mixed = mixedSteps(item);
  return item.steps.map((_, index) => optionLetters[mixed.indexOf(index)] as string);
}

/** One step earlier or later: `move` is "B:up" or "B:down". What cannot move stays as it is. */
export function moved(response: string, move: string): string {
  const order = chosenIn(response);
  const [choice = "", direction] = move.split(":");
  const from = order.indexOf(choice);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= order.length) return response;
  order.splice(from, 1);
  order.splice(to, 0, choice);
  return order.join(",");
}
