import { type CoverageSums, coveredIn, rateOf } from "#app/domain/coverage/sums.ts";
import { waySharesOf } from "#app/domain/coverage/ways.ts";
import type { PopulationFacts } from "./narrative.ts";

/** What a form says of pupils or of staff; null for a unit without such learners. */
export function populationFacts(sums: CoverageSums): PopulationFacts | null {
  const { enrolled, suspended, excused, notYet } = sums;
  if (enrolled === 0) return null;
  return {
    enrolled,
    suspended,
    covered: coveredIn(sums),
    excused,
    notYet,
    percent: rateOf(sums)?.percent ?? null,
    ways: waySharesOf(sums),
  };
}
