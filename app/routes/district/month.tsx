import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getDistrictMonth } from "#app/domain/reports/district-month.server.ts";
import { isLocalMonth } from "#app/domain/reports/period.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Route } from "./+types/month";
import { texts } from "./month.texts.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  if (!isLocalMonth(params.month)) throw notFound();
  const { month, months, due, daysLeft, timeZone, units } = await getDistrictMonth(
    staffViewer(context),
    params.month,
  );
  const rows = units.map(({ id, name, form }) => {
    const on = "at" in form ? localDateOf(form.at, timeZone) : null;
    return { id, name, state: form.state, on, late: form.state === "submitted" && on !== null && on > due };
  });
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    month,
    months,
    due,
    daysLeft,
    rows,
    counts: { submitted: count("submitted"), drafted: count("drafted"), open: count("not-started") },
  };
}

export default function DistrictMonth({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { month, months, due, daysLeft, rows, counts } = loaderData;
  const title = t.title(...yearAndMonth(month));
  if (rows.length === 0) {
    return (
      <Page title={title}>
        <title>{title}</title>
        <Empty title={t.emptyTitle} action={<ButtonLink to="/district/schools">{t.add}</ButtonLink>}>
          {t.empty}
        </Empty>
      </Page>
    );
  }
  const note = daysLeft === 0 ? t.dueToday : daysLeft > 0 ? t.daysLeft(daysLeft) : t.overdue(-daysLeft);
  return (
    <Page
      title={title}
      lead={`${t.sentence(rows.length, counts.submitted, counts.drafted, counts.open)} ${t.due(due)} · ${note}`}
    >
      <title>{title}</title>
      <Tabs
        label={t.months}
        tabs={months
          .slice(0, 6)
          .map((each) => ({ to: `/district/months/${each}`, label: t.monthName(...yearAndMonth(each)) }))}
      />
      <Table caption={t.caption} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.unit}</Th>
            <Th>{t.state}</Th>
            <Th>{t.on}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <Td>
                <Link to={`/district/units/${row.id}`}>{row.name}</Link>
              </Td>
              <Td>
                <State row={row} overdue={daysLeft < 0} />
              </Td>
              <Td>{row.on ?? "—"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}

function State({
  row,
  overdue,
}: {
  row: Route.ComponentProps["loaderData"]["rows"][number];
  overdue: boolean;
}) {
  const t = useTexts(texts);
  if (row.state === "submitted")
    return <Badge tone={row.late ? "attention" : "good"}>{row.late ? t.late : t.submitted}</Badge>;
  if (row.state === "drafted") return <Badge tone="info">{t.drafted}</Badge>;
  return <Badge tone={overdue ? "attention" : "neutral"}>{t.notStarted}</Badge>;
}

function yearAndMonth(month: string): [string, string] {
  const [year, number] = month.split("-") as [string, string];
  return [year, String(Number(number))];
}
