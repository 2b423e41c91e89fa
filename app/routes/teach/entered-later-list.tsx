import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./entered-later.texts.ts";
import type { LaterData } from "./entered-later.tsx";
import { LessonFields } from "./entered-later-form.tsx";

/** Every entry of the year, the newest first; what was corrected or taken back stays visible. */
export function LaterList({ data }: { data: LaterData }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (data.rows.length === 0) return <Section title={t.list} lead={t.none} />;
  return (
    <Section title={t.list} lead={t.listLead}>
      <Table caption={t.list} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.who}</Th>
            <Th>{t.what}</Th>
            <Th>{t.how}</Th>
            <Th>{t.why}</Th>
            <Th>{t.by}</Th>
            <Th>{t.state}</Th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.id}>
              <Th scope="row">
                {row.learnerId === null ? t.children(row.count) : (row.name ?? t.anonymous)}
              </Th>
              <Td>
                {t.on(row.taughtOn, row.lessonTitle[locale])}
                {row.kind === "made-up" ? ` · ${t["made-up"]}` : null}
              </Td>
              <Td>{row.shownWay ? t[`way-${row.shownWay}`] : "—"}</Td>
              <Td>{row.reason}</Td>
              <Td>{t.recorded(row.by ?? "—", row.at)}</Td>
              <Td>
                <State row={row} data={data} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

type Row = LaterData["rows"][number];

function State({ row, data }: { row: Row; data: LaterData }) {
  const t = useTexts(texts);
  if (row.takenBack) return t.takenBack(row.takenBack.by ?? "—", row.takenBack.reason ?? "—");
  if (row.state === "corrected") return t.stateCorrected;
  return (
    <>
      {t.stands}
      <Correction row={row} data={data} />
      <TakingBack row={row} data={data} />
    </>
  );
}

function Correction({ row, data }: { row: Row; data: LaterData }) {
  const t = useTexts(texts);
  const { lessonSlug, taughtOn, kind, shownWay } = row;
  const values = { lesson: lessonSlug, on: taughtOn, kind, shownWay: shownWay ?? "" };
  return (
    <Disclosure summary={t.correct}>
      <Form method="post" action={`${data.above}/entered-later/correction`}>
        <Stack gap={3}>
          <CommandKey value={data.commandKey} of={`correct ${row.id}`} />
          <input type="hidden" name="completionId" value={row.id} />
          <LessonFields data={data} values={values} error={() => undefined} />
          <TextField name="reason" label={t.correctReason} required maxLength={200} />
          <div>
            <Button>{t.correctNow}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}

function TakingBack({ row, data }: { row: Row; data: LaterData }) {
  const t = useTexts(texts);
  return (
    <Disclosure summary={t.undo}>
      <Form method="post" action={`${data.above}/entered-later/taking-back`}>
        <Stack gap={3}>
          <CommandKey value={data.commandKey} of={`void ${row.id}`} />
          <input type="hidden" name="completionId" value={row.id} />
          <TextField name="reason" label={t.undoReason} required maxLength={200} />
          <div>
            <Button variant="danger">{t.undoNow}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}
