import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Form, Link, useLocation, useNavigate } from "react-router";
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import type { ShownItem } from "#app/domain/quizzes/shown.ts";
import { Button } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { Mark } from "./quiz-marks.ts";
import { SaveState } from "./quiz-save-state.tsx";

interface QuestionProps {
  attemptId: string;
  answerKey: string;
  item: ShownItem & { position: number };
  mark: Mark;
  n: number;
  total: number;
  /** null until the page has come alive: then the form itself carries the answer */
  give: ((response: string) => void) | null;
}

/** One message and its four large answers. */
export function QuizQuestion({ attemptId, answerKey, item, mark, n, total, give }: QuestionProps) {
  const t = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const heading = useFocusOnTurn();
  const navigate = useNavigate();
  useLetterKeys(form, give);
  useEarlyChoice(form, give);
  const to = n < total ? `?n=${n + 1}` : "?n=check";

  function goOn(event: FormEvent) {
    if (!give) return;
    event.preventDefault();
    navigate(to, { defaultShouldRevalidate: false });
  }

  return (
    <Form ref={form} method="post" action="/learn/answer" className={css.question} onSubmit={goOn}>
      <title>{t.title(n, total)}</title>
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="position" value={item.position} />
      <input type="hidden" name="answerKey" value={answerKey} />
      <input type="hidden" name="next" value={n < total ? n + 1 : "check"} />
      <div className={css.ask}>
        <p className={css.count}>{t.count(n, total)}</p>
        <h1 className={css.stem} ref={heading} tabIndex={-1}>
          {item.stem}
        </h1>
      </div>
      {item.message ? (
        <div className={css.message}>
          <ChatWindow {...item.message} />
        </div>
      ) : null}
      <div className={css.answer}>
        <Choices item={item} answer={mark.answer} give={give} />
        <SaveState save={mark.save} />
      </div>
      <div className={css.turn}>
        {n > 1 ? (
          <Link to={`?n=${n - 1}`} defaultShouldRevalidate={false} className={css.previous}>
            {t.previous}
          </Link>
        ) : null}
        <Button variant="primary" size="large">
          {n < total ? t.next : t.toCheck}
        </Button>
      </div>
    </Form>
  );
}

interface ChoicesProps {
  item: ShownItem;
  answer: string | null;
  give: QuestionProps["give"];
}

function Choices({ item, answer, give }: ChoicesProps) {
  const t = useTexts(texts);
  const options = item.options ?? letters.map((letter) => ({ letter, text: t[letter] }));
  return (
    <fieldset className={css.choices} aria-describedby={give ? "letter-keys" : undefined}>
      <legend className={css.legend}>{t.choose}</legend>
      {options.map(({ letter, text }) => (
        <label key={letter} className={css.choice}>
          <input
            key={give ? "live" : "still"}
            type="radio"
            name="response"
            value={letter}
            className={css.radio}
            {...(give
              ? { checked: answer === letter, onChange: () => give(letter) }
              : { defaultChecked: answer === letter })}
          />
          <span className={css.letter}>{letter}</span>
          <span className={css.option}>{text}</span>
        </label>
      ))}
      {give ? (
        <p className={css.keys} id="letter-keys">
          {t.keys}
        </p>
      ) : null}
    </fieldset>
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

function useLetterKeys(form: RefObject<HTMLFormElement | null>, give: QuestionProps["give"]) {
  // before it is painted: a quick hand is already on the next letter
  useLayoutEffect(() => {
    if (!give) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const letter = event.key.toUpperCase();
      if (!letters.includes(letter as Letter)) return;
      form.current?.querySelector<HTMLInputElement>(`input[value="${letter}"]`)?.click();
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
      const chosen = form.current?.querySelector<HTMLInputElement>("input[name=response]:checked");
      // as the server drew it is nothing new
      early.current = chosen && !chosen.defaultChecked ? chosen.value : null;
      return;
    }
    if (early.current) give(early.current);
    early.current = null;
  }, [form, give]);
}
