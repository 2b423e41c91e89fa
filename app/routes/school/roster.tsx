import { Upload } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listClassSizes } from "#app/domain/roster/class-sizes.server.ts";
import { searchPupils } from "#app/domain/roster/pupil-search.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/roster";
import { PupilSearch } from "./pupil-search.tsx";
import { texts } from "./roster.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const day = await schoolDay(viewer);
  const typed = url.searchParams.get("q")?.trim() ?? "";
  const done = url.searchParams.get("done");
  return {
    typed,
    found: typed === "" ? null : await searchPupils(viewer, typed, day),
    sizes: typed === "" ? await listClassSizes(viewer, day) : [],
    // numbers of an import just done: new, moved, seats, left, opened, head-counts
    done: done && /^\d+(-\d+){5}$/.test(done) ? done.split("-") : null,
  };
}

export default function Roster({ loaderData: { typed, found, sizes, done } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const pupils = sizes.filter(({ stage }) => stage !== "staff");
  const sum = (list: typeof sizes) => list.reduce((total, { count }) => total + count, 0);
  const toImport = (
    <ButtonLink to="/school/roster/import" variant="primary" icon={Upload}>
      {t.import}
    </ButtonLink>
  );
  const actions = (
    <>
      {toImport}
      <ButtonLink to="/school/cards">{t.cards}</ButtonLink>
      <ButtonLink to="/school/roster/transfers">{t.transfers}</ButtonLink>
      <ButtonLink to="/school/roster/consents">{t.consents}</ButtonLink>
      <ButtonLink to="/school/answer-cards">{t.answerCards}</ButtonLink>
      <ButtonLink to="/school/roster/export">{t.export}</ButtonLink>
    </>
  );
  if (!found && sizes.length === 0)
    return (
      <Page title={t.title} lead={t.leadNone}>
        <title>{t.title}</title>
        <Empty title={t.emptyTitle} action={toImport}>
          {t.empty}
        </Empty>
      </Page>
    );
  const lead = found ? null : t.lead(pupils.length, sum(pupils), sum(sizes) - sum(pupils));
  return (
    <Page title={t.title} lead={lead} actions={actions}>
      <title>{t.title}</title>
      {done ? <Done counts={done} /> : null}
      <PupilSearch typed={typed} found={found} />
      {found ? null : <AllClasses sizes={sizes} />}
    </Page>
  );
}

type Sizes = Route.ComponentProps["loaderData"]["sizes"];

function AllClasses({ sizes }: { sizes: Sizes }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      <Table caption={t.listCaption} hideCaption>
        <thead>
          <tr>
            <Th>{t.class}</Th>
            <Th>{t.code}</Th>
            <Th numeric>{t.count}</Th>
            <Th numeric>{t.onLeave}</Th>
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ id, name, code, count, suspended, rosterKind }) => (
            <tr key={id}>
              <Td>
                <Link to={`/school/roster/classes/${id}`}>{name[locale]}</Link>
              </Td>
              <Td>{rosterKind === "named" ? code : t.headCount}</Td>
              <Td numeric>{count}</Td>
              <Td numeric>{suspended}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>{t.codeHint}</p>
    </>
  );
}

function Done({ counts }: { counts: string[] }) {
  const t = useTexts(texts);
  const [fresh = "", moved = "", seats = "", left = "", opened = "", headCounts = ""] = counts;
  return (
    <Notice tone="good" title={t.imported} live>
      {t.importedCounts(fresh, moved, seats, left, opened)}
      {headCounts === "0" ? null : ` ${t.headCountsUpdated}`}
    </Notice>
  );
}
