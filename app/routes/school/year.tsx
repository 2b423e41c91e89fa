import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { gradesOf } from "#app/domain/coverage/grades.ts";
import { type CoverageSums, coveredIn } from "#app/domain/coverage/sums.ts";
import { currentReportMonth, daysBetween, dueDateOf } from "#app/domain/reports/period.ts";
import { formStates } from "#app/domain/reports/status.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/year";
import css from "./coverage.module.css";
import { texts as words } from "./coverage.texts.ts";
import { Populations, StatesBar, useSentence, useYearName } from "./coverage-words.tsx";
import { RateOfSums } from "./ways.tsx";
import { texts } from "./year.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const { day, classes, pupils, staff } = await coverageOfSchool(viewer, school.id);
  const month = currentReportMonth(day.today);
  const form = (await formStates(viewer, month)).get(school.id) ?? { state: "not-started" as const };
  const due = dueDateOf(day.settings, month);
  return {
    schoolName: school.name,
    year: day.year,
    onDate: day.onDate,
    pupils,
    staff,
    grades: gradesOf(classes).map(({ key, name, sums }) => ({ key, name, sums })),
    open: classes
      .filter(({ sums }) => sums.notYet > 0)
      .map(({ schoolClass: { id, name }, sums }) => {
        return { id, name, missing: sums.notYet, begun: coveredIn(sums) > 0 };
      }),
    form: {
      month,
      due,
      daysLeft: daysBetween(day.today, due),
      state: form.state,
      on: "at" in form ? localDateOf(form.at, day.settings.timeZone) : null,
    },
  };
}

export default function Year({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const yearName = useYearName();
  const { schoolName, year, onDate, pupils, staff, grades, open, form } = loaderData;
  const title = yearName(year);
  if (pupils.enrolled + staff.enrolled === 0) {
    return (
      <Page title={title} lead={schoolName}>
        <title>{title}</title>
        <Empty
          title={w.emptyTitle}
          action={<ButtonLink to="/school/roster/import">{w.importRoster}</ButtonLink>}
        >
          {w.empty}
        </Empty>
      </Page>
    );
  }
  const excused = pupils.excused + staff.excused;
  return (
    <Page
      title={title}
      lead={t.place(schoolName, onDate)}
      actions={<ButtonLink to="/school/coverage">{t.seeCoverage}</ButtonLink>}
    >
      <title>{title}</title>
      <Populations pupils={pupils} staff={staff} />
      <Next open={open} excused={excused} />
      <FormSection form={form} />
      {grades.length > 1 ? <Grades grades={grades} /> : null}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

/** Classes without a lesson need one; in the others a few need a make-up. */
function Next({ open, excused }: { open: Loaded["open"]; excused: number }) {
  const t = useTexts(texts);
  const waiting = open.filter(({ begun }) => !begun);
  const incomplete = open.filter(({ begun }) => begun);
  const absent = incomplete.reduce((sum, { missing }) => sum + missing, 0);
  return (
    <Section title={t.next} lead={open.length === 0 ? t.nextNobody : undefined}>
      {waiting.length > 0 ? (
        <>
          <p>{t.nextLessons(waiting.length)}</p>
          <OpenClasses open={waiting} />
        </>
      ) : null}
      {incomplete.length > 0 ? (
        <>
          <p>
            {t.nextMakeUps(absent, incomplete.length)} <Link to="/school/make-ups">{t.makeUps}</Link>
          </p>
          <OpenClasses open={incomplete} />
        </>
      ) : null}
      {excused > 0 ? <p>{t.nextExcused(excused)}</p> : null}
    </Section>
  );
}

function OpenClasses({ open }: { open: Loaded["open"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <ul className={css.entries}>
      {open.map(({ id, name, missing }) => (
        <li key={id} className={css.entry}>
          <Link to={`/school/coverage/classes/${id}`}>{name[locale]}</Link>
          <span className={css.count}>{t.people(missing)}</span>
        </li>
      ))}
    </ul>
  );
}

function FormSection({ form }: { form: Loaded["form"] }) {
  const t = useTexts(texts);
  const [year, month] = form.month.split("-") as [string, string];
  const submitted = form.state === "submitted";
  const left =
    form.daysLeft === 0
      ? t.dueToday
      : form.daysLeft > 0
        ? t.daysLeft(form.daysLeft)
        : t.overdue(-form.daysLeft);
  const open = form.state === "drafted" ? t.formDrafted(form.due) : t.formNotStarted(form.due);
  return (
    <Section
      title={t.formTitle(year, String(Number(month)))}
      lead={submitted ? t.formSubmitted(form.on ?? "") : open + left}
      actions={
        <ButtonLink to={`/school/monthly-forms/${form.month}`} variant={submitted ? "secondary" : "primary"}>
          {submitted ? t.formView : t.formOpen}
        </ButtonLink>
      }
    />
  );
}

function Grades({ grades }: { grades: { key: string; name: Bilingual; sums: CoverageSums }[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const sentence = useSentence();
  return (
    <Section title={t.byGrade} lead={t.byGradeLead}>
      <Table caption={t.byGrade} hideCaption>
        <thead>
          <tr>
            <Th>{t.grade}</Th>
            <Th className={css.barCell}>{t.states}</Th>
            <Th numeric>{t.coveredOfDue}</Th>
            <Th numeric>{t.notYet}</Th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ key, name, sums }) => (
            <tr key={key}>
              <Th scope="row">
                <Link to={`/school/coverage#${key}`}>{name[locale]}</Link>
              </Th>
              <Td className={css.barCell}>
                <StatesBar label={sentence(name[locale], sums)} sums={sums} hideLegend />
              </Td>
              <Td numeric>
                <RateOfSums sums={sums} />
              </Td>
              <Td numeric>{sums.notYet}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
