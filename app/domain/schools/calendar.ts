/** Terms, holidays and Saturdays taught instead: the district's calendar and what a school does otherwise. */
import { addDays, isWithin, type LocalDate } from "#app/lib/dates.ts";

export const calendarKinds = ["term", "holiday", "school-day"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export interface CalendarEntry {
  kind: string;
  name: string;
  from: LocalDate;
  /** exclusive */
  to: LocalDate;
  /** null: the district's, for every school that has nothing of its own */
  schoolId: string | null;
}

/** The term that holds a day; a school's own goes before the district's. Between terms: null. */
export function termOf<Entry extends CalendarEntry>(day: LocalDate, entries: readonly Entry[]): Entry | null {
  return ownFirst(entries, "term").find((entry) => isWithin(day, entry)) ?? null;
}

/**
 * Monday to Friday inside a term, no holiday; and what a school enters for itself goes before what the district says.
 * Where no term is entered at all, every Monday to Friday is one: nothing waits for a calendar.
 */
export function isSchoolDay(day: LocalDate, entries: readonly CalendarEntry[]): boolean {
  const special = entries
    .filter((entry) => entry.kind !== "term" && isWithin(day, entry))
    .sort((a, b) => rank(a) - rank(b))[0];
  if (special) return special.kind === "school-day";
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const terms = ownFirst(entries, "term");
  return terms.length === 0 || terms.some((term) => isWithin(day, term));
}

/** The next school day on or after a day; null when none comes within a year. */
export function schoolDayFrom(day: LocalDate, entries: readonly CalendarEntry[]): LocalDate | null {
  for (let n = 0, at = day; n < 366; n++, at = addDays(at, 1)) if (isSchoolDay(at, entries)) return at;
  return null;
}

export function countSchoolDays(from: LocalDate, to: LocalDate, entries: readonly CalendarEntry[]): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isSchoolDay(day, entries)) count++;
  return count;
}

// own before the district's; on one level a day that is taught beats the holiday it lies in
function rank({ schoolId, kind }: CalendarEntry): number {
  return (schoolId === null ? 2 : 0) + (kind === "school-day" ? 0 : 1);
}

/** A school's own terms take the place of the district's that they overlap. */
function ownFirst<Entry extends CalendarEntry>(entries: readonly Entry[], kind: CalendarKind): Entry[] {
  const all = entries.filter((entry) => entry.kind === kind);
  const own = all.filter(({ schoolId }) => schoolId !== null);
  const district = all.filter(
    (entry) => entry.schoolId === null && !own.some(({ from, to }) => from < entry.to && entry.from < to),
  );
  return [...own, ...district].sort((a, b) => a.from.localeCompare(b.from));
}
