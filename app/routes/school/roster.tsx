import { Upload } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getClassRoster, listClassSizes } from "#app/domain/roster/class-sizes.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/roster";
import { texts } from "./roster.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const day = await schoolDay(viewer);
  const classId = url.searchParams.get("class");
  const done = url.searchParams.get("done");
  return {
    one: classId === null ? null : await getClassRoster(viewer, classId, day),
    sizes: classId === null ? await listClassSizes(viewer, day) : [],
    // numbers of an import just done: new, moved, seats, left, opened, head-counts
    done: done && /^\d+(-\d+){5}$/.test(done) ? done.split("-") : null,
  };
}

export default function Roster({ loaderData: { one, sizes, done } }: Route.ComponentProps) {
  if (one) return <OneClass {...one} />;
  return <AllClasses sizes={sizes} done={done} />;
}

type Sizes = Route.ComponentProps["loaderData"]["sizes"];

function AllClasses({ sizes, done }: { sizes: Sizes; done: string[] | null }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const pupils = sizes.filter(({ stage }) => stage !== "staff");
  const sum = (list: Sizes) => list.reduce((total, { count }) => total + count, 0);
  const lead = t.lead(pupils.length, sum(pupils), sum(sizes) - sum(pupils));
  const toImport = (
    <ButtonLink to="/school/roster/import" variant="primary" icon={Upload}>
      {t.import}
    </ButtonLink>
  );
  if (sizes.length === 0)
    return (
      <Page title={t.title} lead={t.leadNone}>
        <title>{t.title}</title>
        <Empty title={t.emptyTitle} action={toImport}>
          {t.empty}
        </Empty>
      </Page>
    );
  return (
    <Page title={t.title} lead={lead} actions={toImport}>
      <title>{t.title}</title>
      {done ? <Done counts={done} /> : null}
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
                <Link to={`?class=${id}`}>{name[locale]}</Link>
              </Td>
              <Td>{rosterKind === "named" ? code : t.headCount}</Td>
              <Td numeric>{count}</Td>
              <Td numeric>{suspended}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>{t.codeHint}</p>
    </Page>
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

function OneClass({ info, count, roster }: NonNullable<Route.ComponentProps["loaderData"]["one"]>) {
  const t = useTexts(texts);
  const name = info.name[useLocale()];
  const trail = <Breadcrumbs trail={[{ to: "/school/roster", label: t.title }]} />;
  const title = t.classTitle(name);
  if (info.rosterKind === "head-count")
    return (
      <Page title={title} lead={t.headCountLead(count)} above={trail}>
        <title>{title}</title>
      </Page>
    );
  return (
    <Page title={title} lead={t.classLead(count, info.code)} above={trail} width="reading">
      <title>{title}</title>
      {roster.length === 0 ? <p>{t.emptyClass}</p> : null}
      <Table caption={t.classCaption(name)} hideCaption dense>
        <thead>
          <tr>
            <Th numeric>{t.seat}</Th>
            <Th>{t.name}</Th>
            <Th>{t.state}</Th>
          </tr>
        </thead>
        <tbody>
          {roster.map((entry) => (
            <tr key={entry.learnerId}>
              <Td numeric>{entry.seat ?? t.noSeat}</Td>
              <Td>{entry.name ?? t.anonymous}</Td>
              <Td>{entry.status === "enrolled" ? t.enrolled : <Badge>{t[entry.status]}</Badge>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}
