/** Lessons that took place and were not recorded at the time: entered by a named person, from evidence, with a reason. */
import type { Obtained } from "./completion.ts";

/** What the evidence can show. Own work on cards leaves no paper behind; what was imported is no evidence. */
export const shownWays = ["own-paper", "own-computer", "class-level", "lecture", "self-study"] as const;
export type ShownWay = (typeof shownWays)[number] & Obtained;

/** Pupils do not study by themselves. */
export function shownWaysFor(stage: string): readonly ShownWay[] {
  const isAdult = stage === "staff" || stage === "college";
  return shownWays.filter((way) => isAdult || way !== "self-study");
}

export interface LaterEntry {
  classId: string;
  /** of a class with names */
  learnerIds: readonly string[];
  /** of a class kept by head-count */
  count: number | null;
  lessonSlug: string;
  /** the day of the lesson */
  on: string;
  kind: "taught" | "made-up";
  shownWay: ShownWay;
  reason: string;
}

/** What an entry can meet; each has a sentence that says what to do, some of them name pupils. */
export type EntryRefusal =
  | { reason: "nobody" | "future" | "other-year" | "no-lesson" | "other-way" | "too-many" }
  | { reason: "not-on-roster" | "already-taught"; learnerIds: string[] };
