import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getCountingRule } from "#app/domain/coverage/counting-rule.server.ts";
import { coverageOfDistrict } from "#app/domain/coverage/coverage.server.ts";
import { unitListingOf, unitTable } from "#app/domain/coverage/coverage-rows.ts";
import { currentReportMonth, dueDateOf } from "#app/domain/reports/period.ts";
import { formStates } from "#app/domain/reports/status.server.ts";
import { getOwnDistrict } from "#app/domain/schools/district.server.ts";
import { useRuleWords } from "#app/routes/school/counting-words.tsx";
import { Populations, useYearName } from "#app/routes/school/coverage-words.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chart } from "#app/ui/chart.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/units";
import { useStateSeries } from "./figure-cells.tsx";
import { shownForm } from "./form-badge.tsx";
import { UnitListingForm } from "./unit-listing.tsx";
import { texts } from "./units.texts.ts";
import { UnitsTable } from "./units-table.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [district, { day, pupils, staff, units }] = await Promise.all([
    getOwnDistrict(viewer),
    coverageOfDistrict(viewer, { onDate: url.searchParams.get("on") }),
  ]);
  const rule = await getCountingRule(viewer.districtId, day.onDate);
  const month = currentReportMonth(day.onDate);
  const forms = await formStates(viewer, month);
  const dates = { due: dueDateOf(day.settings, month), today: day.today, timeZone: day.settings.timeZone };
  const listing = unitListingOf(url.searchParams);
  const { lines, sum } = unitTable(units, listing);
  return {
    districtName: district.name,
    rule,
    year: day.year,
    onDate: day.onDate,
    today: day.today,
    month,
    listing,
    kinds: [...new Set(units.map(({ kind }) => kind))],
    unitCount: units.length,
    pupils,
    staff,
    lines: lines.map((line) => ({ ...line, form: shownForm(forms.get(line.id), dates) })),
    sum,
  };
}

export default function Units({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const yearName = useYearName();
  const ruleWords = useRuleWords();
  const { districtName, year, onDate, unitCount, pupils, staff, rule } = loaderData;
  if (unitCount === 0) {
    return (
      <Page title={t.title} lead={districtName}>
        <title>{t.title}</title>
        <Empty title={t.emptyTitle} action={<ButtonLink to="/district/schools">{t.add}</ButtonLink>}>
          {t.empty}
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t.title}
      lead={t.place(districtName, yearName(year), onDate)}
      width="wide"
      actions={
        <ButtonLink to={`/district/coverage.xlsx?on=${onDate}`} reloadDocument>
          {t.download}
        </ButtonLink>
      }
    >
      <title>{t.title}</title>
      <Populations pupils={pupils} staff={staff} />
      <p>
        {ruleWords(rule)} <Link to="/district/counting">{t.counting}</Link>
      </p>
      <Section title={t.table} lead={t.tableLead(unitCount)}>
        <UnitListingForm shown={loaderData} />
        {loaderData.lines.length === 0 ? (
          <Empty title={t.nobodyFound}>{t.nobodyFoundHint}</Empty>
        ) : (
          <UnitsTable shown={loaderData} />
        )}
      </Section>
      <UnitsChart lines={loaderData.lines} districtName={districtName} />
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function UnitsChart({ lines, districtName }: Pick<Loaded, "lines" | "districtName">) {
  const t = useTexts(texts);
  const series = useStateSeries();
  const drawn = lines.filter(({ pupils }) => pupils.enrolled > 0);
  if (drawn.length === 0) return null;
  // every name begins with the district's: left out, the rest can be read under a bar
  const labels = drawn.map(({ name }) =>
    name.startsWith(districtName) ? name.slice(districtName.length) : name,
  );
  return (
    <Section title={t.chart} lead={t.chartLead}>
      <Chart
        kind="bar"
        stacked
        height={360}
        label={t.chart}
        labels={labels}
        datasets={series(drawn.map(({ pupils }) => pupils))}
      />
    </Section>
  );
}
