/** Entry without the mouse: a line a pupil, Enter saves it and goes to the next one. */
import {
  type FormEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { Form } from "react-router";
import { sheetCodeOf, sheetNumberOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { type RowProblem, readTypedRow } from "#app/domain/answer-sheets/typed-row.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./paper.module.css";
import { texts } from "./paper.texts.ts";
import type { PaperPupil } from "./paper.tsx";
import { stateOfPupil, type TakenHold } from "./paper-taken.ts";

interface PaperRowsProps {
  purpose: TestStep;
  choices: readonly (readonly string[])[];
  pupils: readonly PaperPupil[];
  taken: TakenHold;
  formKey: string;
  /** what the server said to a form sent without a script */
  refusal: { problems: Record<string, RowProblem>; rows: Record<string, string>; refused: boolean } | null;
}

export function PaperRows({ purpose, choices, pupils, taken, formKey, refusal }: PaperRowsProps) {
  const t = useTexts(texts);
  const [problems, setProblems] = useState<Record<string, RowProblem>>(refusal?.problems ?? {});
  const [unknown, setUnknown] = useState<string | null>(null);
  const list = useRef<HTMLFormElement>(null);
  const states = pupils.map((pupil) => stateOfPupil(pupil, { purpose, choices, state: taken.state }));
  const done = states.filter(({ typed }) => typed !== "").length;
  const field = (learnerId: string) =>
    list.current?.querySelector<HTMLInputElement>(`[name="row-${learnerId}"]`) ?? null;

  function check(typed: string): RowProblem | null {
    return readTypedRow(typed, choices).problem;
  }

  function say(learnerId: string, problem: RowProblem | null): void {
    setProblems(({ [learnerId]: _, ...others }) => (problem ? { ...others, [learnerId]: problem } : others));
  }

  /** While typing only what can no longer become right is said. */
  function checkEarly(at: number, typed: string): void {
    const problem = typed.trim() === "" ? null : check(typed);
    say(pupils[at]?.learnerId ?? "", problem?.kind === "too-few" ? null : problem);
  }

  function enter(event: KeyboardEvent<HTMLInputElement>, at: number): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      field(pupils[at + step]?.learnerId ?? "")?.focus();
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !taken.queue) return;
    event.preventDefault();
    if (!keep(at, event.currentTarget.value)) return;
    const next = field(pupils[at + 1]?.learnerId ?? "");
    next?.focus();
    next?.select();
  }

  /** A whole line, or none: what is wrong is said and nothing of it is kept. */
  function keep(at: number, typed: string): boolean {
    if (typed.trim() === "" || !taken.queue) return true;
    const { learnerId } = pupils[at] as PaperPupil;
    const problem = check(typed);
    say(learnerId, problem);
    if (problem) return false;
    const before = readTypedRow(states[at]?.typed ?? "", choices).responses;
    for (const [index, marked] of readTypedRow(typed, choices).responses.entries()) {
      // a dash where an answer stood takes it back
      const response = marked ?? (before[index] ? takenBack : null);
      if (response !== null) taken.queue.give({ purpose, position: index + 1, learnerId }, response);
    }
    return true;
  }

  function goTo(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem("sheetCode") as HTMLInputElement;
    const number = sheetNumberOf(input.value);
    const pupil = number === null ? null : pupils.find(({ code }) => code === sheetCodeOf(number));
    setUnknown(pupil ? null : input.value);
    if (!pupil) {
      input.select();
      return;
    }
    input.value = "";
    field(pupil.learnerId)?.focus();
    field(pupil.learnerId)?.select();
  }

  return (
    <Section title={t.keyboard} lead={t.progress(done, pupils.length)}>
      {taken.state.offline ? (
        <Notice tone="attention" live>
          {t.offline(taken.state.waiting.size)}
        </Notice>
      ) : null}
      {refusal?.refused || taken.state.over ? (
        <Notice tone="danger" live>
          {t.over}
        </Notice>
      ) : null}
      <form onSubmit={goTo} className={css.byCode}>
        <TextField
          name="sheetCode"
          label={t.byCode}
          hint={t.byCodeHint}
          error={unknown === null ? null : t.noSuchCode(unknown)}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <Form method="post" ref={list}>
        <input type="hidden" name="key" value={formKey} />
        <Table caption={t.keyboard} hideCaption dense>
          <thead>
            <tr>
              <Th numeric>{t.seat}</Th>
              <Th>{t.name}</Th>
              <Th>{t.code}</Th>
              <Th>{t.answers(choices.length)}</Th>
              <Th>{t.state}</Th>
            </tr>
          </thead>
          <tbody>
            {pupils.map(({ learnerId, seat, name, code }, at) => (
              <tr key={learnerId}>
                <Td numeric>{seat ?? t.noSeat}</Td>
                <Td>{name ?? t.noName}</Td>
                <Td>{code ?? t.noSeat}</Td>
                <Td>
                  <Letters
                    name={`row-${learnerId}`}
                    stands={states[at]?.typed ?? ""}
                    defaultValue={refusal?.rows[learnerId] ?? states[at]?.typed}
                    aria-label={t.answersOf(t.learner(seat, name))}
                    aria-invalid={problems[learnerId] ? true : undefined}
                    aria-describedby={problems[learnerId] ? `problem-${learnerId}` : undefined}
                    className={css.letters}
                    maxLength={60}
                    autoComplete="off"
                    autoCapitalize="characters"
                    spellCheck={false}
                    onKeyDown={(event) => enter(event, at)}
                    onChange={(event) => checkEarly(at, event.target.value)}
                    onBlur={(event) => keep(at, event.target.value)}
                  />
                </Td>
                <Td>
                  <RowState
                    id={`problem-${learnerId}`}
                    problem={problems[learnerId]}
                    save={states[at]?.save}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        <Button className={css.saveAll}>{t.saveAll}</Button>
      </Form>
    </Section>
  );
}

/** What was read from photographs meanwhile shows up in the field, unless somebody is typing there. */
function Letters({ stands, ...input }: InputHTMLAttributes<HTMLInputElement> & { stands: string }) {
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(stands);
  useEffect(() => {
    if (shown.current === stands) return;
    shown.current = stands;
    if (field.current && field.current !== document.activeElement) field.current.value = stands;
  }, [stands]);
  return <input ref={field} {...input} />;
}

interface RowStateProps {
  id: string;
  problem: RowProblem | undefined;
  save: ReturnType<typeof stateOfPupil>["save"] | undefined;
}

function RowState({ id, problem, save }: RowStateProps) {
  const t = useTexts(texts);
  if (problem)
    return (
      <span id={id} role="alert" className={css.problem}>
        {problem.kind === "letter"
          ? t.letterProblem(problem.position, problem.given)
          : problem.kind === "too-few"
            ? t.tooFew(problem.missing)
            : t.tooMany(problem.over)}
      </span>
    );
  if (!save) return null;
  if (save === "refused") return <span className={css.problem}>{t.refusedRow}</span>;
  return (
    <SaveState state={save}>
      {save === "saved" ? t.saved : save === "saving" ? t.waiting : t.unsaved}
    </SaveState>
  );
}
