import { Form } from "react-router";
import { type CalendarEntry, countSchoolDays, isSchoolDay, termOf } from "#app/domain/schools/calendar.ts";
import { addDays } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, Select, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./calendar.texts.ts";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

/** What the page says about today, and every entry with its last day as people say it. */
export function describeCalendar(entries: readonly (CalendarEntry & { id: string })[], today: string) {
  const term = termOf(today, entries);
  return {
    today,
    isSchoolDay: isSchoolDay(today, entries),
    term: term && { name: term.name, left: countSchoolDays(today, term.to, entries) },
    entries: entries.map((entry) => ({ ...entry, last: addDays(entry.to, -1) })),
  };
}

type CalendarData = ReturnType<typeof describeCalendar> & { own: "school" | "district"; commandKey: string };

interface CalendarPageProps {
  data: CalendarData;
  refusal: { fields: Record<string, string>; values: Record<string, string>; reason: string } | undefined;
}

export function CalendarPage({ data, refusal }: CalendarPageProps) {
  const t = useTexts(texts);
  const { today, term, entries, own } = data;
  const day = data.isSchoolDay ? t.isSchoolDay(today) : t.isNoSchoolDay(today);
  return (
    <Page title={t.title} lead={term ? `${day}${t.inTerm(term.name, term.left)}` : day}>
      <title>{t.title}</title>
      {entries.length > 0 ? (
        <Entries data={data} />
      ) : (
        <p>{own === "school" ? t.noneSchool : t.noneDistrict}</p>
      )}
      <AddEntry data={data} refusal={refusal} />
    </Page>
  );
}

function Entries({ data: { entries, own, commandKey } }: { data: CalendarData }) {
  const t = useTexts(texts);
  return (
    <Table caption={t.caption} hideCaption>
      <thead>
        <tr>
          <Th>{t.name}</Th>
          <Th>{t.kind}</Th>
          <Th>{t.days}</Th>
          <Th>{t.whose}</Th>
          <Th>{t.action}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, name, kind, from, last, schoolId }) => (
          <tr key={id}>
            <Td>{name}</Td>
            <Td>{kind === "term" ? <Badge tone="info">{t.term}</Badge> : t[kind as "holiday"]}</Td>
            <Td className={css.day}>{from === last ? from : t.fromTo(from, last)}</Td>
            <Td>{schoolId === null ? t.district : t.school}</Td>
            <Td>
              {(schoolId === null) === (own === "district") ? (
                <Form method="post" action={`/${own}/calendar/${id}/taking-back`}>
                  <CommandKey value={commandKey} of={id} />
                  <Button variant="quiet">{t.takeBack}</Button>
                </Form>
              ) : null}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function AddEntry({ data: { own, commandKey }, refusal }: CalendarPageProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const all = { ...w, ...t };
  const values = refusal?.values ?? {};
  const error = (field: string) => {
    const code = refusal?.fields[field];
    return code ? all[code as Word & "required"] : undefined;
  };
  return (
    <Section title={t.add} lead={own === "school" ? t.addSchool : t.addDistrict}>
      <Form method="post">
        <FormError>{refusal ? all[refusal.reason as Word & "required"] : null}</FormError>
        <CommandKey value={commandKey} of="add" />
        <div className={css.entry}>
          <Select
            name="kind"
            label={t.kind}
            defaultValue={values.kind}
            options={(["term", "holiday", "school-day"] as const).map((value) => ({
              value,
              label: t[value],
            }))}
          />
          <TextField name="name" label={t.name} defaultValue={values.name} error={error("name")} />
          <TextField
            type="date"
            name="first"
            label={t.first}
            defaultValue={values.first}
            error={error("first")}
          />
          <TextField
            type="date"
            name="last"
            label={t.last}
            defaultValue={values.last}
            error={error("last")}
          />
        </div>
        <Button variant="primary">{t.addButton}</Button>
      </Form>
    </Section>
  );
}
