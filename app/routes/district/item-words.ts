import type { Item } from "#app/domain/quizzes/item.ts";
import type { Locale } from "#app/lib/texts.ts";

/** An item in a line of a table: whom the message is from and how it begins, else the question. */
export function itemWords({ message, stem }: Item, locale: Locale): string {
  const line = message?.lines[0]?.text[locale];
  return message && line ? `${message.sender[locale]} · ${line}` : stem[locale];
}
