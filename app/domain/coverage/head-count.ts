/** Coverage of a class of which only the size is known, as in kindergartens. */
import type { Obtained } from "#app/domain/completions/completion.ts";
import type { CompletionFact } from "./coverage.ts";
import { type CoverageSums, coveredIn, noSums } from "./sums.ts";

/**
 * No child is recorded, so two lessons may have reached the same children: only one of them counts, together
 * with the make-ups between it and the next; the one that reached most. What cannot be shown is not claimed.
 */
export function headCountSums(enrolled: number, completions: readonly CompletionFact[]): CoverageSums {
  let best = sumsOfRound(enrolled, []);
  for (const round of roundsOf(completions)) {
    const sums = sumsOfRound(enrolled, round);
    const gain = coveredIn(sums) - coveredIn(best);
    if (gain > 0 || (gain === 0 && sums.taught > best.taught)) best = sums;
  }
  return best;
}

/** A lesson and the make-ups that follow it. */
function roundsOf(completions: readonly CompletionFact[]): CompletionFact[][] {
  const inOrder = [...completions].sort(
    (a, b) =>
      a.taughtOn.localeCompare(b.taughtOn) ||
      Number(a.kind === "made-up") - Number(b.kind === "made-up") ||
      a.id.localeCompare(b.id),
  );
  const rounds: CompletionFact[][] = [];
  for (const row of inOrder) {
    const current = rounds[rounds.length - 1];
    if (row.kind === "made-up" && current) current.push(row);
    else rounds.push([row]);
  }
  return rounds;
}

function sumsOfRound(enrolled: number, round: readonly CompletionFact[]): CoverageSums {
  const sums = noSums();
  for (const { kind, count, obtained } of round) {
    // a class that has shrunk since cannot have more covered children than it has
    const counted = Math.min(count, enrolled - coveredIn(sums));
    if (kind === "taught") sums.taught += counted;
    else sums.madeUp += counted;
    sums.byObtained[obtained as Obtained] += counted;
  }
  return { ...sums, enrolled, notYet: enrolled - coveredIn(sums) };
}
