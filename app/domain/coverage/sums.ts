/** Counts of states and what may be said of them. Sums of sums are sums: classes add up to grades, units, districts. */
import { type Obtained, obtainedWays } from "#app/domain/completions/completion.ts";

export const coverageStates = ["taught", "made-up", "excused", "not-yet", "suspended"] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface CoverageSums {
  /** everybody on the roster of the day; the five states add up to it */
  enrolled: number;
  taught: number;
  madeUp: number;
  excused: number;
  notYet: number;
  suspended: number;
  /** the covered, taught and made up, by how that was obtained */
  byObtained: Record<Obtained, number>;
}

export function noSums(): CoverageSums {
  const byObtained = Object.fromEntries(obtainedWays.map((way) => [way, 0])) as Record<Obtained, number>;
  return { enrolled: 0, taught: 0, madeUp: 0, excused: 0, notYet: 0, suspended: 0, byObtained };
}

export function addSums(all: Iterable<CoverageSums>): CoverageSums {
  const total = noSums();
  for (const sums of all) {
    total.enrolled += sums.enrolled;
    total.taught += sums.taught;
    total.madeUp += sums.madeUp;
    total.excused += sums.excused;
    total.notYet += sums.notYet;
    total.suspended += sums.suspended;
    for (const way of obtainedWays) total.byObtained[way] += sums.byObtained[way];
  }
  return total;
}

export function coveredIn({ taught, madeUp }: Pick<CoverageSums, "taught" | "madeUp">): number {
  return taught + madeUp;
}

export interface CoverageRate {
  /** taught + made up */
  numerator: number;
  /** enrolled − suspended; the excused stay in it */
  denominator: number;
  /** "99.2%": never rounded up to 100% nor down to 0% */
  percent: string;
}

/** null where there is nobody to teach: said in words, never as 0% or 100%. */
export function rateOf(sums: CoverageSums): CoverageRate | null {
  const numerator = coveredIn(sums);
  const denominator = sums.enrolled - sums.suspended;
  return denominator === 0 ? null : { numerator, denominator, percent: percentText(numerator, denominator) };
}

/** To a tenth, but 99.96 % is not 100 % and 0.04 % is not nothing. */
export function percentText(part: number, whole: number): string {
  const tenths = Math.round((part * 1000) / whole);
  if (part === whole) return "100%";
  if (part === 0) return "0%";
  return `${(Math.min(Math.max(tenths, 1), 999) / 10).toFixed(1)}%`;
}
