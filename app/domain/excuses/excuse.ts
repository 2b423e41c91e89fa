/** Why somebody cannot be taught for now: shown with the reason, never taken out of the denominator (decision 0160). */

/** A closed list of plain words: a diagnosis is nobody's business here. Suspension (休学) is a state of enrolment. */
export const excuseReasons = [
  "illness",
  "long-illness",
  "competition",
  "family",
  "elsewhere",
  "other",
] as const;
export type ExcuseReason = (typeof excuseReasons)[number];
