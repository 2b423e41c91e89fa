import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";

/** Today, where no district is known yet: the country has one time zone. */
export function civilDay(): LocalDate {
  return civilDayOf(now());
}

export function civilDayOf(instant: Date): LocalDate {
  return localDateOf(instant, "Asia/Shanghai");
}
