/** A school day as people write it, "2026-09-01"; compares as a string. Intervals of days are [from, to). */
export type LocalDate = string;

/** "2026-09" */
export type LocalMonth = string;

export interface DayInterval {
  from: LocalDate;
  /** exclusive; null: open */
  to: LocalDate | null;
}

/** The day on the wall calendar of a time zone at an instant. */
export function localDateOf(instant: Date, timeZone: string): LocalDate {
  return formatterOf(timeZone).format(instant);
}

// sv-SE writes dates as ISO 8601; building a formatter costs more than using it a thousand times
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

export function monthOf(date: LocalDate): LocalMonth {
  return date.slice(0, 7);
}

export function addMonths(month: LocalMonth, months: number): LocalMonth {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + (number - 1) + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export function isWithin(date: LocalDate, { from, to }: DayInterval): boolean {
  return from <= date && (to === null || date < to);
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
