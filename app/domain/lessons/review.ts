/** Who has signed for a lesson, and whether that still speaks of what the lesson says today. Pure. */
import type { LocalDate } from "#app/lib/dates.ts";
import type { Lesson } from "./lesson.ts";

export const reviewKinds = ["signed", "withdrawn"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** In which capacity somebody signs: for the district, or as a teacher whom the district has appointed for it. */
export const reviewCapacities = ["district-officer", "lesson-reviewer"] as const;
export type ReviewCapacity = (typeof reviewCapacities)[number];

/** A signature as everybody may see it: which unit, in which capacity, when. Never the signer's name. */
export interface Signature {
  kind: ReviewKind;
  unit: string;
  capacity: ReviewCapacity;
  signedOn: LocalDate;
}

export interface ReviewRow {
  /** time-ordered */
  id: string;
  lessonSlug: string;
  band: string;
  contentHash: string;
  kind: string;
}

/** never: nobody has signed · signed: this very wording · changed: an earlier wording · withdrawn: taken back */
export type ReviewState = "never" | "signed" | "changed" | "withdrawn";

/** The newest row counts, whatever came before it. */
export function newestReview<Row extends ReviewRow>(
  rows: readonly Row[],
  { slug, band }: Pick<Lesson, "slug" | "band">,
): Row | null {
  let newest: Row | null = null;
  for (const row of rows) {
    if (row.lessonSlug === slug && row.band === band && (!newest || row.id > newest.id)) newest = row;
  }
  return newest;
}

export function reviewStateOf(newest: ReviewRow | null, contentHash: string): ReviewState {
  if (!newest) return "never";
  if (newest.kind === "withdrawn") return "withdrawn";
  return newest.contentHash === contentHash ? "signed" : "changed";
}

/** From this day on the facts count as unchecked. */
export function isExpired({ expiresOn }: Pick<Lesson, "expiresOn">, today: LocalDate): boolean {
  return today >= expiresOn;
}
