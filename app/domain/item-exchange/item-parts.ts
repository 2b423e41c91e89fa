/** What each kind of question is made of and how its right answer is written: "genuine", "B", "A,C", "T", "2,5". */
import type { Item, ItemKind, Message } from "#app/domain/quizzes/item.ts";
import { optionLetters } from "#app/domain/quizzes/letters.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { listed, trueOf, truthOf } from "./exchange-words.ts";
import type { FieldReader } from "./item-of.ts";
import { type Complaints, mostOptions, optionField } from "./written-item.ts";

export type ItemParts =
  | { kind: "verdict"; genuine: boolean; message: Message }
  | { kind: "single" | "multiple"; options: { text: Bilingual; correct: boolean }[]; message?: Message }
  | { kind: "true-false"; answer: boolean; message?: Message }
  | { kind: "order"; steps: Bilingual[]; message?: Message }
  | { kind: "mark"; message: Extract<Item, { kind: "mark" }>["message"] };

/** How many options a kind has; 0 to 0: none. */
const optionCounts: Record<ItemKind, { least: number; most: number }> = {
  verdict: { least: 0, most: 0 },
  single: { least: 2, most: 4 },
  multiple: { least: 3, most: 6 },
  "true-false": { least: 0, most: 0 },
  order: { least: 3, most: 6 },
  mark: { least: 0, most: 0 },
};

/** null: something is wrong, and has been said. */
export function partsOf(
  kind: ItemKind,
  message: Message | null,
  reader: FieldReader,
  complaints: Complaints,
): ItemParts | null {
  const options = optionsOf(kind, reader, complaints);
  const written = reader.text("answer");
  const refuse = (
    code: "answer-missing" | "answer-unreadable" | "answer-all-or-none" | "message-missing",
  ) => {
    complaints.add(code, code === "message-missing" ? "message" : "answer", written);
    return null;
  };
  const shown = message ? { message } : {};
  if (kind === "order") return options && { kind, steps: options, ...shown };
  if (written === null) return refuse("answer-missing");
  switch (kind) {
    case "verdict": {
      const truth = truthOf(written);
      if (!truth) return refuse("answer-unreadable");
      return message ? { kind, genuine: truth === "genuine", message } : refuse("message-missing");
    }
    case "true-false": {
      const answer = trueOf(written);
      return answer === null ? refuse("answer-unreadable") : { kind, answer, ...shown };
    }
    case "single":
    case "multiple": {
      if (!options) return null;
      const right = chosenAmong(optionLetters.slice(0, options.length), written);
      if (!right || (kind === "single" && right.size !== 1)) return refuse("answer-unreadable");
      if (right.size === options.length) return refuse("answer-all-or-none");
      const keyed = options.map((text, at) => ({ text, correct: right.has(at) }));
      return { kind, options: keyed, ...shown };
    }
    case "mark": {
      if (!message) return refuse("message-missing");
      const { lines } = message;
      if (lines.length < 3 || lines.length > 8) {
        complaints.add("mark-lines", "message", lines.length);
        return null;
      }
      const numbers = lines.map((_, at) => String(at + 1));
      const flags = chosenAmong(numbers, written);
      if (!flags) return refuse("answer-unreadable");
      if (flags.size === lines.length) return refuse("answer-all-or-none");
      const flagged = lines.map((line, at) => ({ ...line, flag: flags.has(at) }));
      return { kind, message: { ...message, lines: flagged } };
    }
  }
}

function optionsOf(kind: ItemKind, reader: FieldReader, complaints: Complaints): Bilingual[] | null {
  const { least, most } = optionCounts[kind];
  const written = Array.from({ length: mostOptions }, (_, at) => reader.both(optionField(at + 1)));
  const count = written.findLastIndex((text) => text !== null) + 1;
  if (count > most) {
    complaints.add("options-too-many", optionField(most + 1), most);
    return null;
  }
  if (count < least) {
    complaints.add("options-too-few", optionField(Math.max(count, 1)), least);
    return null;
  }
  const options = written.slice(0, count);
  const gap = options.indexOf(null);
  if (gap >= 0) {
    complaints.add("option-missing", optionField(gap + 1), optionLetters[gap]);
    return null;
  }
  const texts = options.map((text) => text?.["zh-CN"]);
  const again = texts.findIndex((text, at) => texts.indexOf(text) < at);
  if (again >= 0) {
    complaints.add("option-twice", optionField(again + 1), texts[again]);
    return null;
  }
  return options.filter((text) => text !== null);
}

/** Places of what is named; null: something else stands there, or nothing. */
function chosenAmong(choices: readonly string[], written: string): Set<number> | null {
  const joined = /^[a-f]{2,6}$/i.test(written) ? [...written] : listed(written);
  const places = joined.map((word) => choices.indexOf(word.toUpperCase()));
  return places.length === 0 || places.includes(-1) ? null : new Set(places);
}
