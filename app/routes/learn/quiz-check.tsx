import { Form } from "react-router";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { Marks } from "./quiz-marks.ts";

/** Before handing in: what is still open, and one button for the next sensible thing. */
export function QuizCheck({ attemptId, marks, step }: { attemptId: string; marks: Marks; step: TestStep }) {
  const t = useTexts(texts);
  const open = marks.flatMap(({ answer }, index) => (answer === null ? [index + 1] : []));
  const waiting = marks.filter(({ save }) => save === "sending" || save === "unsaved").length;
  const nothingYet = open.length === marks.length;
  const first = open[0];
  return (
    <div className={css.check}>
      <title>{t.checkTitle}</title>
      <h1 className={css.stem}>
        <Spelled text={t.checkTitle} />
      </h1>
      <div role="status">
        {first === undefined && waiting === 0 ? (
          <p>
            <Spelled text={t.allAnswered(marks.length)} />
          </p>
        ) : null}
        {first === undefined ? null : (
          <p>
            <Spelled text={nothingYet ? t.nothingYet : t.stillOpen(open.length)} />
          </p>
        )}
        {waiting > 0 ? <p className={css.unsaved}>{t.stillWaiting(waiting)}</p> : null}
      </div>
      {first === undefined ? null : (
        <div>
          <ButtonLink to={`?n=${first}`} defaultShouldRevalidate={false} variant="primary" size="large">
            <span>
              <Spelled text={t.answerFirst(first)} />
            </span>
          </ButtonLink>
        </div>
      )}
      {nothingYet ? null : (
        <Form method="post" action="/learn/submission" className={css.handIn}>
          <input type="hidden" name="attemptId" value={attemptId} />
          {first === undefined ? null : <input type="hidden" name="confirmed" value="yes" />}
          <p className={css.once}>
            <Spelled text={t.submitOnce} />
          </p>
          <Button
            variant={first === undefined ? "primary" : "quiet"}
            size={first === undefined ? "large" : "normal"}
            disabled={waiting > 0}
          >
            <span>
              <Spelled
                text={first === undefined ? (step === "before" ? t.submitBefore : t.submit) : t.submitAnyway}
              />
            </span>
          </Button>
        </Form>
      )}
    </div>
  );
}
