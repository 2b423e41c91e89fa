/** How what counts was obtained, beside every percentage: each way with its number and its share. */
import { type Obtained, obtainedWays } from "#app/domain/completions/completion.ts";
import { type CoverageSums, coveredIn, percentText } from "./sums.ts";

export interface WayShare {
  way: Obtained;
  people: number;
  /** of the covered: "71.4%" */
  percent: string;
}

/** The ways that somebody was covered by, the strongest evidence first; together they are everybody covered. */
export function waySharesOf(sums: Pick<CoverageSums, "taught" | "madeUp" | "byObtained">): WayShare[] {
  const covered = coveredIn(sums);
  return obtainedWays.flatMap((way) => {
    const people = sums.byObtained[way];
    return people > 0 ? [{ way, people, percent: percentText(people, covered) }] : [];
  });
}
