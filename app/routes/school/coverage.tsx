import { Form, Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getCountingRule } from "#app/domain/coverage/counting-rule.server.ts";
import { coverageOfSchoolYear } from "#app/domain/coverage/coverage.server.ts";
import { coveredIn } from "#app/domain/coverage/sums.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chart } from "#app/ui/chart.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Route } from "./+types/coverage";
import { useRuleWords } from "./counting-words.tsx";
import { texts } from "./coverage.texts.ts";
import { CoverageTable, stateColumns } from "./coverage-table.tsx";
import { CoverageTrend } from "./coverage-trend.tsx";
import { ObtainedTable, Populations, useYearName } from "./coverage-words.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const asked = { onDate: url.searchParams.get("on"), year: url.searchParams.get("year") };
  const coverage = await coverageOfSchoolYear(viewer, school.id, asked);
  const rule = await getCountingRule(viewer.districtId, coverage.day.onDate);
  const { day, classes, pupils, staff, trend, movements, years } = coverage;
  // a change of class inside the school is neither coming nor going
  const across = movements.filter(({ how }) => how !== "moved-class");
  return {
    schoolName: school.name,
    rule,
    year: day.year,
    years,
    onDate: day.onDate,
    today: day.today,
    pupils,
    staff,
    classes: classes.map(({ schoolClass: { id, name, gradeName, stage, entryYear }, sums }) => {
      return { id, name, gradeName, stage, entryYear, sums };
    }),
    weeks: trend.map(({ onDate, pupils }) => {
      return { onDate, covered: coveredIn(pupils), due: pupils.enrolled - pupils.suspended, pupils };
    }),
    came: across.filter(({ direction }) => direction === "in").length,
    went: across.filter(({ direction }) => direction === "out").length,
  };
}

export default function Coverage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const yearName = useYearName();
  const { schoolName, year, onDate, today, pupils, staff } = loaderData;
  return (
    <Page
      title={t.coverageTitle}
      width="wide"
      lead={`${schoolName} · ${yearName(year)} · ${t.asOf(onDate)}`}
      actions={
        <>
          <ButtonLink to="/school/make-ups" variant="secondary">
            {t.makeUps}
          </ButtonLink>
          <ButtonLink to="/school/checks" variant="secondary">
            {t.checks}
          </ButtonLink>
          <ButtonLink to={`/school/coverage.xlsx?on=${onDate}`} variant="secondary" reloadDocument>
            {t.download}
          </ButtonLink>
        </>
      }
    >
      <title>{t.coverageTitle}</title>
      <DayPicker shown={loaderData} />
      {pupils.enrolled + staff.enrolled === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={
            onDate === today ? (
              <ButtonLink to="/school/roster/import">{t.importRoster}</ButtonLink>
            ) : (
              <ButtonLink to="/school/coverage">{t.today}</ButtonLink>
            )
          }
        >
          {t.empty}
        </Empty>
      ) : (
        <Figures shown={loaderData} />
      )}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function DayPicker({ shown: { year, years, onDate, today } }: { shown: Loaded }) {
  const t = useTexts(texts);
  const yearName = useYearName();
  return (
    <>
      {years.length > 1 ? (
        <Tabs
          label={t.years}
          tabs={years.map((each) => ({
            to: `/school/coverage?year=${each.startYear}`,
            label: yearName(each),
            current: each.from === year.from,
          }))}
        />
      ) : null}
      <Form method="get">
        <Row gap={4} fields>
          <TextField type="date" name="on" label={t.pickDay} defaultValue={onDate} max={today} key={onDate} />
          <Button type="submit" variant="secondary">
            {t.show}
          </Button>
          {onDate === today ? null : <Link to="/school/coverage">{t.today}</Link>}
        </Row>
      </Form>
    </>
  );
}

function Figures({ shown }: { shown: Loaded }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const ruleWords = useRuleWords();
  const { onDate, today, pupils, staff, classes, weeks, came, went, rule } = shown;
  const drawn = classes.filter(({ stage, sums }) => stage !== "staff" && sums.enrolled > 0);
  return (
    <>
      {coveredIn(pupils) + coveredIn(staff) === 0 ? (
        <Notice tone="info" title={t.notYetThisYear}>
          {onDate === today ? t.notYetThisYearHint : null}
        </Notice>
      ) : null}
      <Populations pupils={pupils} staff={staff} />
      {came + went > 0 ? <p>{t.moved(came, went)}</p> : null}
      {drawn.length > 1 ? (
        <Section title={t.chart}>
          <Chart
            kind="bar"
            stacked
            height={300}
            label={t.chart}
            labels={drawn.map(({ name }) => name[locale])}
            datasets={stateColumns.map(([state, key]) => ({
              label: t[state],
              data: drawn.map(({ sums }) => sums[key]),
            }))}
          />
        </Section>
      ) : null}
      <Section title={t.pupilsTable} lead={t.coverageLead + ruleWords(rule)}>
        <CoverageTable
          classes={classes}
          pupils={pupils}
          staff={staff}
          search={onDate === today ? "" : `?on=${onDate}`}
        />
      </Section>
      {pupils.enrolled > 0 ? (
        <Section title={t.obtainedPupils} lead={t.obtainedLead}>
          <ObtainedTable sums={pupils} />
        </Section>
      ) : null}
      {staff.enrolled > 0 ? (
        <Section title={t.obtainedStaff}>
          <ObtainedTable sums={staff} />
        </Section>
      ) : null}
      {pupils.enrolled > 0 ? <CoverageTrend weeks={weeks} /> : null}
    </>
  );
}
