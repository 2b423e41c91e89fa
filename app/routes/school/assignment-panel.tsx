import { ListPlus } from "lucide-react";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { dayName } from "#app/routes/teach/day.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./assignments.module.css";
import { texts } from "./assignments.texts.ts";

interface AssignmentsPageProps {
  /** `/school`, `/district` */
  area: string;
  isEmpty: boolean;
  /** what there is to say while nothing is assigned */
  empty: string;
  children: ReactNode;
}

/** The page of what a school or the district has assigned. */
export function AssignmentsPage({ area, isEmpty, empty, children }: AssignmentsPageProps) {
  const t = useTexts(texts);
  const add = (
    <ButtonLink to={`${area}/assignments/new`} variant="primary" icon={ListPlus}>
      {t.add}
    </ButtonLink>
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {isEmpty ? null : add}
          <ButtonLink to={`${area}/quiz-length`}>{t.quizLength}</ButtonLink>
        </>
      }
    >
      <title>{t.title}</title>
      {isEmpty ? (
        <Empty title={t.emptyTitle} action={add}>
          {empty}
        </Empty>
      ) : null}
      {children}
    </Page>
  );
}

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
