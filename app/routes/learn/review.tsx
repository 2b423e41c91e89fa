import { Link, redirect, type ShouldRevalidateFunctionArgs, useSearchParams } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import type { PositionResult } from "#app/domain/quizzes/quiz.ts";
import { type ReviewedItem, reviewedItem } from "#app/domain/quizzes/shown.ts";
import { getReview } from "#app/domain/quizzes/submission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/review";
import css from "./review.module.css";
import { texts } from "./review.texts.ts";
import { ReviewMessage, TruthMark } from "./review-message.tsx";
import { verdictText } from "./verdict-text.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const review = await getReview(learnerViewer(context));
  if (!review) throw redirect("/learn/quiz");
  const { hits, misses, falseAlarms, correctRejections, singlesRight, singlesWrong, skipped } = review.result;
  const resultOf = new Map(review.result.positions.map((result) => [result.position, result]));
  const items = review.items.map(({ position, item }) =>
    reviewedItem(item, resultOf.get(position) as PositionResult, localeOf(context)),
  );
  return {
    items,
    counts: { hits, misses, falseAlarms, correctRejections, singlesRight, singlesWrong, skipped },
  };
}

export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate;
}

export default function Review({ loaderData: { items, counts } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const n = Math.trunc(Number(search.get("n")));
  const item = items[n - 1];
  return item ? (
    <ReviewMessage item={item} n={n} total={items.length} />
  ) : (
    <Summary items={items} counts={counts} />
  );
}

function Summary({ items, counts }: Route.ComponentProps["loaderData"]) {
  const t = useTexts(texts);
  const { hits, falseAlarms, singlesRight, skipped } = counts;
  const scams = items.filter(({ genuine }) => genuine === false).length;
  const genuine = items.filter((item) => item.genuine === true).length;
  const singles = items.length - scams - genuine;
  const messages = scams + genuine;
  const title = messages > 0 ? t.title(hits, falseAlarms) : t.wellAnswered(singlesRight, singles);
  return (
    <div className={css.summary}>
      <title>{title}</title>
      <div className={css.head}>
        <h1 className={css.title}>{title}</h1>
        <p>
          {messages > 0 ? t.lead(scams, genuine) : null}
          {messages > 0 && singles > 0 ? t.singles(singlesRight, singles) : null}
          {skipped > 0 ? t.skipped(skipped) : null}
        </p>
        <p className={css.soft}>{t.purpose}</p>
      </div>
      <div>
        <ButtonLink to="?n=1" defaultShouldRevalidate={false} variant="primary" size="large">
          {t.begin}
        </ButtonLink>
      </div>
      <ol className={css.list} aria-label={t.list}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages keep their places
          <li key={index}>
            <Row item={item} n={index + 1} />
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink to="/learn" variant="secondary">
          {t.finish}
        </ButtonLink>
      </div>
    </div>
  );
}

function Row({ item, n }: { item: ReviewedItem; n: number }) {
  const t = useTexts(texts);
  return (
    <Link to={`?n=${n}`} defaultShouldRevalidate={false} className={css.row}>
      <span className={css.number}>{n}</span>
      <span className={css.words}>
        <span className={css.name}>{item.message?.title ?? t.unnamed}</span>
        <TruthMark item={item} />
      </span>
      <span className={css.verdict}>{t[verdictText[item.verdict]]}</span>
    </Link>
  );
}
