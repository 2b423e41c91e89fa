import { useEffect } from "react";
import { useNavigate } from "react-router";
import type { ItemOutcome } from "#app/domain/class-sessions/outcome.ts";
import type { Item, Letter } from "#app/domain/quizzes/item.ts";
import { letters } from "#app/domain/quizzes/item.ts";
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
      <BoardTitle>{t.outcome(number, of)}</BoardTitle>
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
  const t = useTexts(texts);
  return (
    <BoardColumns>
      <Message item={item} />
      <div className={css.options}>
        {counts.map(({ letter, count }) => (
          <BoardOption key={letter} letter={letter} count={count} of={answered}>
            <OptionWords item={item} letter={letter} />
          </BoardOption>
        ))}
        <BoardText>{t.answered(answered)}</BoardText>
      </div>
    </BoardColumns>
  );
}

function OptionWords({ item, letter }: { item: Item; letter: Letter }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (item.kind === "verdict") return t[`step-${letter}`];
  return item.options[letters.indexOf(letter)]?.text[locale] ?? "";
}

/** Long messages in smaller type rather than cut off. */
const long = 70;

function Message({ item }: { item: Item }) {
  const locale = useLocale();
  const { message, stem } = item;
  const lines = message?.lines.map(({ text }) => text[locale]) ?? [stem[locale]];
  const tooLong = lines.join("").length > long;
  return (
    <div className={tooLong ? `${css.message} ${css.small}` : css.message}>
      {message ? <p className={css.sender}>{message.sender[locale]}</p> : null}
      {lines.map((line) => (
        <p key={line}>{line}</p>
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
