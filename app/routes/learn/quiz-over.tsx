import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { Marks } from "./quiz-marks.ts";

/** The teacher has closed the class session while the pupil was answering. */
export function QuizOver({ marks }: { marks: Marks }) {
  const t = useTexts(texts);
  const saved = marks.filter(({ save }) => save === "saved").length;
  const waiting = marks.filter(({ save }) => save === "sending" || save === "unsaved").length;
  return (
    <div className={css.check} role="status">
      <title>{t.overTitle}</title>
      <h1 className={css.stem}>{t.overTitle}</h1>
      <p>{t.overSaved(saved)}</p>
      {waiting > 0 ? <p className={css.unsaved}>{t.overWaiting(waiting)}</p> : null}
      <div>
        <ButtonLink to="/join?over=1" variant="primary" size="large" reloadDocument>
          {t.overLeave}
        </ButtonLink>
      </div>
    </div>
  );
}
