import { useEffect } from "react";
import { useNavigate } from "react-router";
import type { ItemOutcome } from "#app/domain/class-sessions/outcome.ts";
import type { Item, Letter } from "#app/domain/quizzes/item.ts";
import { BoardBar, BoardColumns, BoardOption, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import css from "./board.module.css";
import { texts } from "./board.texts.ts";

type Outcome =
  | { missing: "noQuiz" | "tooFew" }
  | { missing: null; number: number; of: number; shown: ItemOutcome | undefined; cue: boolean };

/** After closing: one message at a time, how the class chose, then what decides it. */
export function BoardOutcome({ outcome, abandoned }: { outcome: Outcome | null; abandoned: boolean }) {
  const t = useTexts(texts);
  if (abandoned) return <BoardTitle>{t.abandoned}</BoardTitle>;
  if (outcome?.missing !== null || !outcome.shown) {
    return (
      <>
        <BoardTitle>{t.over}</BoardTitle>
        {outcome?.missing ? <BoardText>{t[outcome.missing]}</BoardText> : null}
      </>
    );
  }
  const { number, of, shown, cue } = outcome;
  const next = cue ? (number < of ? `?item=${number + 1}` : null) : `?item=${number}&cue=1`;
  const previous = cue ? `?item=${number}` : number > 1 ? `?item=${number - 1}&cue=1` : null;
  return (
    <>
      <h1 className={css.lesson}>{t.outcome(number, of, shown.answered)}</h1>
      {cue ? <Cue item={shown.item} /> : <Choices outcome={shown} />}
      <BoardBar>
        {previous ? (
          <ButtonLink to={previous} size="board" replace>
            {t.previous}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink to={next} size="board" variant="primary" replace>
            {cue ? t.next : t.showCue}
          </ButtonLink>
        ) : null}
      </BoardBar>
      <Clicker previous={previous} next={next} />
    </>
  );
}

function Choices({ outcome: { item, counts, answered } }: { outcome: ItemOutcome }) {
  return (
    <BoardColumns>
      <Message item={item} />
      <div className={css.options}>
        {counts.map(({ letter, count }, index) => (
          <BoardOption key={letter} letter={letter} count={count} of={answered}>
            <OptionWords item={item} letter={letter} index={index} />
          </BoardOption>
        ))}
      </div>
    </BoardColumns>
  );
}

function OptionWords({ item, letter, index }: { item: Item; letter: Letter; index: number }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (item.kind === "verdict") return t[`step-${letter}`];
  return item.options[index]?.text[locale] ?? "";
}

/** What fits beside four options at full size; longer messages get smaller type rather than a scroll bar. */
const charactersALine = 12;
const fullSizeLines = 7;

function Message({ item }: { item: Item }) {
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

function Cue({ item }: { item: Item }) {
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

/** Presenters' clickers send page keys. */
function Clicker({ previous, next }: { previous: string | null; next: string | null }) {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const to =
        event.key === "PageDown" || event.key === "ArrowRight"
          ? next
          : event.key === "PageUp" || event.key === "ArrowLeft"
            ? previous
            : null;
      if (!to) return;
      event.preventDefault();
      navigate(to, { replace: true });
    };
    window.addEventListener("keydown", follow);
    return () => window.removeEventListener("keydown", follow);
  }, [navigate, previous, next]);
  return null;
}
