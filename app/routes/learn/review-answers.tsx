import type { Letter } from "#app/domain/quizzes/letters.ts";
import { chosenIn } from "#app/domain/quizzes/response.ts";
import type { ReviewedItem } from "#app/domain/quizzes/shown.ts";
import { ChatLineList } from "#app/ui/chat-line-list.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./review.module.css";
import { texts } from "./review.texts.ts";

/** What the pupil answered beside what holds; steps to put in order as numbered lists. */
export function Answers({ item }: { item: ReviewedItem }) {
  const t = useTexts(texts);
  // the lines of the message have said it already
  if (item.kind === "mark" && item.response) return null;
  const given = item.response ? chosenIn(item.response) : [];
  return (
    <dl className={css.answers}>
      <dt>
        <Spelled text={t.yours} />
      </dt>
      <dd>{given.length > 0 ? <Said item={item} choices={given} /> : <Spelled text={t.none} />}</dd>
      {item.right.length > 0 && item.kind !== "mark" ? (
        <>
          <dt>
            <Spelled text={t[`right-${item.kind}`]} />
          </dt>
          <dd>
            <Said item={item} choices={item.right} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Said({ item, choices }: { item: ReviewedItem; choices: readonly string[] }) {
  const t = useTexts(texts);
  const wordsOf = (choice: string) => {
    if (item.kind === "verdict") return `${choice} ${t[choice as Letter]}`;
    if (item.kind === "true-false") return choice === "T" ? t.true : t.false;
    const text = item.options?.find((option) => option.letter === choice)?.text ?? "";
    return item.kind === "order" ? text : `${choice} ${text}`;
  };
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return <Spelled text={wordsOf(only)} />;
  const List = item.kind === "order" ? "ol" : "ul";
  return (
    <List className={css.said}>
      {choices.map((choice) => (
        <li key={choice}>
          <Spelled text={wordsOf(choice)} />
        </li>
      ))}
    </List>
  );
}

/** The message again, each line with what it was and whether the pupil had ticked it. */
export function MarkedLines({ item }: { item: ReviewedItem }) {
  const t = useTexts(texts);
  if (!item.message) return null;
  const ticked = item.response ? chosenIn(item.response) : [];
  return (
    <ChatLineList {...item.message}>
      {(words, index) => {
        const choice = item.choices[index] ?? "";
        const isFlag = item.right.includes(choice);
        const isTicked = ticked.includes(choice);
        const word = isFlag ? (isTicked ? t.flagFound : t.flagMissed) : isTicked ? t.noFlag : null;
        return (
          <div className={isFlag ? `${css.line} ${css.flagged}` : css.line}>
            {words}
            {word ? (
              <b className={isFlag ? css.flagWord : css.noFlagWord}>
                <Spelled text={word} />
              </b>
            ) : null}
          </div>
        );
      }}
    </ChatLineList>
  );
}
