import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import { type ClassTable, classTable } from "#app/domain/coverage/coverage-rows.ts";
import { type CoverageSums, coveredIn } from "#app/domain/coverage/sums.ts";
import { dueDateOf, reportMonthsUntil } from "#app/domain/reports/period.ts";
import { formStates } from "#app/domain/reports/status.server.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import { found } from "#app/lib/http.ts";
import { texts as coverageTexts } from "#app/routes/school/coverage.texts.ts";
import { ObtainedTable, Populations, useYearName } from "#app/routes/school/coverage-words.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/unit";
import { RateCell, StateCells, StateHeads } from "./figure-cells.tsx";
import { FormBadge, shownForm } from "./form-badge.tsx";
import { texts as unitTexts } from "./schools.texts.ts";
import { texts } from "./units.texts.ts";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const asked = { onDate: url.searchParams.get("on") };
  const { settings, today, onDate } = await coverageDay(viewer.districtId, asked);
  const units = await listUnits(viewer, onDate);
  const { id, name, code, kind } = found(units.find((unit) => unit.id === params.schoolId));
  const months = reportMonthsUntil(onDate, settings.campaignBeganOn, 6);
  const [coverage, ...states] = await Promise.all([
    coverageOfSchool(viewer, id, asked),
    ...months.map((month) => formStates(viewer, month)),
  ]);
  return {
    unit: { name, code, kind },
    year: coverage.day.year,
    onDate,
    today,
    pupils: coverage.pupils,
    staff: coverage.staff,
    table: classTable(coverage),
    forms: months.map((month, index) => {
      const due = dueDateOf(settings, month);
      const dates = { due, today, timeZone: settings.timeZone };
      return { month, due, form: shownForm(states[index]?.get(id), dates) };
    }),
  };
}

export default function Unit({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const kindNames = useTexts(unitTexts);
  const yearName = useYearName();
  const { unit, year, onDate, today, pupils, staff, table, forms } = loaderData;
  const kind = kindNames[unit.kind];
  return (
    <Page
      title={unit.name}
      lead={t.unitPlace(unit.code, kind, yearName(year), onDate)}
      above={
        <Breadcrumbs
          trail={[{ to: onDate === today ? "/district" : `/district?on=${onDate}`, label: t.back }]}
        />
      }
    >
      <title>{unit.name}</title>
      <Populations pupils={pupils} staff={staff} />
      <Section title={t.classes} lead={t.classesLead}>
        {table.lines.length === 0 ? <Empty title={t.noClasses} /> : <ClassesTable table={table} />}
      </Section>
      <Ways title={t.pupilWays} sums={pupils} />
      <Ways title={t.staffWays} sums={staff} />
      <Forms forms={forms} />
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function ClassesTable({ table: { lines, pupils, staff } }: { table: ClassTable }) {
  const t = useTexts(texts);
  const words = useTexts(coverageTexts);
  const locale = useLocale();
  const sums = [
    { name: t.pupilsSum, figures: pupils },
    { name: t.staffSum, figures: staff },
  ].filter(({ figures }) => figures.enrolled > 0);
  return (
    <Table caption={t.classes} hideCaption dense>
      <thead>
        <tr>
          <Th>{words.class}</Th>
          <Th numeric>{words.enrolled}</Th>
          <StateHeads />
          <Th numeric>{words.rate}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th scope="row">{line.name[locale]}</Th>
            <Td numeric>{line.enrolled}</Td>
            <StateCells figures={line} />
            <RateCell figures={line} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(({ name, figures }) => (
          <tr key={name}>
            <Th scope="row">{name}</Th>
            <Td numeric>{figures.enrolled}</Td>
            <StateCells figures={figures} />
            <RateCell figures={figures} />
          </tr>
        ))}
      </tfoot>
    </Table>
  );
}

function Ways({ title, sums }: { title: string; sums: CoverageSums }) {
  const t = useTexts(texts);
  const covered = coveredIn(sums);
  const later = sums.byObtained["entered-later"];
  if (covered === 0) return null;
  return (
    <Section title={title} lead={later > 0 ? t.enteredLater(later, covered) : t.noneEnteredLater(covered)}>
      <ObtainedTable sums={sums} />
    </Section>
  );
}

function Forms({ forms }: Pick<Loaded, "forms">) {
  const t = useTexts(texts);
  const monthName = (month: string) => t.monthName(month.slice(0, 4), String(Number(month.slice(5))));
  return (
    <Section title={t.forms}>
      <Table caption={t.forms} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.month}</Th>
            <Th>{t.due}</Th>
            <Th>{t.state}</Th>
          </tr>
        </thead>
        <tbody>
          {forms.map(({ month, due, form }) => (
            <tr key={month}>
              <Th scope="row">{monthName(month)}</Th>
              <Td>{due}</Td>
              <Td>
                <FormBadge form={form} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
