/** Months of the statistical form: which days one covers, when it is due, which one is in work. */
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { addMonths, type DayInterval, type LocalDate, type LocalMonth, monthOf } from "#app/lib/dates.ts";

type PeriodSettings = Pick<DistrictSettings, "reportingPeriod" | "reportDueDay">;

/** The days a month's form speaks of: 21st to 20th, or the calendar month. */
export function reportingPeriodOf(
  settings: PeriodSettings,
  month: LocalMonth,
): DayInterval & { to: LocalDate } {
  return settings.reportingPeriod === "21-to-20"
    ? { from: `${addMonths(month, -1)}-21`, to: `${month}-21` }
    : { from: `${month}-01`, to: `${addMonths(month, 1)}-01` };
}

/** Last day on which the form is in time; a calendar month is handed in during the month after it. */
export function dueDateOf(settings: PeriodSettings, month: LocalMonth): LocalDate {
  const dueMonth = settings.reportingPeriod === "21-to-20" ? month : addMonths(month, 1);
  return `${dueMonth}-${String(settings.reportDueDay).padStart(2, "0")}`;
}

/** The form people mean by "this month's" on a day. */
export function currentReportMonth(date: LocalDate): LocalMonth {
  return monthOf(date);
}

/** Months with a form on a day, newest first: the current one and those before it, at most `count`. */
export function reportMonthsUntil(date: LocalDate, beganOn: LocalDate, count: number): LocalMonth[] {
  const months: LocalMonth[] = [];
  for (
    let month = currentReportMonth(date);
    months.length < count && month >= monthOf(beganOn);
    month = addMonths(month, -1)
  ) {
    months.push(month);
  }
  return months;
}

/** Whole days from one to the other; negative when `to` has passed. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function isLocalMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
