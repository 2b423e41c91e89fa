import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import type { ItemChange } from "#app/domain/item-exchange/item-difference.ts";
import { getItemImport } from "#app/domain/item-exchange/item-import.server.ts";
import { isNote } from "#app/domain/item-exchange/item-problem.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { keyedItem } from "#app/routes/lesson-reviews/keyed-item.ts";
import { ReviewedItems } from "#app/routes/lesson-reviews/reviewed-items.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/item-look";
import { texts } from "./item-exchange.texts.ts";
import { formatNames } from "./item-format.ts";
import { ItemMend } from "./item-mend.tsx";
import { ItemFaults, ItemNotes } from "./item-problems.tsx";
import { ItemTaken, ItemTaking } from "./item-taking.tsx";
import { shownProblem } from "./shown-problem.ts";

export async function loader({ context, params: { importId }, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const { id, state, lesson, band, text, reading, difference } = await getItemImport(
    staffViewer(context),
    importId,
  );
  const problems = [...reading.problems, ...difference.problems].map((problem) =>
    shownProblem(problem, locale, (slug, of) => getLesson(slug, of)?.title[locale] ?? slug),
  );
  const count = (kind: ItemChange) => difference.changes.filter(({ change }) => change === kind).length;
  return {
    id,
    state,
    format: reading.format,
    found: reading.found,
    text,
    place: `${lesson}/${band}`,
    faults: problems.filter((problem) => !isNote(problem)),
    notes: problems.filter(isNote),
    counts: { new: count("new"), changed: count("changed"), same: count("same") },
    items: reading.items.map(({ item }) => keyedItem(item, locale)),
    lessons: listLessons().flatMap(({ slug, band: of, title }) => {
      const isMeant = reading.items.some((each) => each.lesson === slug && each.item.bands.includes(of));
      return isMeant
        ? [{ path: `/lesson-reviews/${slug}/${of}#own-items`, title: title[locale], band: of }]
        : [];
    }),
    refused: refusals.find((reason) => reason === url.searchParams.get("refused")) ?? null,
    commandKey: newId(),
  };
}

const refusals = ["faults", "nothing-new", "not-open", "not-applied", "key-reused"] as const;

export type ItemLookData = Route.ComponentProps["loaderData"];

export default function ItemLook({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { state, format, found, faults, notes, items, refused } = loaderData;
  const trail = [
    { to: "/district/own-items", label: t.title },
    { to: "/district/own-items/import", label: t.importTitle },
  ];
  return (
    <Page
      title={t.lookTitle}
      lead={found > 0 ? t.found(found, formatNames[format]) : null}
      above={<Breadcrumbs trail={trail} />}
      width="reading"
    >
      <title>{t.lookTitle}</title>
      <FormError>{refused ? t[`refused-${refused}`] : null}</FormError>
      {state === "open" ? (
        <>
          {faults.length > 0 ? <ItemFaults problems={faults} /> : <ItemTaking look={loaderData} />}
          <ItemNotes problems={notes} />
          {faults.length > 0 ? <Mending look={loaderData} /> : null}
        </>
      ) : (
        <ItemTaken look={loaderData} />
      )}
      {items.length > 0 ? (
        <Section title={t.readable}>
          <ReviewedItems items={items} />
        </Section>
      ) : null}
    </Page>
  );
}

function Mending({ look: { text, place } }: { look: ItemLookData }) {
  const t = useTexts(texts);
  return text === null ? (
    <ButtonRow>
      <ButtonLink to="/district/own-items/import" variant="primary">
        {t.otherFile}
      </ButtonLink>
    </ButtonRow>
  ) : (
    <ItemMend text={text} place={place} />
  );
}
