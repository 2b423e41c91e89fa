import { FileUp } from "lucide-react";
import { Link } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { listItemImports } from "#app/domain/item-exchange/item-import.server.ts";
import { listDistrictItems } from "#app/domain/item-exchange/own-item-review.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { RecentImports } from "#app/routes/school/recent-imports.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/item-exchange";
import { texts } from "./item-exchange.texts.ts";
import { ItemExport } from "./item-export.tsx";
import { formatNames } from "./item-format.ts";
import { itemWords } from "./item-words.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const locale = localeOf(context);
  const [own, imports] = await Promise.all([listDistrictItems(viewer), listItemImports(viewer)]);
  const names = lessonTexts[locale];
  const families = new Map(listLessons().map(({ slug, family }) => [slug, names[`family.${family}`]]));
  return {
    items: own.map(({ item, lesson, isSigned }) => {
      const words = itemWords(item, locale);
      // where it is signed for; the lesson may have left the library
      const reviewed = item.bands.flatMap((band) => getLesson(lesson, band) ?? [])[0];
      const title = reviewed?.title[locale] ?? lesson;
      const review = reviewed ? `/lesson-reviews/${lesson}/${reviewed.band}#own-items` : null;
      return { id: item.id, words, title, review, bands: item.bands, isSigned };
    }),
    imports,
    lessons: [...families].map(([slug, title]) => ({ slug, title })),
  };
}

type Loaded = Route.ComponentProps["loaderData"];

export default function ItemExchange({ loaderData: { items, imports, lessons } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const toImport = (
    <ButtonLink to="/district/own-items/import" variant="primary" icon={FileUp}>
      {t.import}
    </ButtonLink>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={items.length > 0 ? toImport : null}>
      <title>{t.title}</title>
      {items.length === 0 ? (
        <Empty title={t.emptyTitle} action={toImport}>
          {t.empty}
        </Empty>
      ) : (
        <OwnItems items={items} />
      )}
      <ItemExport lessons={lessons} hasOwn={items.length > 0} />
      {imports.length > 0 ? <Recent imports={imports} /> : null}
    </Page>
  );
}

function OwnItems({ items }: { items: Loaded["items"] }) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const waiting = items.filter(({ isSigned }) => !isSigned).length;
  return (
    <Section title={t.list} lead={t.listLead(items.length, waiting)}>
      <Table caption={t.list} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.question}</Th>
            <Th>{t.lesson}</Th>
            <Th>{t.band}</Th>
            <Th>{t.state}</Th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, words, title, review, bands, isSigned }) => (
            <tr key={id}>
              <Th scope="row">
                <Link to={`/district/items/${id}`}>{words}</Link>
              </Th>
              <Td>
                {review ? (
                  <Link to={review} aria-label={t.toSign(title)}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </Td>
              <Td>{bands.map((band) => names[`band.${band}`]).join(" · ")}</Td>
              <Td>
                <Badge tone={isSigned ? "good" : "attention"}>{isSigned ? t.signed : t.waiting}</Badge>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Recent({ imports }: { imports: Loaded["imports"] }) {
  const t = useTexts(texts);
  const rows = imports.map(({ id, format, appliedAt: at, items, isUndone }) => {
    const words = t.recentLine(formatNames[format as "gift"] ?? format, items);
    return { to: `/district/own-items/imports/${id}`, at, words, isUndone };
  });
  return <RecentImports title={t.recent} when={t.when} what={t.what} undone={t.undone} rows={rows} />;
}
