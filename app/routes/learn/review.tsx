import { Link, redirect, type ShouldRevalidateFunctionArgs, useSearchParams } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import type { PositionResult } from "#app/domain/quizzes/quiz.ts";
import { type ReviewedItem, reviewedItem } from "#app/domain/quizzes/shown.ts";
import { getReview } from "#app/domain/quizzes/submission.server.ts";
import { youngReader } from "#app/mdx/young-reader.server.ts";
import { YoungReader } from "#app/mdx/young-reader.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { partsIn } from "#app/ui/read-aloud.js";
import { Spelled } from "#app/ui/sounds.tsx";
import type { Route } from "./+types/review";
import css from "./review.module.css";
import { texts } from "./review.texts.ts";
import { ReviewMessage, TruthMark } from "./review-message.tsx";
import { verdictText } from "./verdict-text.ts";

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const review = await getReview(learnerViewer(context));
  if (!review) throw redirect("/learn/quiz");
  const { hits, misses, falseAlarms, correctRejections, singlesRight, singlesWrong, skipped } = review.result;
  const resultOf = new Map(review.result.positions.map((result) => [result.position, result]));
  const items = review.items.map(({ position, item }) =>
    reviewedItem(item, resultOf.get(position) as PositionResult, locale),
  );
  const counts = { hits, misses, falseAlarms, correctRejections, singlesRight, singlesWrong, skipped };
  const t = texts[locale];
  const places = items.map((_, index) => t.count(index + 1, items.length));
  const shown = [items, t, summaryOf(t, items, counts), places];
  const young = youngReader({ band: review.band, locale, request, url, shown });
  return { items, counts, young };
}

export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate;
}

const partsOf = (root: HTMLElement) => partsIn(root, "h1, h2, figure, p, dt, dd, li");

export default function Review({ loaderData: { items, counts, young } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const n = Math.trunc(Number(search.get("n")));
  const item = items[n - 1];
  return (
    <YoungReader young={young} partsOf={partsOf}>
      {item ? (
        <ReviewMessage item={item} n={n} total={items.length} />
      ) : (
        <Summary items={items} counts={counts} />
      )}
    </YoungReader>
  );
}

type Reviewed = Pick<Route.ComponentProps["loaderData"], "items" | "counts">;

/** What the whole came to, in words; the loader asks too, for the sounds above them. */
function summaryOf(t: (typeof texts)["zh-CN"], items: Reviewed["items"], counts: Reviewed["counts"]) {
  const { hits, falseAlarms, singlesRight, skipped } = counts;
  const scams = items.filter(({ genuine }) => genuine === false).length;
  const genuine = items.filter((item) => item.genuine === true).length;
  const singles = items.length - scams - genuine;
  const messages = scams + genuine;
  const title = messages > 0 ? t.title(hits, falseAlarms) : t.wellAnswered(singlesRight, singles);
  const lead = [
    messages > 0 ? t.lead(scams, genuine) : "",
    messages > 0 && singles > 0 ? t.singles(singlesRight, singles) : "",
    skipped > 0 ? t.skipped(skipped) : "",
  ];
  return { title, lead: lead.filter(Boolean).join(t.betweenSentences) };
}

function Summary({ items, counts }: Reviewed) {
  const t = useTexts(texts);
  const { title, lead } = summaryOf(t, items, counts);
  return (
    <div className={css.summary}>
      <title>{title}</title>
      <div className={css.head}>
        <h1 className={css.title}>
          <Spelled text={title} />
        </h1>
        <p>
          <Spelled text={lead} />
        </p>
        <p className={css.soft}>
          <Spelled text={t.purpose} />
        </p>
      </div>
      <div>
        <ButtonLink to="?n=1" defaultShouldRevalidate={false} variant="primary" size="large">
          <span>
            <Spelled text={t.begin} />
          </span>
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
          <span>
            <Spelled text={t.finish} />
          </span>
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
        <span className={css.name}>
          <Spelled text={item.message?.title ?? t.unnamed} />
        </span>
        <TruthMark item={item} />
      </span>
      <span className={css.verdict}>
        <Spelled text={t[verdictText[item.verdict]]} />
      </span>
    </Link>
  );
}
