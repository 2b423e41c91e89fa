import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ImportView } from "#app/domain/roster/roster-import-view.server.ts";
import type { Recognition } from "#app/domain/roster/roster-summary.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { RosterColumns } from "./roster-columns.tsx";
import { texts } from "./roster-look.texts.ts";
import { RosterProblems } from "./roster-problems.tsx";
import { RosterSteps } from "./roster-steps.tsx";

interface RosterRecognitionProps {
  view: ImportView;
  recognition: Recognition;
  above: ReactNode;
}

/** How the file was understood: nothing of what it changes yet, and nobody's name. */
export function RosterRecognition({ view, recognition, above }: RosterRecognitionProps) {
  const t = useTexts(texts);
  const { problems, problemCount, groups, asksYear, pupils, classes } = recognition;
  const lead =
    problemCount > 0 ? t.lookProblems : pupils > 0 ? t.lookLead(classes, pupils) : t.lookCounts(classes);
  const settings = `/school/roster/imports/${view.importId}/reading`;
  return (
    <Page title={t.lookTitle} lead={asksYear ? undefined : lead} above={above}>
      <title>{t.lookTitle}</title>
      <RosterSteps at={2} />
      <Stack gap={6}>
        {problemCount > 0 ? <RosterProblems problems={problems} count={problemCount} /> : null}
        {asksYear ? <YearQuestion asks={asksYear} action={settings} /> : null}
        {view.result?.difference ? <Onward importId={view.importId} /> : null}
        <Dropped columns={recognition.dropped} />
        <Notes recognition={recognition} />
        <RosterColumns groups={groups} action={settings} />
        {view.result?.difference ? <Onward importId={view.importId} /> : <Back importId={view.importId} />}
      </Stack>
    </Page>
  );
}

function Onward({ importId }: { importId: string }) {
  const t = useTexts(texts);
  return (
    <ButtonRow>
      <ButtonLink
        to={`/school/roster/imports/${importId}?step=difference`}
        variant="primary"
        icon={ArrowRight}
      >
        {t.toDifference}
      </ButtonLink>
      <ButtonLink to="/school/roster/import" variant="quiet">
        {t.otherFile}
      </ButtonLink>
    </ButtonRow>
  );
}

function Back({ importId }: { importId: string }) {
  const t = useTexts(texts);
  return (
    <ButtonRow>
      <ButtonLink to="/school/roster/import">{t.otherFile}</ButtonLink>
      <Form method="post" action={`/school/roster/imports/${importId}/cancellation`}>
        <Button variant="quiet">{t.cancel}</Button>
      </Form>
    </ButtonRow>
  );
}

function YearQuestion({ asks, action }: { asks: NonNullable<Recognition["asksYear"]>; action: string }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { written, entry, graduation } = asks;
  const options = [
    { value: "entry", label: entry ? t.yearEntry(entry[locale]) : t.yearEntryNone, disabled: !entry },
    {
      value: "graduation",
      label: graduation ? t.yearGraduation(graduation[locale]) : t.yearGraduationNone,
      disabled: !graduation,
    },
  ];
  // where only one of them is a class of this school, it is the likelier one
  const proposal = entry && !graduation ? "entry" : graduation && !entry ? "graduation" : null;
  return (
    <Form method="post" action={action}>
      <Stack gap={4}>
        <RadioGroup
          legend={t.yearTitle(written)}
          hint={t.yearLead}
          name="yearMeaning"
          options={options}
          defaultValue={proposal}
          required
        />
        <div>
          <Button variant="primary">{t.yearSave}</Button>
        </div>
      </Stack>
    </Form>
  );
}

function Dropped({ columns }: { columns: readonly string[] }) {
  const t = useTexts(texts);
  if (columns.length === 0) return null;
  return (
    <Notice tone="info" title={t.droppedTitle(columns.length)}>
      {t.dropped(columns.join(" · "))}
    </Notice>
  );
}

function Notes({ recognition }: { recognition: Recognition }) {
  const t = useTexts(texts);
  const { skippedRows, hiddenRows, otherSheets, hiddenSheets, groups, pupils } = recognition;
  const hasSeats = groups.every(({ columns }) =>
    columns.some(({ role }) => role === "seat" || role === "count"),
  );
  const notes = [
    skippedRows > 0 ? t.skippedRows(skippedRows) : null,
    hiddenRows > 0 ? t.hiddenRows(hiddenRows) : null,
    otherSheets.length > 0 ? t.otherSheets(otherSheets.join(" · ")) : null,
    hiddenSheets.length > 0 ? t.hiddenSheets(hiddenSheets.join(" · ")) : null,
    pupils > 0 && !hasSeats ? t.noSeats : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <Section title={t.notes}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  );
}
