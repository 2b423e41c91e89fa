import type { LedBoard } from "#app/domain/class-sessions/led-board.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./class-session.module.css";
import { texts } from "./led-board.texts.ts";
import { LedMedia } from "./led-media.tsx";
import { LedPlayControls } from "./led-play-controls.tsx";
import { StepButton } from "./step-button.tsx";

/** Where the class stands, and the same steps as on the board, for a second device in the teacher's hand. */
export function LedControls({ led, here, commandKey }: { led: LedBoard; here: string; commandKey: string }) {
  const t = useTexts(texts);
  const { place, question } = led;
  const { current, previous, next, number, of } = place;
  const words = question
    ? question.purpose === "before"
      ? t.beforeQuestion(question.position, question.of)
      : t.question(question.position, question.of)
    : current.step === "before" || current.step === "quiz"
      ? t.lesson
      : t[current.step];
  return (
    <section className={css.led} aria-label={t.where(number, of)}>
      <p className={css.where}>
        <b>{words}</b>
        <span className={css.hint}>
          {t.where(number, of)}
          {question ? ` · ${t.answered(question.answered)}` : ""}
        </span>
      </p>
      {led.play ? <LedPlayControls play={led.play} here={here} commandKey={commandKey} /> : null}
      <div className={css.marks}>
        {previous ? (
          <StepButton here={here} commandKey={commandKey} to={previous} from="teacher">
            {led.play ? t.stepBack : t.previous}
          </StepButton>
        ) : null}
        {next ? (
          <StepButton here={here} commandKey={commandKey} to={next} from="teacher" main={!led.play}>
            {next.phase === "talking" ? t.showCue : led.play ? t.stepOn : t.next}
          </StepButton>
        ) : null}
        <LedMedia way={led.way} here={here} />
      </div>
    </section>
  );
}
