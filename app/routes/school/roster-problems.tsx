import type { RosterProblem } from "#app/domain/roster/roster-problem.ts";
import { FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./roster-problem.texts.ts";

interface RosterProblemsProps {
  problems: readonly RosterProblem[];
  count: number;
  /** what to do, where columns cannot be chosen below */
  whatNext?: string;
}

/** Sheet, row and column of what has to be mended, each with a way out. */
export function RosterProblems({ problems, count, whatNext }: RosterProblemsProps) {
  const t = useTexts(texts);
  const next = whatNext
    ? whatNext
    : problems.some(({ sheet }) => isPackageFile(sheet))
      ? t.packageNext
      : t.problemsNext;
  return (
    <FormError>
      <p>
        <strong>{t.problemsTitle(count)}</strong>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Sentence problem={problem} />
          </li>
        ))}
      </ul>
      <p>{count > problems.length ? t.problemsMore(count - problems.length) : next}</p>
    </FormError>
  );
}

/** A table of a OneRoster package has a file of its own; a list handed in as .csv has no sheet to name. */
function isPackageFile(sheet: string | null): boolean {
  return sheet?.endsWith(".csv") ?? false;
}

const withQuote = new Set([
  "grade-unreadable",
  "class-unreadable",
  "not-taught-here",
  "grade-and-class-differ",
  "stage-unclear",
]);

function Sentence({ problem }: { problem: RosterProblem }) {
  const { sheet, row, column, code, detail, otherRow, otherSheet } = problem;
  const t = useTexts(texts);
  const placeOf = (inSheet: string | null, inRow: number | null, inColumn: string | null) =>
    [
      inSheet ? (isPackageFile(inSheet) ? t.inFile(inSheet) : t.inSheet(inSheet)) : "",
      inRow === null ? "" : t.inRow(String(inRow)),
      inColumn === null ? "" : t.inColumn(inColumn),
    ].join("");
  const place = placeOf(sheet, row, column);
  const text = t[code];
  const quoted = withQuote.has(code) && detail ? t.quoted(detail) : (detail ?? "");
  const sentence =
    typeof text === "string"
      ? text
      : (text as (detail: string, other: string) => string)(quoted, placeOf(otherSheet, otherRow, null));
  return (
    <>
      {place ? place + t.colon : ""}
      {sentence}
    </>
  );
}
