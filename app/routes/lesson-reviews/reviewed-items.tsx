import type { Letter } from "#app/domain/quizzes/letters.ts";
import { chosenIn } from "#app/domain/quizzes/response.ts";
import { ChatWindow } from "#app/ui/chat.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { KeyedItem } from "./keyed-item.ts";
import { texts } from "./review.texts.ts";
import css from "./reviewed-items.module.css";

/** Every question with its key, cue and feedback, each opened when it is looked at. */
export function ReviewedItems({ items }: { items: readonly KeyedItem[] }) {
  return items.map((item, index) => (
    <Disclosure key={item.id} summary={`${index + 1}. ${item.stem}`}>
      <div className={css.item}>
        {item.message ? <ChatWindow {...item.message} marks={flagged(item)} /> : null}
        <Key item={item} />
      </div>
    </Disclosure>
  ));
}

function flagged({ kind, right, message }: KeyedItem): string[] {
  if (kind !== "mark" || right === null) return [];
  return chosenIn(right).map((line) => message?.lines[Number(line) - 1]?.text ?? "");
}

function Key({ item }: { item: KeyedItem }) {
  const t = useTexts(texts);
  const wordsOf = (choice: string) => {
    if (item.kind === "verdict") return t[choice as Letter];
    if (item.kind === "true-false") return choice === "T" ? t.true : t.false;
    if (item.kind === "mark") return t.line(Number(choice));
    return item.options?.find(({ letter }) => letter === choice)?.text ?? choice;
  };
  const right = item.genuine === null ? chosenIn(item.right ?? "") : item.genuine ? ["C", "D"] : ["A", "B"];
  return (
    <dl className={css.key}>
      {item.options ? (
        <>
          <dt>{t.options}</dt>
          <dd>{item.options.map(({ letter, text }) => `${letter} ${text}`).join(t.semicolon)}</dd>
        </>
      ) : null}
      <dt>{t.key}</dt>
      <dd>{right.map(wordsOf).join(item.kind === "order" ? " → " : t.semicolon)}</dd>
      <dt>{t.cue}</dt>
      <dd>{item.cue}</dd>
      <dt>{t.feedback}</dt>
      <dd>{item.feedback}</dd>
    </dl>
  );
}
