/** What can be wrong with a roster file. The page has a sentence for each code, with the place in front. */
import type { LabelProblem } from "#app/domain/schools/class-label.ts";
import type { NameProblem } from "./pupil-name.ts";

/** The file as such. */
export type FileProblem =
  | "no-file"
  | "not-xlsx"
  | "too-large"
  | "encrypted"
  | "damaged"
  | "unpacks-too-large";

export type RosterProblemCode =
  | FileProblem
  | LabelProblem
  | NameProblem
  | "no-header"
  | "column-missing"
  | "column-twice"
  | "nothing-listed"
  | "too-many-rows"
  | "cell-is-formula"
  | "cell-is-date"
  | "cell-is-error"
  | "seat-unreadable"
  | "seat-twice"
  | "class-twice"
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
  /** the row it collides with */
  otherRow: number | null;
}
