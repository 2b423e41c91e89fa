import { staffViewer } from "#app/auth/context.server.ts";
import { getFormSchool, listMonthlyForms } from "#app/domain/reports/monthly-form.server.ts";
import { daysBetween, dueDateOf, reportingPeriodOf } from "#app/domain/reports/period.ts";
import { addDays, localDateOf } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/monthly-forms";
import { texts } from "./monthly-forms.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const school = await getFormSchool(staffViewer(context));
  const forms = await listMonthlyForms(school);
  return {
    schoolName: school.name,
    forms: forms.map(({ month, state }) => {
      const { from, to } = reportingPeriodOf(school.settings, month);
      const due = dueDateOf(school.settings, month);
      return {
        month,
        from,
        lastDay: addDays(to, -1),
        due,
        daysLeft: daysBetween(school.today, due),
        state: state.state,
        on: "at" in state ? localDateOf(state.at, school.settings.timeZone) : null,
      };
    }),
  };
}

type Row = Route.ComponentProps["loaderData"]["forms"][number];

export default function MonthlyForms({ loaderData: { forms, schoolName } }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <Page title={t.title} lead={`${schoolName} · ${t.lead}`}>
      <title>{t.title}</title>
      <Table caption={t.listCaption} hideCaption>
        <thead>
          <tr>
            <Th>{t.month}</Th>
            <Th>{t.covers}</Th>
            <Th>{t.due}</Th>
            <Th>{t.state}</Th>
            <Th>{t.action}</Th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form, index) => (
            <tr key={form.month}>
              <Td>{monthName(t, form.month)}</Td>
              <Td>{t.span(form.from, form.lastDay)}</Td>
              <Td>
                {form.due}
                {form.state === "submitted" ? null : ` · ${dueNote(t, form.daysLeft)}`}
              </Td>
              <Td>
                <StateBadge form={form} />
              </Td>
              <Td>
                <ButtonLink
                  to={`/school/monthly-forms/${form.month}`}
                  variant={index === 0 && form.state !== "submitted" ? "primary" : "quiet"}
                >
                  {form.state === "submitted" ? t.view : form.state === "drafted" ? t.continue : t.write}
                </ButtonLink>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}

function StateBadge({ form }: { form: Row }) {
  const t = useTexts(texts);
  if (form.state === "submitted") return <Badge tone="good">{t.submitted(form.on ?? "")}</Badge>;
  if (form.state === "drafted") return <Badge tone="info">{t.drafted(form.on ?? "")}</Badge>;
  return <Badge tone={form.daysLeft < 0 ? "attention" : "neutral"}>{t.notStarted}</Badge>;
}

type Words = ReturnType<typeof useTexts<(typeof texts)["zh-CN"]>>;

export function monthName(t: Words, month: string): string {
  const [year, number] = month.split("-") as [string, string];
  return t.monthName(year, String(Number(number)));
}

function dueNote(t: Words, daysLeft: number): string {
  if (daysLeft === 0) return t.dueToday;
  return daysLeft > 0 ? t.daysLeft(daysLeft) : t.overdue(-daysLeft);
}
