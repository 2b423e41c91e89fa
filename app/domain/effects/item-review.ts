/** "Look at this item": which statistics are a reason to read an item again, in an order of urgency. */
import type { ItemStatistics } from "./item-analysis.ts";

export type ReviewReason =
  /** those who know more answer it wrong more often: the key, or the wording, may be wrong */
  | "key-doubtful"
  /** fewer than one in five right: unreadable, or a trick nobody was taught */
  | "too-hard"
  /** it hardly tells those who know more from those who know less */
  | "tells-little"
  /** an option that hardly anybody takes does no work */
  | "idle-option"
  /** after the lesson still fewer than half right: the lesson does not reach it */
  | "not-learnt";

export interface ReviewedStatistics {
  /** first attempts of pupils who had not had the lesson yet: what discrimination is judged by */
  before: ItemStatistics | null;
  /** first attempts right after the lesson; nearly everybody right is what a lesson is for, no fault */
  after: ItemStatistics | null;
  /** responses the item offers besides the right ones; null for items on the four steps */
  distractors: readonly string[] | null;
}

/** R. L. Ebel, D. A. Frisbie, Essentials of Educational Measurement (1991): below .20 an item is poor. */
const poorDiscrimination = 0.2;
/** T. M. Haladyna, S. M. Downing (1993): an option that fewer than 5 % take does not function. */
const idleShare = 0.05;

export function reviewReasons({ before, after, distractors }: ReviewedStatistics): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  const discrimination = before?.discrimination;
  if (before && discrimination && isBelowZero(discrimination.pointBiserial, before.n))
    reasons.push("key-doubtful");
  if (before && before.facility < 0.2) reasons.push("too-hard");
  if (after && after.facility < 0.5) reasons.push("not-learnt");
  // an item that everybody gets right or wrong cannot discriminate; that is said by its facility
  const mayDiscriminate = before !== null && before.facility >= 0.2 && before.facility <= 0.8;
  if (
    mayDiscriminate &&
    discrimination &&
    !reasons.includes("key-doubtful") &&
    discrimination.pointBiserial < poorDiscrimination &&
    discrimination.upperLower < poorDiscrimination
  )
    reasons.push("tells-little");
  if (before?.discrimination && distractors && mayDiscriminate) {
    const shareOf = new Map(before.responses.map(({ response, share }) => [response, share]));
    if (distractors.some((response) => (shareOf.get(response) ?? 0) < idleShare)) reasons.push("idle-option");
  }
  return reasons;
}

/** Beyond twice its standard error, about 1/√n: a chance figure a hair below 0 sends nobody looking. */
function isBelowZero(pointBiserial: number, n: number): boolean {
  return pointBiserial < -2 / Math.sqrt(n);
}
