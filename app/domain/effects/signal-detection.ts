/**
 * Telling scams from genuine messages, and leaning towards suspicion, as two numbers (signal detection theory).
 * Only for counts pooled over a class or more: for one pupil with some ten messages the standard error of d′ is
 * about 0.6, more than anything a lesson does.
 */
import { normalQuantile } from "./normal.ts";

/** A scam called a scam is a hit; a genuine message called a scam is a false alarm. */
export interface Counts {
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
}

export interface Discernment {
  /** z(H) − z(F): 0 is guessing; it grows when more scams are recognised *or* fewer genuine messages suspected */
  dPrime: number;
  /** −(z(H) + z(F)) / 2: below 0 leans towards suspicion, above 0 towards trust; neither is better */
  criterion: number;
}

export const noCounts: Counts = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const each of all) {
    sum.hits += each.hits;
    sum.misses += each.misses;
    sum.falseAlarms += each.falseAlarms;
    sum.correctRejections += each.correctRejections;
  }
  return sum;
}

/** Shares of scams recognised and of genuine messages suspected, as counted; null where none was judged. */
export function ratesOf({ hits, misses, falseAlarms, correctRejections }: Counts) {
  const share = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
  return { hitRate: share(hits, misses), falseAlarmRate: share(falseAlarms, correctRejections) };
}

/**
 * From pooled counts with one log-linear correction, (count + ½) ÷ (total + 1), so that a class which recognised
 * everything still has a finite figure (M. J. Hautus, Behavior Research Methods 27, 1995). Null where scams or
 * genuine messages are missing.
 */
export function discernmentOf(counts: Counts): Discernment | null {
  const { hits, misses, falseAlarms, correctRejections } = counts;
  if (hits + misses === 0 || falseAlarms + correctRejections === 0) return null;
  return discernmentAt(
    (hits + 0.5) / (hits + misses + 1),
    (falseAlarms + 0.5) / (falseAlarms + correctRejections + 1),
  );
}

/** From rates that are neither 0 nor 1 (H. Stanislaw, N. Todorov, Behavior Research Methods 31, 1999). */
export function discernmentAt(hitRate: number, falseAlarmRate: number): Discernment {
  const zHits = normalQuantile(hitRate);
  const zFalseAlarms = normalQuantile(falseAlarmRate);
  return { dPrime: zHits - zFalseAlarms, criterion: -(zHits + zFalseAlarms) / 2 };
}
