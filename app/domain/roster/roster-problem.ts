/** What can be wrong with a roster file. The page has a sentence for each code, with the place in front. */
import type { LabelProblem } from "#app/domain/schools/class-label.ts";
import type { NameProblem } from "./pupil-name.ts";
import type { SensitiveNumber } from "./roster-scan.ts";

/** The file as such. */
export type FileProblem =
  | "no-file"
  | "not-a-list"
  | "too-large"
  | "encrypted"
  | "damaged"
  | "unpacks-too-large"
  /** the reader needed more time or memory than any list does */
  | "too-hard";

/** A OneRoster package. */
export type ExchangeProblem =
  | "exchange-no-manifest"
  | "exchange-version"
  | "exchange-mode"
  | "exchange-file-missing"
  | "exchange-file-unreadable"
  | "exchange-column-missing"
  | "exchange-cells"
  | "exchange-value-missing"
  | "exchange-value-unknown"
  | "exchange-id-twice"
  | "exchange-reference"
  | "exchange-two-classes"
  | "exchange-several-schools";

export type RosterProblemCode =
  | FileProblem
  | ExchangeProblem
  | LabelProblem
  | NameProblem
  | SensitiveNumber
  | "no-header"
  | "no-name-column"
  | "no-staff-names"
  | "no-class-column"
  | "column-twice"
  | "nothing-listed"
  | "too-many-rows"
  | "too-many-columns"
  | "cell-is-formula"
  | "cell-is-date"
  | "cell-is-error"
  | "seat-unreadable"
  | "seat-twice"
  | "status-unreadable"
  | "class-twice"
  | "two-classes-one-number"
  | "programme-differs"
  | "count-unreadable"
  | "count-only-for-kindergarten"
  | "no-names-of-small-children";

export interface RosterProblem {
  sheet: string | null;
  row: number | null;
  /** A, B, … */
  column: string | null;
  code: RosterProblemCode;
  /** a heading, a class as written, a limit: never a name */
  detail: string | null;
  /** the row it collides with, and its sheet where that is another */
  otherRow: number | null;
  otherSheet: string | null;
}

/** More people than any school of ours has. */
export const longestList = 50_000;

export function problemOf(
  code: RosterProblem["code"],
  sheet: string | null = null,
  row: number | null = null,
  detail: string | null | undefined = null,
): RosterProblem {
  return { sheet, row, column: null, code, detail: detail ?? null, otherRow: null, otherSheet: null };
}
