import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { currentReportMonth, daysBetween, dueDateOf } from "#app/domain/reports/period.ts";
import { formStates } from "#app/domain/reports/status.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td } from "#app/ui/table.tsx";
import type { Route } from "./+types/year";
import { texts } from "./coverage.texts.ts";
import { Rate, StatesBar, useSentence, useYearName } from "./coverage-words.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const { day, classes, pupils, staff } = await coverageOfSchool(viewer, school.id);
  const month = currentReportMonth(day.today);
  const form = (await formStates(viewer, month)).get(school.id) ?? { state: "not-started" as const };
  return {
    schoolName: school.name,
    year: day.year,
    onDate: day.onDate,
    pupils,
    staff,
    open: classes
      .filter(({ sums }) => sums.notYet > 0)
      .map(({ schoolClass, sums }) => ({ id: schoolClass.id, name: schoolClass.name, missing: sums.notYet })),
    form: {
      month,
      due: dueDateOf(day.settings, month),
      daysLeft: daysBetween(day.today, dueDateOf(day.settings, month)),
      state: form.state,
      on: "at" in form ? localDateOf(form.at, day.settings.timeZone) : null,
    },
  };
}

export default function Year({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const yearName = useYearName();
  const sentence = useSentence();
  const { schoolName, year, onDate, pupils, staff, open, form } = loaderData;
  const title = yearName(year);
  if (pupils.enrolled + staff.enrolled === 0) {
    return (
      <Page title={title} lead={schoolName}>
        <title>{title}</title>
        <Empty
          title={t.emptyTitle}
          action={<ButtonLink to="/school/roster/import">{t.importRoster}</ButtonLink>}
        >
          {t.empty}
        </Empty>
      </Page>
    );
  }
  const populations = [
    { who: t.pupils, sums: pupils },
    { who: t.staff, sums: staff },
  ].filter(({ sums }) => sums.enrolled > 0);
  return (
    <Page title={title} lead={`${schoolName} · ${t.asOf(onDate)}`}>
      <title>{title}</title>
      {populations.map(({ who, sums }) => (
        <Section key={who} title={sentence(who, sums)} actions={<Rate sums={sums} />}>
          <StatesBar label={sentence(who, sums)} sums={sums} />
        </Section>
      ))}
      <FormSection form={form} />
      <Section title={t.next} lead={open.length > 0 ? t.nextClasses : t.nextNobody}>
        {open.length > 0 ? <OpenClasses open={open} /> : null}
      </Section>
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

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

function OpenClasses({ open }: { open: Loaded["open"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Table caption={t.nextClasses} hideCaption dense>
      <tbody>
        {open.map(({ id, name, missing }) => (
          <tr key={id}>
            <Td>
              <Link to={`/school/coverage/classes/${id}`}>{name[locale]}</Link>
            </Td>
            <Td>
              <Badge tone="attention">{t.classMissing(missing)}</Badge>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
