import { ArrowDown, ArrowUp } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { chosenIn, moved } from "#app/domain/quizzes/response.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { AnswerProps } from "./quiz-answer.ts";
import order from "./quiz-order.module.css";

/** Steps with two large buttons each, earlier and later: for hands, keyboard and pages without script alike. */
export function OrderSteps({ item, answer, give }: AnswerProps) {
  const t = useTexts(texts);
  const response = answer ?? item.choices.join(",");
  const letters = chosenIn(response);
  const [last, setLast] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // the pressed button has moved with its step: the focus goes along
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what it waits for
  useEffect(() => {
    if (last) list.current?.querySelector<HTMLElement>(`[value="${last}"]`)?.focus();
  }, [last, response]);

  function move(event: MouseEvent<HTMLButtonElement>) {
    if (!give) return;
    event.preventDefault();
    const { value } = event.currentTarget;
    setLast(value);
    const next = moved(response, value);
    if (next !== response) give(next);
  }

  const textOf = (letter: string) => item.options?.find((option) => option.letter === letter)?.text ?? "";
  const lastLetter = last?.charAt(0) ?? "";
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>
        <Spelled text={t["choose-order"]} />
      </legend>
      <input type="hidden" name="response" value={response} />
      <ol className={order.steps} ref={list}>
        {letters.map((letter, index) => (
          <li key={letter} className={order.step}>
            <span className={order.place} aria-hidden="true">
              {index + 1}
            </span>
            <span className={order.words}>
              <Spelled text={textOf(letter)} />
            </span>
            {(["up", "down"] as const).map((way) => (
              <button
                key={way}
                type="submit"
                name="move"
                value={`${letter}:${way}`}
                className={order.move}
                onClick={move}
                aria-label={t[way](textOf(letter))}
                aria-disabled={index === (way === "up" ? 0 : letters.length - 1) || undefined}
              >
                <Icon icon={way === "up" ? ArrowUp : ArrowDown} size={24} />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p className={order.told} role="status">
        {last ? t.movedTo(textOf(lastLetter), letters.indexOf(lastLetter) + 1) : null}
      </p>
    </fieldset>
  );
}
