/** The class's simulation from the teacher's own page: on, back, or what most want, in one press. */
import { branchOf, type ClassPlay, newRun } from "#app/domain/class-sessions/class-play.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./class-session.module.css";
import { KeptForm } from "./kept-forms.tsx";
import { texts } from "./led-board.texts.ts";
import { StepButton } from "./step-button.tsx";

interface Props {
  play: ClassPlay;
  here: string;
  commandKey: string;
}

export function LedPlayControls({ play, here, commandKey }: Props) {
  const t = useTexts(texts);
  const { back, onwards, screen } = play;
  const branch = branchOf(play);
  const forms = { here, commandKey, from: "teacher" } as const;
  return (
    <div className={css.marks}>
      {branch ? (
        <MoveForm play={play} here={here} commandKey={commandKey} to="decision">
          <input type="hidden" name="options" value={branch.options.map(({ id }) => id).join(",")} />
          <p className={css.hint}>{t.deciding}</p>
          <div className={css.marks}>
            {branch.options.map(({ id, letter, text }) => (
              <Button key={id} name="optionId" value={id} size="large">{`${letter} ${text}`}</Button>
            ))}
          </div>
        </MoveForm>
      ) : null}
      {onwards ? (
        <StepButton {...forms} to={onwards} main>
          {screen.kind === "setting" ? t.playBegin : t.playOn}
        </StepButton>
      ) : branch ? null : (
        <StepButton {...forms} to={newRun}>
          {t.playAgain}
        </StepButton>
      )}
      {back === "take-back" ? (
        <MoveForm play={play} here={here} commandKey={commandKey} to="decision/taking-back">
          <Button size="large">{t.takeBack}</Button>
        </MoveForm>
      ) : back ? (
        <StepButton {...forms} to={back}>
          {t.previous}
        </StepButton>
      ) : null}
    </div>
  );
}

function MoveForm({
  play,
  here,
  commandKey,
  to,
  children,
}: Props & { to: string; children: React.ReactNode }) {
  return (
    <KeptForm action={`${here}/${to}`}>
      <CommandKey value={commandKey} of={`${to} ${play.moves}`} />
      <input type="hidden" name="from" value="teacher" />
      <input type="hidden" name="runId" value={play.runId} />
      <input type="hidden" name="moves" value={play.moves} />
      {children}
    </KeptForm>
  );
}
