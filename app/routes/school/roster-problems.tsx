import type { RosterProblem } from "#app/domain/roster/roster-problem.ts";
import { FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./roster-import.texts.ts";

const shownAtOnce = 30;

/** Sheet, row and column of everything that has to be mended, each with a way out. */
export function RosterProblems({ problems }: { problems: readonly RosterProblem[] }) {
  const t = useTexts(texts);
  return (
    <FormError>
      <p>
        <strong>{t.problemsTitle(problems.length)}</strong>
      </p>
      <ul>
        {problems.slice(0, shownAtOnce).map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Sentence problem={problem} />
          </li>
        ))}
      </ul>
      <p>{problems.length > shownAtOnce ? t.problemsMore(problems.length - shownAtOnce) : t.problemsNext}</p>
    </FormError>
  );
}

const withQuote = new Set([
  "grade-unreadable",
  "class-unreadable",
  "not-taught-here",
  "grade-and-class-differ",
]);

function Sentence({ problem: { sheet, row, column, code, detail, otherRow } }: { problem: RosterProblem }) {
  const t = useTexts(texts);
  const place = [
    sheet === null ? "" : t.inSheet(sheet),
    row === null ? "" : t.inRow(String(row)),
    column === null ? "" : t.inColumn(column),
  ].join("");
  const text = t[code];
  const quoted = withQuote.has(code) && detail ? t.quoted(detail) : (detail ?? "");
  const sentence =
    typeof text === "string"
      ? text
      : (text as (detail: string, otherRow: string) => string)(quoted, String(otherRow ?? ""));
  return (
    <>
      {place ? place + t.colon : ""}
      {sentence}
    </>
  );
}
