/** An item on the board: what it shows, what can be chosen, what decides it. */
import type { ItemOutcome } from "#app/domain/class-sessions/outcome.ts";
import type { Item, Letter } from "#app/domain/quizzes/item.ts";
import { shownLetter } from "#app/domain/quizzes/response.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import { BoardColumns, BoardOption, BoardText } from "#app/ui/board.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import css from "./board.module.css";
import { texts } from "./board.texts.ts";

/** The message beside what can be chosen, with how many chose it. */
export function BoardChoices({ outcome: { item, counts, answered } }: { outcome: ItemOutcome }) {
  return (
    <BoardColumns>
      <BoardMessage item={item} />
      <div className={css.options}>
        {counts.map(({ letter, count }) => (
          <BoardOption key={letter} letter={shownLetter(item, letter)} count={count} of={answered}>
            <OptionWords item={item} letter={letter} />
          </BoardOption>
        ))}
      </div>
    </BoardColumns>
  );
}

export function OptionWords({ item, letter }: { item: Item; letter: string }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (item.kind === "verdict") return t[`step-${letter as Letter}`];
  if (item.kind === "true-false") return letter === "T" ? t.true : t.false;
  if (item.kind === "mark") return item.message.lines[Number(letter) - 1]?.text[locale] ?? "";
  return shownItem(item, locale).options?.find((option) => option.letter === letter)?.text ?? "";
}

/** What fits beside four options at full size; longer messages get smaller type rather than a scroll bar. */
const charactersALine = 12;
const fullSizeLines = 7;

export function BoardMessage({ item }: { item: Item }) {
  const locale = useLocale();
  const { message, stem } = item;
  const lines = message?.lines ?? [{ from: "them", text: stem }];
  const shown = [message?.sender, ...lines.map(({ text }) => text)].map((text) => text?.[locale] ?? "");
  const height = shown.reduce((sum, text) => sum + Math.ceil(text.length / charactersALine), 0);
  return (
    <div className={height > fullSizeLines ? `${css.message} ${css.small}` : css.message}>
      {message ? <p className={css.sender}>{message.sender[locale]}</p> : null}
      {lines.map(({ from, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <p key={index} className={from === "me" ? css.me : undefined}>
          {text[locale]}
        </p>
      ))}
    </div>
  );
}

export function BoardCue({ item }: { item: Item }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className={css.cue}>
      <BoardText>{item.kind === "verdict" ? (item.genuine ? t.genuine : t.scam) : t.decides}</BoardText>
      <p className={css.quoted}>{item.cue[locale]}</p>
      <p className={css.feedback}>{item.feedback[locale]}</p>
    </div>
  );
}
