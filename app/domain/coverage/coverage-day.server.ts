/** The day and year that an address asks for, and the rules in force then. */
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { now } from "#app/lib/clock.server.ts";
import { isLocalDate, type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { lastDayOf, type YearInterval, yearFrom, yearInterval } from "./year.ts";

/** Which figures are asked for, as an address says it; a day to come or nonsense means today. */
export interface AskedDay {
  onDate?: string | null;
  /** the year in which the coverage year began; without a day: as of its last day */
  year?: string | null;
}

export interface CoverageDay {
  settings: DistrictSettings;
  today: LocalDate;
  onDate: LocalDate;
  year: YearInterval;
}

export async function coverageDay(districtId: string, { onDate, year }: AskedDay): Promise<CoverageDay> {
  const current = await getSettings(districtId, localDateOf(now(), "Asia/Shanghai"));
  const today = localDateOf(now(), current.timeZone);
  const day = dayAsked(onDate, today) ?? lastDayAsked(year, current, today) ?? today;
  // a figure of the past keeps the rules of its day
  const settings = day === today ? current : await getSettings(districtId, day);
  return { settings, today, onDate: day, year: yearInterval(settings, day) };
}

function dayAsked(onDate: string | null | undefined, today: LocalDate): LocalDate | null {
  return onDate && isLocalDate(onDate) && onDate <= today ? onDate : null;
}

function lastDayAsked(
  year: string | null | undefined,
  settings: DistrictSettings,
  today: LocalDate,
): LocalDate | null {
  if (!year || !/^20\d\d$/.test(year)) return null;
  const interval = yearFrom(settings, Number(year));
  return interval.from <= today ? lastDayOf(interval, today) : null;
}
