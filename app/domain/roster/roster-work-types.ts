/** What is asked of an import's work, and what it answers. */
import type { YearMeaning } from "#app/domain/schools/class-label.ts";
import type { Corrections } from "./roster-sheet.ts";
import type { Difference, Recognition } from "./roster-summary.ts";

/** What a person may change after looking. */
export interface WorkSettings {
  corrections?: Corrections;
  yearMeaning?: YearMeaning;
  wholeSchool?: boolean;
  decisions?: ReadonlyMap<number, string>;
}

export interface WorkResult {
  recognition: Recognition;
  /** null: there are problems, or a question has to be answered first */
  difference: Difference | null;
}

export type WorkPhase = "reading" | "comparing" | "writing";

export type Written = { ok: true } | { ok: false; reason: "changed-meanwhile" | "cancelled" };
