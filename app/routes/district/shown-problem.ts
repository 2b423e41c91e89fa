import { bandNamed, bandWords } from "#app/domain/item-exchange/exchange-words.ts";
import type { ItemProblem } from "#app/domain/item-exchange/item-problem.ts";
import { headingOf } from "#app/domain/item-exchange/sheet-columns.ts";
import type { Locale } from "#app/lib/texts.ts";

/** A problem with the words that its sentence needs, in the reader's language. */
export interface ShownProblem {
  code: ItemProblem["code"];
  row: number | null;
  column: string | null;
  field: string | null;
  words: string[];
}

export function shownProblem(
  { code, row, column, field, detail }: ItemProblem,
  locale: Locale,
  lessonTitle: (slug: string, band: string) => string,
): ShownProblem {
  const shown = { code, row, column, field: field && headingOf(field, locale) };
  const bandWord = (word: string) => {
    const band = bandNamed(word);
    return band ? bandWords[locale][band] : word;
  };
  const parts = (detail ?? "").split("|");
  const [pool = "", ...rest] = parts;
  const [slug = "", band = ""] = pool.split("/");
  switch (code) {
    case "genuine-share":
    case "one-letter-share":
    case "letter-too-often":
      return { ...shown, words: [`${lessonTitle(slug, band)} · ${bandWord(band)}`, ...rest] };
    case "band-not-taught":
      return { ...shown, words: [bandWord(detail ?? "")] };
    default:
      return { ...shown, words: [detail ?? ""] };
  }
}
