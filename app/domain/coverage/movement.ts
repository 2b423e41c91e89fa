/** Who came and who went during the year: outside the sums, shown beside them so that a roster's change is no riddle. */
import type { LocalDate } from "#app/lib/dates.ts";
import type { CoverageQuestion, Ledger } from "./coverage.ts";

export const arrivals = ["admitted", "transferred-in", "returned", "moved-class"] as const;
export const departures = ["transferred-out", "left", "graduated", "moved-class"] as const;

export type Movement = {
  learnerId: string;
  classId: string;
  on: LocalDate;
} & (
  | { direction: "in"; how: (typeof arrivals)[number] }
  | { direction: "out"; how: (typeof departures)[number] }
);

/** After the year's first day, for its first day fills the classes; the latest last. */
export function movementsOf(ledger: Ledger, { year, onDate, classIds }: CoverageQuestion): Movement[] {
  const happened = (day: LocalDate | null) =>
    day !== null && day > year.from && day < year.to && day <= onDate;
  const movements: Movement[] = [];
  for (const { learnerId, classId, from, to, openedBy, closedBy } of ledger.enrolments) {
    if (classIds && !classIds.has(classId)) continue;
    // taken back as a mistake: was never here
    if (to !== null && to <= from) continue;
    const came = arrivals.find((how) => how === openedBy);
    if (came && happened(from)) movements.push({ learnerId, classId, on: from, direction: "in", how: came });
    const went = departures.find((how) => how === closedBy);
    if (went && to && happened(to))
      movements.push({ learnerId, classId, on: to, direction: "out", how: went });
  }
  return movements.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
