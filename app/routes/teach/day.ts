import type { LocalDate } from "#app/lib/dates.ts";
import type { Locale } from "#app/lib/texts.ts";

/** A school day as it is said: 11 月 23 日, 23 November. */
export function dayName(date: LocalDate, locale: Locale): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  if (locale === "zh-CN") return `${month} 月 ${day} 日`;
  const instant = new Date(Date.UTC(year, month - 1, day));
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(instant);
}
