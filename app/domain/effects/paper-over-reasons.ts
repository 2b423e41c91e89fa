/** Why somebody who was there should look once more at a class session: facts in, reasons in words' keys out. */
import { hastyShare, type Script, sharedPatternLimit, sharedWrongPatterns } from "./paper-over.ts";

export interface PaperOverFacts {
  scripts: readonly Script[];
  /** by pupil, computers only: seconds from one answer to the next */
  secondsByPupil: readonly (readonly number[])[];
  /** recorded as present with the class although the way takes everybody's own answers */
  namedPresent: number;
  /** "HH:MM" on the wall clock when it was begun */
  begunAt: string;
  isSchoolDay: boolean;
}

export type CheckReason =
  | { kind: "shared-wrong"; pupils: number }
  | { kind: "hasty"; pupils: number; of: number }
  | { kind: "named-present"; pupils: number }
  | { kind: "odd-hour"; at: string }
  | { kind: "no-school-day" };

/** One quick pupil is a quick pupil; a fifth of a class, at least three, is worth a question. */
const hastyFrom = { share: 0.2, pupils: 3 };
/** Entered in one stroke instead of answered. */
const manyNamed = 10;
/** Evening lessons of boarding schools end before ten. */
const hours = { from: "06:30", to: "22:00" };

export function checkReasons(facts: PaperOverFacts, seed: number): CheckReason[] {
  const { scripts, secondsByPupil, namedPresent, begunAt, isSchoolDay } = facts;
  const reasons: CheckReason[] = [];
  const shared = sharedWrongPatterns(scripts, seed);
  if (shared && shared.p < sharedPatternLimit) reasons.push({ kind: "shared-wrong", pupils: shared.pupils });
  const of = secondsByPupil.filter((seconds) => seconds.length > 0).length;
  const share = hastyShare(secondsByPupil) ?? 0;
  const hasty = Math.round(share * of);
  if (share >= hastyFrom.share && hasty >= hastyFrom.pupils)
    reasons.push({ kind: "hasty", pupils: hasty, of });
  if (namedPresent >= manyNamed) reasons.push({ kind: "named-present", pupils: namedPresent });
  if (begunAt < hours.from || begunAt >= hours.to) reasons.push({ kind: "odd-hour", at: begunAt });
  if (!isSchoolDay) reasons.push({ kind: "no-school-day" });
  return reasons;
}
