import type { ClassPlay, ShownOption } from "#app/domain/class-sessions/class-play.ts";
import type { LedPage } from "#app/domain/class-sessions/led-forms.ts";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { BoardTitle } from "#app/ui/board.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { KeptForm } from "./kept-forms.tsx";
import { texts } from "./led-board.texts.ts";
import css from "./led-play.module.css";
import type { CardVotes } from "./use-card-reading.ts";

/** The buttons that decide may stand at the lower edge, outside the form. */
export const branchForm = "branch";

interface LedBranchProps {
  play: Pick<ClassPlay, "runId" | "moves">;
  options: readonly ShownOption[];
  here: string;
  commandKey: string;
  /** counted by the camera; hands are typed */
  byCards: boolean;
  votes: CardVotes;
  from?: LedPage;
}

/** Press what most want, or count: typed, Tab, typed, Enter goes with the most. */
export function LedBranch({ play, options, here, commandKey, byCards, votes, from }: LedBranchProps) {
  const t = useTexts(texts);
  const { runId, moves } = play;
  return (
    <>
      <BoardTitle>{t.deciding}</BoardTitle>
      <KeptForm id={branchForm} key={`${runId} ${moves}`} action={`${here}/decision`} className={css.branch}>
        <CommandKey value={commandKey} of={`decide ${moves}`} />
        <input type="hidden" name="from" value={from ?? "board"} />
        <input type="hidden" name="runId" value={runId} />
        <input type="hidden" name="moves" value={moves} />
        <input type="hidden" name="options" value={options.map(({ id }) => id).join(",")} />
        {/* Enter in a field presses a form's first button: the counts decide, not the first option */}
        <button type="submit" className={css.byCounts} tabIndex={-1} aria-hidden="true" />
        {options.map(({ id, letter, text }, index) => (
          <div key={id} className={css.row}>
            <button type="submit" name="optionId" value={id} data-choice={letter} className={css.choice}>
              <b className={css.letter}>{letter}</b>
              <span className={css.words}>{text}</span>
            </button>
            {byCards ? (
              <>
                <b className={css.seen}>{votes[letter as Letter]}</b>
                <input type="hidden" name={letter} value={votes[letter as Letter]} />
              </>
            ) : (
              <input
                className={css.count}
                name={letter}
                type="number"
                inputMode="numeric"
                min="0"
                max="200"
                aria-label={t.countOf(letter)}
                autoComplete="off"
                // biome-ignore lint/a11y/noAutofocus: the teacher types at once what the hands say
                autoFocus={index === 0}
              />
            )}
          </div>
        ))}
      </KeptForm>
    </>
  );
}
