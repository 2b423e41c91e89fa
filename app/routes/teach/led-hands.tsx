import type { ReactNode } from "react";
import type { LedStep } from "#app/domain/class-sessions/led.ts";
import type { LedQuestion } from "#app/domain/class-sessions/led-board.server.ts";
import { choicesOf, shownLetter } from "#app/domain/quizzes/response.ts";
import { BoardColumns } from "#app/ui/board.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import board from "./board.module.css";
import { BoardMessage, OptionWords } from "./board-item.tsx";
import { KeptForm } from "./kept-forms.tsx";
import css from "./led-board.module.css";
import { texts } from "./led-board.texts.ts";

interface LedHandsProps {
  question: LedQuestion;
  head: string;
  here: string;
  commandKey: string;
  /** the stop that the counts lead on to */
  next: LedStep | null;
  turn: ReactNode;
}

/** The question, and beside each option how many hands went up: typed, Tab, typed, Enter. */
export function LedHands({ question, head, here, commandKey, next, turn }: LedHandsProps) {
  const t = useTexts(texts);
  const { item, purpose, position, hands } = question;
  const letters = choicesOf(item);
  return (
    <>
      <h1 className={board.lesson}>{`${head} · ${t["how-hands"]}`}</h1>
      <KeptForm action={`${here}/hands`} className={css.hands} key={`${purpose} ${position}`}>
        <CommandKey value={commandKey} of={`hands ${position}`} />
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="position" value={position} />
        <input type="hidden" name="letters" value={letters.join(",")} />
        {next ? (
          <>
            <input type="hidden" name="nextStep" value={next.step} />
            <input type="hidden" name="nextPosition" value={next.position ?? ""} />
            <input type="hidden" name="nextPhase" value={next.phase ?? ""} />
          </>
        ) : null}
        <BoardColumns>
          <BoardMessage item={item} />
          <div className={board.options}>
            {letters.map((letter, index) => (
              <label key={letter} className={css.hand}>
                <span className={css.letter}>{shownLetter(item, letter)}</span>
                <span className={css.words}>
                  <OptionWords item={item} letter={letter} />
                </span>
                <input
                  className={css.count}
                  name={letter}
                  type="number"
                  inputMode="numeric"
                  min="0"
                  max="200"
                  defaultValue={hands?.[letter] ?? ""}
                  aria-label={t.countOf(shownLetter(item, letter))}
                  autoComplete="off"
                  // biome-ignore lint/a11y/noAutofocus: the teacher types at once what the hands say
                  autoFocus={index === 0}
                />
              </label>
            ))}
            <Button size="board" variant="primary" wide data-clicker="next">
              {purpose === "quiz" ? t.keepHands : t.keepHandsBefore}
            </Button>
          </div>
        </BoardColumns>
      </KeptForm>
      {turn}
    </>
  );
}
