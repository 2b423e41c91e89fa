/** The seed's clock: what happened in the past is recorded by the product's own commands as if it were then. */
import { addDays, type LocalDate } from "#app/lib/dates.ts";

/** A time of day in China. */
export function instantOf(day: LocalDate, time = "10:00"): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** Runs commands as of an instant; clock.server.ts reads FIXED_NOW at every call. */
export async function asOf<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const before = process.env.FIXED_NOW;
  process.env.FIXED_NOW = instant.toISOString();
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.FIXED_NOW;
    else process.env.FIXED_NOW = before;
  }
}

/** Days on which lessons are given, in [from, to): no weekends, no National Day week, no holidays. */
export function schoolDays(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const date = day.slice(5);
    const holiday =
      (date >= "10-01" && date <= "10-08") ||
      (date >= "01-15" && date <= "02-25") ||
      (date >= "05-01" && date <= "05-05") ||
      (date >= "07-01" && date <= "08-31");
    if (weekday !== 0 && weekday !== 6 && !holiday) days.push(day);
  }
  return days;
}
