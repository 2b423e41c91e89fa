import type { ReactNode } from "react";
import { Form } from "react-router";
import { dayName } from "#app/routes/teach/day.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./assignments.module.css";
import { texts } from "./assignments.texts.ts";

interface AssignmentPanelProps {
  title: string;
  dueOn: string;
  today: string;
  isDone: boolean;
  badge?: string;
  /** the figures as a sentence */
  sentence: string;
  children?: ReactNode;
  /** the address that takes it back; null: not the viewer's to take back */
  takingBack: { to: string; commandKey: string } | null;
}

/** One lesson that is to be taught: by when, how far, and what is still open. */
export function AssignmentPanel(props: AssignmentPanelProps) {
  const { title, dueOn, today, isDone, badge, sentence, children, takingBack } = props;
  const t = useTexts(texts);
  const locale = useLocale();
  const day = dayName(dueOn, locale);
  const due = dueOn < today && !isDone ? t.duePassed(day) : t.due(day);
  return (
    <Panel
      title={title}
      actions={
        <span className={css.badges}>
          {badge ? <Badge>{badge}</Badge> : null}
          {isDone ? <Badge tone="good">{t.done}</Badge> : null}
        </span>
      }
    >
      <p className={css.sentence}>
        <b>{due}</b> · {sentence}
      </p>
      {children}
      {takingBack ? (
        <Form method="post" action={takingBack.to} className={css.takeBack}>
          <CommandKey value={takingBack.commandKey} of={takingBack.to} />
          <Button variant="quiet">{t.takeBack}</Button>
          <span className={css.hint}>{t.takeBackHint}</span>
        </Form>
      ) : null}
    </Panel>
  );
}

interface ProgressTableProps {
  summary: string;
  what: string;
  rows: readonly { id: string; name: string; progress: string }[];
}

export function ProgressTable({ summary, what, rows }: ProgressTableProps) {
  const t = useTexts(texts);
  return (
    <Disclosure summary={summary}>
      <Table caption={summary} hideCaption dense>
        <thead>
          <tr>
            <Th>{what}</Th>
            <Th>{t.progress}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, progress }) => (
            <tr key={id}>
              <Th scope="row">{name}</Th>
              <Td>{progress}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
