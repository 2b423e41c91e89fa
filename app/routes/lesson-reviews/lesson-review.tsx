import { Form } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getOwnItemsOfLesson } from "#app/domain/item-exchange/own-item-review.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { getLessonReview } from "#app/domain/lessons/review.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { CommandKey, FormError } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/lesson-review";
import { keyedItem } from "./keyed-item.ts";
import { OwnItems } from "./own-items.tsx";
import { texts } from "./review.texts.ts";
import { ReviewBadge } from "./review-badge.tsx";
import { ReviewedItems } from "./reviewed-items.tsx";

export async function loader({ context, params: { slug, band }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { lesson, state, history } = found(await getLessonReview(viewer, slug, band));
  const own = await getOwnItemsOfLesson(viewer, { lesson: slug, band });
  const locale = localeOf(context);
  return {
    lesson,
    state,
    history,
    // who signs for a lesson sees the keys
    items: listItems(slug, band).map(({ item }) => keyedItem(item, locale)),
    own: own.items.map(({ item, isSigned }) => ({ ...keyedItem(item, locale), isSigned })),
    wording: own.wording,
    refused: refusals.find((reason) => reason === url.searchParams.get("refused")) ?? null,
    refusedOwn: refusals.find((reason) => reason === url.searchParams.get("refused-own")) ?? null,
    commandKey: newId(),
  };
}

const refusals = ["changed", "not-signed", "key-reused"] as const;

export default function LessonReview({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const locale = useLocale();
  const { lesson, state, history, items, own, wording, refused, refusedOwn, commandKey } = loaderData;
  const title = lesson.title[locale];
  const path = lessonPath(lesson);
  const faces = [
    { to: path, label: t.page },
    { to: `${path}/board`, label: t.board },
    { to: `${path}/notes`, label: t.notes },
    ...(lesson.hasSimulation ? [{ to: `${path}/simulation`, label: t.simulation }] : []),
  ];
  return (
    <Page
      title={title}
      lead={names[`band.${lesson.band}`]}
      width="reading"
      above={<Breadcrumbs trail={[{ to: "/lesson-reviews", label: t.title }]} />}
    >
      <title>{t.reviewOf(title)}</title>
      <p>
        <ReviewBadge state={state} signedOn={history[0]?.signedOn ?? null} />
      </p>
      <Section title={t.read} lead={t.readLead}>
        <ButtonRow>
          {faces.map(({ to, label }) => (
            <ButtonLink key={to} to={to} reloadDocument target="_blank">
              {label}
            </ButtonLink>
          ))}
        </ButtonRow>
      </Section>
      {items.length > 0 ? (
        <Section title={t.items(items.length)} lead={t.itemsLead}>
          <ReviewedItems items={items} />
        </Section>
      ) : null}
      <Section title={t.sign} lead={t.signLead}>
        <Form method="post" action={`/lesson-reviews/${lesson.slug}/${lesson.band}/signature`}>
          <Stack gap={4}>
            <FormError>{refused ? t[`refused-${refused}`] : null}</FormError>
            <CommandKey value={commandKey} />
            <input type="hidden" name="contentHash" value={lesson.contentHash} />
            <ButtonRow>
              {state === "signed" ? (
                <Button name="kind" value="withdrawn" variant="quiet">
                  {t.withdraw}
                </Button>
              ) : (
                <Button name="kind" value="signed" variant="primary" size="large">
                  {t.signNow}
                </Button>
              )}
            </ButtonRow>
          </Stack>
        </Form>
      </Section>
      {own.length > 0 ? (
        <OwnItems
          action={`/lesson-reviews/${lesson.slug}/${lesson.band}/own-items`}
          items={own}
          wording={wording}
          refused={refusedOwn}
          commandKey={commandKey}
        />
      ) : null}
      {history.length > 0 ? (
        <Section title={t.history}>
          <ul>
            {history.map(({ id, kind, unit, capacity, signedOn, isToday }) => (
              <li key={id}>{t.entry(signedOn, unit, t[capacity], kind === "signed", isToday)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
