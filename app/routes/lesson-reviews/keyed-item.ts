import type { Item } from "#app/domain/quizzes/item.ts";
import { keyOf } from "#app/domain/quizzes/response.ts";
import { type ShownItem, shownItem } from "#app/domain/quizzes/shown.ts";
import type { Locale } from "#app/lib/texts.ts";

/** A question with its key, for those who answer for it. */
export interface KeyedItem extends ShownItem {
  id: string;
  genuine: boolean | null;
  right: string | null;
  cue: string;
  feedback: string;
}

export function keyedItem(item: Item, locale: Locale): KeyedItem {
  return {
    ...shownItem(item, locale),
    id: item.id,
    genuine: item.kind === "verdict" ? item.genuine : null,
    right: keyOf(item),
    cue: item.cue[locale],
    feedback: item.feedback[locale],
  };
}
