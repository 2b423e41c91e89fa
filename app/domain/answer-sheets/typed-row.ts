/** A sheet typed in by hand: one character a question, ABCDABCD, "-" where nothing is marked. */
import type { TakenAnswer } from "#app/domain/class-sessions/taken-form.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { letters } from "#app/domain/quizzes/letters.ts";

export const blank = "-";

export type RowProblem =
  /** not a letter that this question offers */
  | { kind: "letter"; position: number; given: string }
  | { kind: "too-few"; missing: number }
  | { kind: "too-many"; over: number };

export interface TypedRow {
  /** by question, in the form's order: what is recorded, or null for nothing marked */
  responses: (string | null)[];
  problem: RowProblem | null;
}

/** `choices`: of each question in order, what its letters mean, A first. */
export function readTypedRow(typed: string, choices: readonly (readonly string[])[]): TypedRow {
  const given = [...typed.normalize("NFKC").toUpperCase().replace(/\s/g, "")];
  const responses = choices.map((of, at) => of[letters.indexOf(given[at] as "A")] ?? null);
  return { responses, problem: problemOf(given, choices) };
}

function problemOf(given: readonly string[], choices: readonly (readonly string[])[]): RowProblem | null {
  for (const [at, character] of given.slice(0, choices.length).entries()) {
    const isOffered = letters.slice(0, choices[at]?.length).includes(character as "A");
    if (!isOffered && !isBlank(character)) return { kind: "letter", position: at + 1, given: character };
  }
  if (given.length > choices.length) return { kind: "too-many", over: given.length - choices.length };
  if (given.length < choices.length) return { kind: "too-few", missing: choices.length - given.length };
  return null;
}

/** What the keyboard has for a dash, half-width or full. */
function isBlank(character: string): boolean {
  return /^[-–—−_.。·0]$/.test(character);
}

/** The same the other way round: what stands in the field for what is stored. */
export function typedRowOf(
  responses: ReadonlyMap<number, string>,
  choices: readonly (readonly string[])[],
): string {
  if (responses.size === 0) return "";
  return choices.map((of, at) => letters[of.indexOf(responses.get(at + 1) ?? "")] ?? blank).join("");
}

/** The lines of the page's form: `row-` and the learner's id; `key` makes a second sending the same. */
export function rowsIn(form: FormData): { rows: Record<string, string>; key: string } {
  const rows: Record<string, string> = {};
  for (const [name, value] of form)
    if (name.startsWith("row-") && typeof value === "string") rows[name.slice(4)] = value;
  return { rows, key: String(form.get("key") ?? "") };
}

interface Known {
  choices: readonly (readonly string[])[];
  pupils: readonly { learnerId: string; responses: ReadonlyMap<number, string> }[];
}

/** What of the lines is new, or what is wrong with them; lines left empty say nothing, "-" takes an answer back. */
export function takenFromRows(
  rows: Readonly<Record<string, string>>,
  { choices, pupils }: Known,
  key: string,
): { answers: TakenAnswer[]; problems: Record<string, RowProblem> } {
  const answers: TakenAnswer[] = [];
  const problems: Record<string, RowProblem> = {};
  for (const { learnerId, responses: stored } of pupils) {
    const typed = rows[learnerId]?.trim() ?? "";
    if (typed === "") continue;
    const { responses, problem } = readTypedRow(typed, choices);
    if (problem) problems[learnerId] = problem;
    for (const [at, marked] of responses.entries()) {
      const position = at + 1;
      const response = marked ?? (stored.has(position) ? takenBack : null);
      if (response === null || stored.get(position) === response) continue;
      answers.push({ learnerId, position, response, answerKey: `${key}-${position}${response}` });
    }
  }
  return { answers, problems };
}
