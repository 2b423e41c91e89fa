import { newRun } from "#app/domain/class-sessions/class-play.ts";
import { BoardBar } from "#app/ui/board.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import board from "./board.module.css";
import { KeptForm } from "./kept-forms.tsx";
import { texts } from "./led-board.texts.ts";
import { branchForm } from "./led-branch.tsx";
import type { LedPlayProps } from "./led-play.tsx";
import { StepButton } from "./step-button.tsx";

/** On in the story, or with what most want; back to the last branch; out of it when the time runs out. */
export function LedPlayTurn({ data: { place, way }, play, here, commandKey }: LedPlayProps) {
  const t = useTexts(texts);
  const { screen, back, onwards } = play;
  const isBranch = screen.kind === "deciding";
  const isOver = onwards === null && !isBranch;
  const forms = { here, commandKey };
  return (
    <BoardBar>
      {isBranch ? (
        <span className={board.late}>{way === "cards" ? t.decideCards : t.decideHands}</span>
      ) : null}
      {isOver ? (
        <StepButton {...forms} to={newRun}>
          {t.playAgain}
        </StepButton>
      ) : place.next ? (
        <StepButton {...forms} to={place.next}>
          {t.playSkip}
        </StepButton>
      ) : null}
      {back === "take-back" ? (
        <TakeBack {...forms} play={play} />
      ) : (back ?? place.previous) ? (
        <StepButton {...forms} to={back ?? place.previous ?? newRun} clicker="previous">
          {t.previous}
        </StepButton>
      ) : null}
      {isBranch ? (
        <Button form={branchForm} size="board" variant="primary" data-clicker="next">
          {t.decideMost}
        </Button>
      ) : onwards ? (
        <StepButton {...forms} to={onwards} clicker="next" main>
          {screen.kind === "setting" ? t.playBegin : t.playOn}
        </StepButton>
      ) : place.next ? (
        <StepButton {...forms} to={place.next} clicker="next" main>
          {place.next.phase === "asking" ? t.begin : t.next}
        </StepButton>
      ) : null}
    </BoardBar>
  );
}

function TakeBack({ play, here, commandKey }: Pick<LedPlayProps, "play" | "here" | "commandKey">) {
  const t = useTexts(texts);
  return (
    <KeptForm action={`${here}/decision/taking-back`}>
      <CommandKey value={commandKey} of={`take-back ${play.moves}`} />
      <input type="hidden" name="runId" value={play.runId} />
      <input type="hidden" name="moves" value={play.moves} />
      <Button size="board" data-clicker="previous">
        {t.takeBack}
      </Button>
    </KeptForm>
  );
}
