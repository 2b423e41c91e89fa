import { MessageCircleQuestion, ShieldCheck, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import type { ReviewedItem } from "#app/domain/quizzes/shown.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import { quotedParts, quotesIn } from "./quoted-parts.ts";
import css from "./review.module.css";
import { texts } from "./review.texts.ts";
import { Answers, MarkedLines } from "./review-answers.tsx";
import { verdictText } from "./verdict-text.ts";

/** One message again: what it was, what the pupil said, the words that decide it, and what to do. */
export function ReviewMessage({ item, n, total }: { item: ReviewedItem; n: number; total: number }) {
  const t = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedByLoading = useLocation().key === "default";
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message is a page of its own to the reader
  useEffect(() => {
    if (!arrivedByLoading) heading.current?.focus({ preventScroll: true });
  }, [n]);
  return (
    <article className={css.message}>
      <title>{t.count(n, total)}</title>
      <div className={css.head}>
        <p className={css.soft}>
          <Spelled text={t.count(n, total)} />
        </p>
        <h1 className={css.verdictTitle} ref={heading} tabIndex={-1}>
          <Spelled text={t[verdictText[item.verdict]]} />
        </h1>
        <p className={css.stem}>
          <Spelled text={item.stem} />
        </p>
      </div>
      <div className={css.columns}>
        {item.message ? (
          <div className={css.window}>
            {item.kind === "mark" ? (
              <MarkedLines item={item} />
            ) : (
              <ChatWindow {...item.message} marks={quotesIn(item.cue)} />
            )}
          </div>
        ) : null}
        <div className={css.explained}>
          <TruthMark item={item} />
          <Answers item={item} />
          <section className={css.cue}>
            <h2 className={css.label}>
              <Spelled text={t.cue} />
            </h2>
            <p>
              <Marked text={item.cue} />
            </p>
          </section>
          <section>
            <h2 className={css.label}>
              <Spelled text={t.feedback} />
            </h2>
            <p>
              <Spelled text={item.feedback} />
            </p>
          </section>
        </div>
      </div>
      <nav className={css.turn}>
        <Link to={n > 1 ? `?n=${n - 1}` : "?"} defaultShouldRevalidate={false} className={css.previous}>
          <span>
            <Spelled text={n > 1 ? t.previous : t.summary} />
          </span>
        </Link>
        <ButtonLink
          to={n < total ? `?n=${n + 1}` : "/learn"}
          defaultShouldRevalidate={n >= total}
          variant="primary"
          size="large"
        >
          <span>
            <Spelled text={n < total ? t.next : t.finish} />
          </span>
        </ButtonLink>
      </nav>
    </article>
  );
}

/** What a cue quotes from the message stands out; the rest of it explains. */
function Marked({ text }: { text: string }) {
  return quotedParts(text).map(({ words, quoted }, index) =>
    quoted ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words do not change
      <mark key={index} className={css.mark}>
        <Spelled text={words} />
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words do not change
      <Spelled key={index} text={words} />
    ),
  );
}

/** What it was: by word, shape and colour; a question says of what kind it is. */
export function TruthMark({ item: { genuine, kind } }: { item: Pick<ReviewedItem, "genuine" | "kind"> }) {
  const t = useTexts(texts);
  if (genuine === null) {
    return (
      <span className={css.truth}>
        <Icon icon={MessageCircleQuestion} />
        <span>
          <Spelled text={t[`kind-${kind}`]} />
        </span>
      </span>
    );
  }
  return (
    <span className={`${css.truth} ${genuine ? css.genuine : css.scam}`}>
      <Icon icon={genuine ? ShieldCheck : TriangleAlert} />
      <span>
        <Spelled text={genuine ? t.genuine : t.scam} />
      </span>
    </span>
  );
}
