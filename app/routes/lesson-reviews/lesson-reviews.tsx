import { FileCheck } from "lucide-react";
import { Link } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { civilDay } from "#app/auth/day.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { listLessonReviews } from "#app/domain/lessons/review.server.ts";
import { isExpired } from "#app/domain/lessons/review.ts";
import { listReviewers } from "#app/domain/lessons/reviewers.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/lesson-reviews";
import { texts } from "./review.texts.ts";
import { ReviewBadge } from "./review-badge.tsx";
import { Reviewers } from "./reviewers.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = civilDay();
  const locale = localeOf(context);
  const [reviews, reviewers] = await Promise.all([listLessonReviews(viewer), listReviewers(viewer)]);
  return {
    lessons: reviews.map(({ lesson, review }) => ({
      slug: lesson.slug,
      band: lesson.band,
      title: lesson.title[locale],
      state: review.state,
      signedOn: review.latest?.signedOn ?? null,
      expiresOn: lesson.expiresOn,
      isExpired: isExpired(lesson, today),
    })),
    reviewers,
    refused: refusals.find((reason) => reason === url.searchParams.get("refused")) ?? null,
    commandKey: newId(),
  };
}

const refusals = ["nobody", "already", "key-reused"] as const;

export default function LessonReviews({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const { lessons, reviewers, commandKey, refused } = loaderData;
  const open = lessons.filter(({ state }) => state !== "signed");
  const [next] = open;
  return (
    <Page
      title={t.title}
      lead={open.length === 0 ? t.allSigned(lessons.length) : t.lead(open.length, lessons.length)}
      actions={
        next ? (
          <ButtonLink to={`/lesson-reviews/${next.slug}/${next.band}`} variant="primary" icon={FileCheck}>
            {t.readNext}
          </ButtonLink>
        ) : null
      }
    >
      <title>{t.title}</title>
      <Table caption={t.title} hideCaption>
        <thead>
          <tr>
            <Th>{t.lesson}</Th>
            <Th>{t.band}</Th>
            <Th>{t.state}</Th>
            <Th>{t.expires}</Th>
          </tr>
        </thead>
        <tbody>
          {lessons.map(({ slug, band, title, state, signedOn, expiresOn, isExpired: old }) => (
            <tr key={`${slug}/${band}`}>
              <Td>
                <Link to={`/lesson-reviews/${slug}/${band}`}>{title}</Link>
              </Td>
              <Td>{names[`band.${band}`]}</Td>
              <Td>
                <ReviewBadge state={state} signedOn={signedOn} />
              </Td>
              <Td>{old ? <Badge tone="danger">{t.expiredOn(expiresOn)}</Badge> : expiresOn}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {reviewers ? (
        <Reviewers reviewers={reviewers} commandKey={commandKey} refused={refused && t[refused]} />
      ) : null}
    </Page>
  );
}
