import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Form, Link, useLocation, useNavigate } from "react-router";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import type { ShownItem } from "#app/domain/quizzes/shown.ts";
import { Button } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import { type AnswerProps, responseIn } from "./quiz-answer.ts";
import { Choices, MarkLines } from "./quiz-choices.tsx";
import type { Mark } from "./quiz-marks.ts";
import { OrderSteps } from "./quiz-order.tsx";
import { SaveState } from "./quiz-save-state.tsx";

interface QuestionProps {
  step: TestStep;
  attemptId: string;
  answerKey: string;
  item: ShownItem & { position: number };
  mark: Mark;
  n: number;
  total: number;
  give: AnswerProps["give"];
}

/** One message or question, and what it is answered by. */
export function QuizQuestion({ step, attemptId, answerKey, item, mark, n, total, give }: QuestionProps) {
  const t = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const heading = useFocusOnTurn();
  const navigate = useNavigate();
  useShortcuts(form, give);
  useEarlyChoice(form, give);
  const answering: AnswerProps = { item, answer: mark.answer, give };
  const isAlone = item.message === null || item.kind === "mark";
  const look = isAlone ? `${css.question} ${css.alone}` : css.question;
  const to = n < total ? `?n=${n + 1}` : "?n=check";

  function goOn(event: FormEvent) {
    if (!give) return;
    event.preventDefault();
    // going on says that the steps stand as they should, moved or not
    if (item.kind === "order" && mark.answer === null) give(item.choices.join(","));
    navigate(to, { defaultShouldRevalidate: false });
  }

  return (
    <Form ref={form} method="post" action="/learn/answer" className={look} onSubmit={goOn}>
      <title>{step === "before" ? t.titleBefore(n, total) : t.title(n, total)}</title>
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="position" value={item.position} />
      <input type="hidden" name="answerKey" value={answerKey} />
      <input type="hidden" name="here" value={n} />
      <input type="hidden" name="next" value={n < total ? n + 1 : "check"} />
      <div className={css.ask}>
        <p className={css.count}>
          <Spelled text={t.count(n, total)} />
        </p>
        <h1 className={css.stem} ref={heading} tabIndex={-1}>
          <Spelled text={item.stem} />
        </h1>
      </div>
      {item.message ? (
        <div className={css.message}>
          {item.kind === "mark" ? <MarkLines {...answering} /> : <ChatWindow {...item.message} />}
        </div>
      ) : null}
      <div className={css.answer}>
        {item.kind === "order" ? <OrderSteps {...answering} /> : null}
        {item.kind === "order" || item.kind === "mark" ? null : <Choices {...answering} />}
        <SaveState save={mark.save} />
      </div>
      <div className={css.turn}>
        {n > 1 ? (
          <Link to={`?n=${n - 1}`} defaultShouldRevalidate={false} className={css.previous}>
            <span>
              <Spelled text={t.previous} />
            </span>
          </Link>
        ) : null}
        <Button variant="primary" size="large">
          <span>
            <Spelled text={n < total ? t.next : t.toCheck} />
          </span>
        </Button>
      </div>
    </Form>
  );
}

/** From one message to the next, keyboard and screen reader start at the new question. */
function useFocusOnTurn() {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedByLoading = useLocation().key === "default";
  useEffect(() => {
    if (!arrivedByLoading) heading.current?.focus({ preventScroll: true });
  }, [arrivedByLoading]);
  return heading;
}

/** Letters for options, numbers for lines. */
function useShortcuts(form: RefObject<HTMLFormElement | null>, give: QuestionProps["give"]) {
  // before it is painted: a quick hand is already on the next letter
  useLayoutEffect(() => {
    if (!give) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.toUpperCase();
      if (/^[A-F1-8]$/.test(key)) form.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form, give]);
}

/** What was tapped while the script was still on its way counts, too. */
function useEarlyChoice(form: RefObject<HTMLFormElement | null>, give: QuestionProps["give"]) {
  const early = useRef<string | null>(null);
  useEffect(() => {
    if (!give) {
      const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>("input[data-key]") ?? [])];
      // as the server drew it is nothing new
      const isTouched = boxes.some((box) => box.checked !== box.defaultChecked);
      early.current = isTouched && form.current ? responseIn(form.current) : null;
      return;
    }
    if (early.current) give(early.current);
    early.current = null;
  }, [form, give]);
}
