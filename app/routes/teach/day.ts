import type { LocalDate } from "#app/lib/dates.ts";
import type { Locale } from "#app/lib/texts.ts";
import { texts } from "./day.texts.ts";

/** A school day as it is said; pages of this area speak of one year. */
export function dayName(date: LocalDate, locale: Locale): string {
  const [, month, day] = date.split("-").map(Number) as [number, number, number];
  return texts[locale].day(month, day);
}
