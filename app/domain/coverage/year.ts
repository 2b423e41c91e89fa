/** The year in which every learner gets the lesson: school year or calendar year, by the district's setting. */
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";

type YearSettings = Pick<DistrictSettings, "coverageYear">;

/** [from, to) */
export interface YearInterval {
  kind: DistrictSettings["coverageYear"];
  /** the calendar year in which it begins; what addresses say */
  startYear: number;
  from: LocalDate;
  to: LocalDate;
}

/** The year that holds this day. */
export function yearInterval(settings: YearSettings, date: LocalDate): YearInterval {
  const startYear = settings.coverageYear === "school-year" ? schoolYearOf(date) : Number(date.slice(0, 4));
  return yearFrom(settings, startYear);
}

export function yearFrom({ coverageYear: kind }: YearSettings, startYear: number): YearInterval {
  const begins = kind === "school-year" ? "09-01" : "01-01";
  return { kind, startYear, from: `${startYear}-${begins}`, to: `${startYear + 1}-${begins}` };
}

/** The day a year's figures speak of when none is asked for: today, or the last day of a year gone by. */
export function lastDayOf(year: YearInterval, today: LocalDate): LocalDate {
  return today < year.to ? today : addDays(year.to, -1);
}

/** Every year from the one that holds the first day to the one that holds the last, the newest first. */
export function yearsBetween(
  settings: YearSettings,
  firstDay: LocalDate,
  lastDay: LocalDate,
): YearInterval[] {
  const first = yearInterval(settings, firstDay).startYear;
  const last = yearInterval(settings, lastDay).startYear;
  return Array.from({ length: Math.max(last - first, 0) + 1 }, (_, back) => yearFrom(settings, last - back));
}

/** Sundays of the year up to a day, and that day itself: the points of the trend. */
export function weekEndsUntil({ from }: YearInterval, onDate: LocalDate): LocalDate[] {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  const days: LocalDate[] = [];
  for (let day = addDays(from, (7 - weekday) % 7); day < onDate; day = addDays(day, 7)) days.push(day);
  return [...days, onDate];
}
