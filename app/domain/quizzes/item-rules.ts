/** What makes an item fair, beyond its shape. */
import { locales } from "#app/lib/texts.ts";
import type { Item } from "./item.ts";

const quotes = { "zh-CN": /「([^」]+)」/g, en: /“([^”]+)”/g } as const;

export interface ItemFault {
  path: string[];
  code: "message-missing" | "quote-not-shown";
  /** the words that it is about */
  what: string;
  message: string;
}

/** Rules for one item; each fault with the key it belongs to. */
export function itemFaults(item: Item): ItemFault[] {
  const { message } = item;
  if (!message) {
    const missing = "a verdict item shows a message";
    return item.kind === "verdict"
      ? [{ path: ["kind"], code: "message-missing", what: "", message: missing }]
      : [];
  }
  // what the pupil is pointed to must really stand in the message
  return locales.flatMap((locale) => {
    const shown = [message.sender, message.note, ...message.lines.map(({ text }) => text), item.stem]
      .map((words) => words?.[locale] ?? "")
      .join("\n");
    return [...item.cue[locale].matchAll(quotes[locale])].flatMap(([, quoted]): ItemFault[] => {
      if (!quoted || shown.includes(quoted)) return [];
      const missing = `“${quoted}” does not stand in the message or stem`;
      return [{ path: ["cue", locale], code: "quote-not-shown", what: quoted, message: missing }];
    });
  });
}
