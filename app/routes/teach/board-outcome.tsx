import { useEffect } from "react";
import { useNavigate } from "react-router";
import type { ItemOutcome } from "#app/domain/class-sessions/outcome.ts";
import { BoardBar, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./board.module.css";
import { texts } from "./board.texts.ts";
import { BoardChoices, BoardCue } from "./board-item.tsx";

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
      {cue ? <BoardCue item={shown.item} /> : <BoardChoices outcome={shown} />}
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
