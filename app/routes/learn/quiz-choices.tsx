import type { ChangeEvent, ReactNode } from "react";
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import { chosenIn, responseOf } from "#app/domain/quizzes/response.ts";
import { ChatLineList } from "#app/ui/chat-line-list.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { AnswerProps } from "./quiz-answer.ts";

/** One of several, or every one that holds: large cards to tap, or the letters of the keyboard. */
export function Choices(answering: AnswerProps) {
  const { item, give } = answering;
  const phase = phaseOf(give);
  const t = useTexts(texts);
  const wordsOf = (choice: string, index: number) => {
    if (item.kind === "verdict") return t[choice as Letter];
    if (item.kind === "true-false") return choice === "T" ? t.true : t.false;
    return item.options?.[index]?.text;
  };
  // a sentence is true or false, yet its two answers are A and B like any others
  const shown: readonly string[] = item.kind === "true-false" ? letters.slice(0, 2) : item.choices;
  return (
    <fieldset className={css.choices} aria-describedby={give ? "answer-keys" : undefined}>
      <legend className={css.legend}>
        <Spelled text={t[`choose-${item.kind}`]} />
      </legend>
      {item.choices.map((choice, index) => {
        const letter = shown[index];
        return (
          <label key={choice} className={css.choice}>
            <input key={phase} className={css.radio} data-key={letter} {...box(answering, choice)} />
            <span className={css.letter}>{letter}</span>
            <span className={css.option}>
              <Spelled text={wordsOf(choice, index) ?? ""} />
            </span>
          </label>
        );
      })}
      <Keys shown={give !== null}>{t.keys(shown)}</Keys>
    </fieldset>
  );
}

/** The lines of the message themselves are what one ticks. */
export function MarkLines(answering: AnswerProps) {
  const { item, give } = answering;
  const phase = phaseOf(give);
  const t = useTexts(texts);
  if (!item.message) return null;
  return (
    <fieldset className={css.marks} aria-describedby={give ? "answer-keys" : undefined}>
      <legend className={css.legend}>
        <Spelled text={t["choose-mark"]} />
      </legend>
      <ChatLineList {...item.message}>
        {(words, index) => {
          const choice = item.choices[index] ?? "";
          return (
            <label className={css.line}>
              <input key={phase} className={css.radio} data-key={choice} {...box(answering, choice)} />
              <span className={css.tick} aria-hidden="true" />
              {words}
            </label>
          );
        }}
      </ChatLineList>
      <Keys shown={give !== null}>{t.numberKeys}</Keys>
    </fieldset>
  );
}

/** A page that comes alive gets boxes of its own: what was ticked before is taken over as an answer. */
function phaseOf(give: AnswerProps["give"]) {
  return give ? "live" : "still";
}

function box({ item, answer, give }: AnswerProps, choice: string) {
  const several = item.kind === "multiple" || item.kind === "mark";
  const chosen = answer === null ? [] : chosenIn(answer);
  const isChosen = chosen.includes(choice);
  const choose = (isNow: boolean) => {
    const others = several ? chosen.filter((other) => other !== choice) : [];
    const response = responseOf(item.choices, isNow ? [...others, choice] : others);
    // an answer can be changed, not taken back: the last tick stays until another is set
    if (response !== "") give?.(response);
  };
  return {
    type: several ? "checkbox" : "radio",
    name: "response",
    value: choice,
    ...(give
      ? {
          checked: isChosen,
          onChange: (event: ChangeEvent<HTMLInputElement>) => choose(event.target.checked),
        }
      : { defaultChecked: isChosen }),
  };
}

function Keys({ shown, children }: { shown: boolean; children: ReactNode }) {
  return shown ? (
    <p className={css.keys} id="answer-keys">
      {children}
    </p>
  ) : null;
}
