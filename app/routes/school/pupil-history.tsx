import { Undo2 } from "lucide-react";
import { Form } from "react-router";
import type { PupilStretch } from "#app/domain/roster/pupil.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./pupil.texts.ts";
import type { PupilData } from "./pupil.tsx";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

/** Every stretch of days, who wrote it down and when; what was taken back stays visible. */
export function PupilHistory({ data }: { data: PupilData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { stretches, undoable } = data.pupil;
  const newestFirst = [...stretches].reverse();
  return (
    <Section title={t.history} lead={t.historyLead} actions={undoable ? <UndoButton data={data} /> : null}>
      <Table caption={t.history} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.days}</Th>
            <Th>{w.class}</Th>
            <Th numeric>{w.seat}</Th>
            <Th>{w.state}</Th>
            <Th>{t.what}</Th>
            <Th>{t.recordedBy}</Th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((stretch) => (
            <HistoryRow key={stretch.id} stretch={stretch} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function HistoryRow({ stretch }: { stretch: PupilStretch }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const { from, to, className, seat, status, reason, takenBack, openedBy, closedBy, recorded, ended } =
    stretch;
  const written = ({ by, at }: { by: string | null; at: Date }) =>
    t.written(by ?? t.bySystem, localDateOf(at, "Asia/Shanghai"));
  const began = t[`opened-${openedBy}` as "opened-admitted"];
  const over = closedBy ? t[`closed-${closedBy}` as "closed-left"] : null;
  return (
    <tr className={takenBack ? css.gone : undefined}>
      <Td>{takenBack ? <Badge>{t.takenBack}</Badge> : t.fromTo(from, to)}</Td>
      <Td>{className[locale]}</Td>
      <Td numeric>{seat ?? w.none}</Td>
      <Td>
        {w[status]}
        {status === "suspended" ? ` · ${w.notCounted}` : null}
      </Td>
      <Td>
        {over && !takenBack ? t.thenOver(began, over) : began}
        {reason ? t.because(w[`reason-${reason}`]) : null}
      </Td>
      <Td>
        {written(recorded)}
        {ended && ended.at.getTime() !== recorded.at.getTime() ? ` → ${written(ended)}` : null}
      </Td>
    </tr>
  );
}

export function UndoButton({ data: { pupil, commandKey } }: { data: PupilData }) {
  const t = useTexts(texts);
  if (!pupil.undoable) return null;
  return (
    <Form method="post" action={`/school/roster/pupils/${pupil.learnerId}/undo`}>
      <CommandKey value={commandKey} of="undo" />
      <input type="hidden" name="rowId" value={pupil.undoable} />
      <Button icon={Undo2}>{t.undo}</Button>
    </Form>
  );
}
