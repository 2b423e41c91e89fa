import { isLocalDate, type LocalDate } from "#app/lib/dates.ts";

/** ?on=…&known=…: the list of which day, as recorded up to which. Days to come are today. */
export function rosterDayOf(
  query: URLSearchParams,
  today: LocalDate,
): { day: LocalDate; knownOn: LocalDate | null; knownAt: Date | undefined } {
  const past = (name: string) => {
    const asked = query.get(name);
    return asked && isLocalDate(asked) && asked < today ? asked : null;
  };
  const knownOn = past("known");
  // everything recorded up to the end of that day
  const knownAt = knownOn ? new Date(`${knownOn}T23:59:59.999+08:00`) : undefined;
  return { day: past("on") ?? today, knownOn, knownAt };
}
