import { Form, Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfSchool, coverageTrend } from "#app/domain/coverage/coverage.server.ts";
import { addSums, coveredIn } from "#app/domain/coverage/sums.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chart } from "#app/ui/chart.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/coverage";
import css from "./coverage.module.css";
import { texts } from "./coverage.texts.ts";
import { ObtainedTable, Rate, useSentence, useYearName } from "./coverage-words.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const asked = { onDate: url.searchParams.get("on") };
  const [{ day, classes, pupils, staff }, trend] = await Promise.all([
    coverageOfSchool(viewer, school.id, asked),
    coverageTrend(viewer, school.id, asked),
  ]);
  return {
    schoolName: school.name,
    year: day.year,
    onDate: day.onDate,
    today: day.today,
    pupils,
    staff,
    classes: classes.map(({ schoolClass: { id, name, stage }, sums }) => ({ id, name, stage, sums })),
    trend: trend.map(({ onDate, pupils }) => ({
      onDate,
      covered: coveredIn(pupils),
      enrolled: pupils.enrolled,
    })),
  };
}

export default function Coverage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const yearName = useYearName();
  const sentence = useSentence();
  const { schoolName, year, onDate, today, pupils, staff, classes } = loaderData;
  const empty = pupils.enrolled + staff.enrolled === 0;
  return (
    <Page
      title={t.coverageTitle}
      lead={
        <>
          {schoolName} · {yearName(year)} · {t.asOf(onDate)}
          <br />
          {pupils.enrolled > 0 ? sentence(t.pupils, pupils) : null}{" "}
          {staff.enrolled > 0 ? sentence(t.staff, staff) : null}
        </>
      }
      actions={
        <ButtonLink to={`/school/coverage.xlsx?on=${onDate}`} variant="secondary" reloadDocument>
          {t.download}
        </ButtonLink>
      }
    >
      <title>{t.coverageTitle}</title>
      <DayPicker onDate={onDate} today={today} />
      {empty ? (
        <Empty
          title={t.emptyTitle}
          action={<ButtonLink to="/school/roster/import">{t.importRoster}</ButtonLink>}
        >
          {t.empty}
        </Empty>
      ) : (
        <>
          <Section title={t.chart} lead={t.coverageLead}>
            <ClassChart classes={classes} />
            <ClassTable classes={classes} />
          </Section>
          <Section title={t.obtained} lead={t.obtainedLead}>
            <ObtainedTable sums={addSums([pupils, staff])} />
          </Section>
          {pupils.enrolled > 0 ? <Trend trend={loaderData.trend} /> : null}
        </>
      )}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function DayPicker({ onDate, today }: { onDate: string; today: string }) {
  const t = useTexts(texts);
  return (
    <Form method="get" className={css.day}>
      <TextField type="date" name="on" label={t.pickDay} defaultValue={onDate} max={today} />
      <Button type="submit" variant="secondary">
        {t.show}
      </Button>
      {onDate === today ? null : <Link to="/school/coverage">{t.today}</Link>}
    </Form>
  );
}

const states = ["taught", "made-up", "excused", "not-yet", "suspended"] as const;
const keyOf = {
  taught: "taught",
  "made-up": "madeUp",
  excused: "excused",
  "not-yet": "notYet",
  suspended: "suspended",
} as const;

function ClassChart({ classes }: { classes: Loaded["classes"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Chart
      kind="bar"
      stacked
      label={t.chart}
      labels={classes.map(({ name }) => name[locale])}
      datasets={states.map((state) => ({
        label: t[state],
        data: classes.map(({ sums }) => sums[keyOf[state]]),
      }))}
    />
  );
}

function ClassTable({ classes }: { classes: Loaded["classes"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const total = addSums(classes.map(({ sums }) => sums));
  return (
    <Table caption={t.table} hideCaption dense>
      <thead>
        <tr>
          <Th>{t.class}</Th>
          <Th numeric>{t.enrolled}</Th>
          {states.map((state) => (
            <Th key={state} numeric>
              {t[state]}
            </Th>
          ))}
          <Th numeric>{t.rate}</Th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ id, name, sums }) => (
          <tr key={id}>
            <Td>
              <Link to={`/school/coverage/classes/${id}`}>{name[locale]}</Link>
            </Td>
            <Numbers sums={sums} />
          </tr>
        ))}
        <tr>
          <Th scope="row">{t.total}</Th>
          <Numbers sums={total} />
        </tr>
      </tbody>
    </Table>
  );
}

function Numbers({ sums }: { sums: Loaded["pupils"] }) {
  return (
    <>
      <Td numeric>{sums.enrolled}</Td>
      {states.map((state) => (
        <Td key={state} numeric>
          {sums[keyOf[state]]}
        </Td>
      ))}
      <Td numeric>
        <Rate sums={sums} />
      </Td>
    </>
  );
}

function Trend({ trend }: { trend: Loaded["trend"] }) {
  const t = useTexts(texts);
  return (
    <Section title={t.trend}>
      <Chart
        kind="line"
        label={t.trend}
        labels={trend.map(({ onDate }) => onDate.slice(5))}
        datasets={[{ label: t.taught, data: trend.map(({ covered }) => covered) }]}
      />
      <Disclosure summary={t.trendTable}>
        <Table caption={t.trendTable} hideCaption dense>
          <thead>
            <tr>
              <Th>{t.week}</Th>
              <Th numeric>{t.taught}</Th>
              <Th numeric>{t.enrolled}</Th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ onDate, covered, enrolled }) => (
              <tr key={onDate}>
                <Td>{onDate}</Td>
                <Td numeric>{covered}</Td>
                <Td numeric>{enrolled}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </Section>
  );
}
