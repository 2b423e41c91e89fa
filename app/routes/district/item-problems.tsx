import { FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { texts } from "./item-problem.texts.ts";
import type { ShownProblem } from "./shown-problem.ts";

const shownAtMost = 50;
const rowsAtMost = 12;

/** Line or row, column and field of what has to be mended, each with a way out. */
export function ItemFaults({ problems }: { problems: readonly ShownProblem[] }) {
  const t = useTexts(texts);
  const more = problems.length - shownAtMost;
  return (
    <FormError>
      <p>
        <strong>{t.title(problems.length)}</strong>
      </p>
      <ul>
        {problems.slice(0, shownAtMost).map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not move, and two may be alike
          <li key={at}>
            <Sentence problem={problem} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t.more(more)}</p> : null}
    </FormError>
  );
}

/** The same words once, with all their lines. */
export function ItemNotes({ problems }: { problems: readonly ShownProblem[] }) {
  const t = useTexts(texts);
  if (problems.length === 0) return null;
  const alike = new Map<string, ShownProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.words]);
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  return (
    <Notice tone="info" title={t.notesTitle}>
      <ul>
        {[...alike].map(([key, [first, ...others]]) => {
          if (!first) return null;
          const rows = [...new Set([first, ...others].flatMap(({ row }) => row ?? []))];
          const place = t.rows(rows.slice(0, rowsAtMost), Math.max(0, rows.length - rowsAtMost));
          return (
            <li key={key}>
              {rows.length > 0 ? place + t.colon : ""}
              {sentenceOf(t, first)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Sentence({ problem }: { problem: ShownProblem }) {
  const t = useTexts(texts);
  const { row, column, field } = problem;
  const place = row === null ? "" : column === null ? t.row(row) : t.rowAndColumn(row, column);
  const where = field ? (place ? t.of(place, field) : field) : place;
  return (
    <>
      {where ? where + t.colon : ""}
      {sentenceOf(t, problem)}
    </>
  );
}

function sentenceOf(t: (typeof texts)["en"], { code, words }: ShownProblem): string {
  const sentence = t[code] as (...words: string[]) => string;
  return sentence(...words);
}
