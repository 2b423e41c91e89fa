import type { ReactNode } from "react";
import { BoardBar } from "#app/ui/board.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { KeptForm } from "./kept-forms.tsx";
import { texts } from "./led-board.texts.ts";
import type { LedBoardProps } from "./led-board.tsx";
import { StepButton } from "./step-button.tsx";

type TurnProps = Pick<LedBoardProps, "data" | "here" | "commandKey" | "seats">;

/** Back, what belongs to the stop, and on; from the last question on the lesson can be closed. */
export function LedTurn(props: TurnProps & { children?: ReactNode }) {
  const t = useTexts(texts);
  const { data, here, commandKey, seats, children } = props;
  const { previous, next, current } = data.place;
  const closes = isAtTheEnd(props) && mayCloseHere(props);
  // the roll and raised hands lead on by a button of their own, which keeps what was marked
  const hasOwnNext =
    (current.step === "roll" && !seats.some(({ called }) => called)) ||
    (data.way === "hands" && current.phase === "asking");
  const words =
    current.phase === "asking" && next?.phase === "talking"
      ? t.showCue
      : next?.phase === "asking"
        ? current.phase
          ? t.nextQuestion
          : t.begin
        : next?.step === "close"
          ? t.close
          : t.next;
  return (
    <BoardBar>
      {children}
      {current.step === "roll" || (current.step === "close" && !closes) ? (
        <ButtonLink
          to={current.step === "close" ? `${here}#closing` : here}
          target={current.step === "close" ? undefined : "_blank"}
          size="board"
          variant={current.step === "close" ? "primary" : "secondary"}
        >
          {t.toTeacher}
        </ButtonLink>
      ) : null}
      {current.step === "roll" ? (
        <ButtonLink to={`${here}/phone`} size="board">
          {t.toPhone}
        </ButtonLink>
      ) : null}
      {previous ? (
        <StepButton here={here} commandKey={commandKey} to={previous} clicker="previous">
          {t.previous}
        </StepButton>
      ) : null}
      {next && !hasOwnNext ? (
        <StepButton
          here={here}
          commandKey={commandKey}
          to={next}
          // at the lesson's stop the clicker opens its pages
          clicker={current.step === "lesson" ? undefined : "next"}
          main={!closes}
        >
          {words}
        </StepButton>
      ) : null}
      {closes ? <Closing here={here} commandKey={commandKey} /> : null}
    </BoardBar>
  );
}

/** At the closing, and already once the last question has been talked about. */
function isAtTheEnd({ data: { place } }: TurnProps): boolean {
  return (
    place.current.step === "close" || (place.current.phase === "talking" && place.next?.step === "close")
  );
}

/** Nobody has to be named: everybody who is there has done what counts. A hall of several classes closes apart. */
export function mayCloseHere({ data: { way }, seats }: Pick<TurnProps, "data" | "seats">): boolean {
  const present = seats.filter(({ absent }) => !absent);
  return (
    (way === "hands" || way === "cards") &&
    present.length > 0 &&
    present.every(({ called, counts }) => called && counts)
  );
}

function Closing({ here, commandKey }: Pick<TurnProps, "here" | "commandKey">) {
  const t = useTexts(texts);
  return (
    <KeptForm action={`${here}/closing`}>
      <CommandKey value={commandKey} of="closed" />
      <input type="hidden" name="kind" value="closed" />
      <input type="hidden" name="from" value="board" />
      <Button size="board" variant="primary">
        {t.closeNow}
      </Button>
    </KeptForm>
  );
}
