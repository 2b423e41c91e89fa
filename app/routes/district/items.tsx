import { Download } from "lucide-react";
import { Form, Link } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { listItemHealth } from "#app/domain/effects/item-health.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Select } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/items";
import { decimal, FigureCells, FigureHeads } from "./item-figures.tsx";
import { itemWords } from "./item-words.ts";
import { texts } from "./items.texts.ts";
import css from "./units.module.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const locale = localeOf(context);
  const year = url.searchParams.get("year") ?? "";
  const filter = {
    band: url.searchParams.get("band") || null,
    year: /^20\d\d$/.test(year) ? Number(year) : null,
  };
  const health = await listItemHealth(viewer, filter);
  const { timeZone } = await getSettings(viewer.districtId, health.countedAt.toISOString().slice(0, 10));
  const about = { timeZone, dateStyle: "short", timeStyle: "short" } as const;
  return {
    filter,
    countedAt: new Intl.DateTimeFormat(locale, about).format(health.countedAt),
    answers: health.answers,
    bands: health.bands,
    years: health.years,
    items: health.items.map(({ item, ...figures }) => ({ ...figures, words: itemWords(item, locale) })),
    reliabilities: health.reliabilities.slice(0, 20).map((form) => {
      const title = getLesson(form.lessonSlug, form.band)?.title;
      return { ...form, lesson: title?.[locale] ?? form.lessonSlug };
    }),
  };
}

type Loaded = Route.ComponentProps["loaderData"];

export default function Items({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { items, answers, countedAt } = loaderData;
  const counted = items.filter(({ before, after }) => before || after);
  const few = items.length - counted.length;
  return (
    <Page
      title={t.title}
      lead={t.lead(answers.toLocaleString("en-US"), countedAt)}
      width="wide"
      actions={
        answers > 0 ? (
          <ButtonLink to="/district/results.xlsx" reloadDocument icon={Download}>
            {t.results}
          </ButtonLink>
        ) : null
      }
    >
      <title>{t.title}</title>
      {answers === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <>
          <Filter loaded={loaderData} />
          <Look items={counted.filter(({ reasons }) => reasons.length > 0)} />
          <Section title={t.allItems} lead={t.allItemsLead}>
            <ItemTable items={counted} caption={t.allItems} />
            {few > 0 ? <p>{t.few(few)}</p> : null}
          </Section>
          <Reliability forms={loaderData.reliabilities} />
        </>
      )}
      <Method />
    </Page>
  );
}

function Filter({ loaded: { filter, bands, years } }: { loaded: Loaded }) {
  const t = useTexts(texts);
  const all = { value: "", label: t.all };
  return (
    <Form className={css.listing} aria-label={t.filter}>
      <Select
        name="band"
        label={t.band}
        defaultValue={filter.band ?? ""}
        options={[all, ...bands.map((band) => ({ value: band, label: t[`band-${band as "junior"}`] }))]}
      />
      <Select
        name="year"
        label={t.year}
        defaultValue={filter.year ?? ""}
        options={[all, ...years.map((year) => ({ value: String(year), label: t.yearName(year) }))]}
      />
      <div className={css.buttons}>
        <Button>{t.show}</Button>
      </div>
    </Form>
  );
}

type ShownItem = Loaded["items"][number];

function Look({ items }: { items: readonly ShownItem[] }) {
  const t = useTexts(texts);
  return (
    <Section title={t.look} lead={t.lookLead}>
      {items.length === 0 ? (
        <p>{t.nothingToLook}</p>
      ) : (
        <ItemTable items={items} caption={t.look} withReasons />
      )}
    </Section>
  );
}

interface ItemTableProps {
  items: readonly ShownItem[];
  caption: string;
  withReasons?: boolean;
}

function ItemTable({ items, caption, withReasons }: ItemTableProps) {
  const t = useTexts(texts);
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          <Th>{t.item}</Th>
          {withReasons ? <Th>{t.reasons}</Th> : null}
          <FigureHeads />
        </tr>
      </thead>
      <tbody>
        {items.map(({ hash, itemId, words, reasons, ...figures }) => (
          <tr key={hash}>
            <Th scope="row">
              <Link to={`/district/items/${itemId}`}>{words}</Link>
            </Th>
            {withReasons ? (
              <Td className={css.reasons}>
                {reasons.map((reason) => (
                  <p key={reason}>{t[`reason-${reason}`]}</p>
                ))}
              </Td>
            ) : null}
            <FigureCells figures={figures} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Reliability({ forms }: { forms: Loaded["reliabilities"] }) {
  const t = useTexts(texts);
  if (forms.length === 0) return null;
  return (
    <Section title={t.reliability} lead={t.reliabilityLead}>
      <Table caption={t.reliability} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.lesson}</Th>
            <Th>{t.purpose}</Th>
            <Th>{t.subscale}</Th>
            <Th numeric>{t.items}</Th>
            <Th numeric>{t.n}</Th>
            <Th numeric>{t.kr20}</Th>
          </tr>
        </thead>
        <tbody>
          {forms.map(({ lesson, purpose, subscale, items, n, kr20 }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: forms have no name here, and do not move
            <tr key={index}>
              <Th scope="row">{lesson}</Th>
              <Td>{purpose === "before" ? t.before : t.after}</Td>
              <Td>{t[subscale]}</Td>
              <Td numeric>{items}</Td>
              <Td numeric>{n}</Td>
              <Td numeric>{decimal(kr20)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Method() {
  const t = useTexts(texts);
  return (
    <Disclosure summary={t.method}>
      <p>{t.methodWho}</p>
      <p>{t.methodFacility}</p>
      <p>{t.methodDiscrimination}</p>
      <p>{t.methodEfficiency}</p>
      <p>{t.methodOptions}</p>
      <p>{t.methodKr20}</p>
    </Disclosure>
  );
}
