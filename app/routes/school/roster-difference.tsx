import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import type { ImportView } from "#app/domain/roster/roster-import-view.server.ts";
import { plannedKinds } from "#app/domain/roster/roster-plan.ts";
import type { Difference, RowFilter, RowPage } from "#app/domain/roster/roster-summary.ts";
import { Button } from "#app/ui/button.tsx";
import { FormError, Select } from "#app/ui/form.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { RosterApply } from "./roster-apply.tsx";
import { ClassTable, HeadCountTable, TeachingTable } from "./roster-class-tables.tsx";
import { texts } from "./roster-difference.texts.ts";
import { instantText } from "./roster-instant.ts";
import { RosterRows } from "./roster-rows.tsx";
import { RosterSteps } from "./roster-steps.tsx";
import { WholeSchool } from "./roster-whole-school.tsx";

interface RosterDifferenceProps {
  view: ImportView;
  difference: Difference;
  filter: RowFilter;
  page: RowPage;
  asks: string | null;
  refused: string | null;
  above: ReactNode;
}

/** What the list would change: counts, questions, rows, and the one button. */
export function RosterDifference(props: RosterDifferenceProps) {
  const { view, difference, filter, page, asks, refused, above } = props;
  const t = useTexts(texts);
  const { classes, listed, headCounts } = difference;
  const named = classes.filter(({ closes }) => !closes).length;
  const lead = [
    listed > 0 ? (difference.wholeSchool ? t.leadWhole : t.lead)(view.day, named, listed) : "",
    headCounts.length > 0 ? t.leadCounts(view.day, headCounts.length) : "",
  ].join(" ");
  const changes = changesIn(difference);
  return (
    <Page title={t.title} lead={lead} above={above}>
      <title>{t.title}</title>
      <RosterSteps at={3} />
      <Stack gap={6}>
        <FormError>
          {refused === "chosen-twice" || refused === "later-changes" || refused === "not-ready"
            ? t[refused === "later-changes" ? "later" : refused]
            : null}
        </FormError>
        <Notices view={view} difference={difference} />
        {changes === 0 ? <Notice tone="info">{t.nothingChanges}</Notice> : null}
        <RosterApply view={view} difference={difference} changes={changes} asks={asks === "removals"} />
        {listed > 0 ? (
          <>
            <Tabs label={t.changesLabel} tabs={tabsOf(difference, filter, t)} />
            {classes.length > 1 ? <ClassFilter difference={difference} filter={filter} /> : null}
            <RosterRows importId={view.importId} page={page} filter={filter} />
          </>
        ) : null}
        <TeachingTable teachings={page.teachings} />
        <HeadCountTable headCounts={headCounts} />
        <ClassTable classes={classes} />
        {listed > 0 || headCounts.length > 0 ? (
          <WholeSchool importId={view.importId} isWhole={difference.wholeSchool} />
        ) : null}
      </Stack>
    </Page>
  );
}

function changesIn({ counts, headCounts, closing, teachings }: Difference): number {
  const people = plannedKinds.reduce((sum, kind) => (kind === "unchanged" ? sum : sum + counts[kind]), 0);
  const counted = headCounts.filter(({ before, after }) => before !== after).length;
  return people + counted + closing.length + teachings.begins + teachings.ends;
}

function tabsOf({ counts, questions }: Difference, filter: RowFilter, t: (typeof texts)["zh-CN"]) {
  const changes = plannedKinds.reduce((sum, kind) => (kind === "unchanged" ? sum : sum + counts[kind]), 0);
  const to = (kind: RowFilter["kind"]) => {
    const query = new URLSearchParams({ step: "difference", kind });
    if (filter.classRef) query.set("class", filter.classRef);
    return `?${query}`;
  };
  const tab = (kind: RowFilter["kind"], count: number) => {
    return { to: to(kind), label: t[kind], count, current: filter.kind === kind };
  };
  return [
    tab("changes", changes),
    ...(questions > 0 ? [tab("questions", questions)] : []),
    ...plannedKinds.filter((kind) => counts[kind] > 0).map((kind) => tab(kind, counts[kind])),
  ];
}

function Notices({ view, difference }: { view: ImportView; difference: Difference }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { opened, closing, questions, laterChanges, teachings } = difference;
  const names = (list: Difference["opened"]) => {
    const shown = list.slice(0, 12).map((name) => name[locale]);
    return [...shown, ...(list.length > shown.length ? ["…"] : [])].join(" · ");
  };
  return (
    <>
      {view.refusal ? (
        <Notice tone="attention" live>
          {view.refusal === "cancelled" ? t.cancelled : t.changedMeanwhile}
        </Notice>
      ) : null}
      {laterChanges ? (
        <Notice tone="danger" title={t.laterTitle}>
          {t.later}
        </Notice>
      ) : null}
      {view.sameFileAppliedAt ? (
        <Notice tone="info" title={t.sameFileTitle}>
          {t.sameFile(instantText(view.sameFileAppliedAt))}
        </Notice>
      ) : null}
      {questions > 0 ? (
        <Notice tone="attention" title={t.questionsTitle(questions)}>
          {t.questionsLead} <Link to="?step=difference&kind=questions">{t.toQuestions}</Link>
        </Notice>
      ) : null}
      {teachings.unknown > 0 ? (
        <Notice tone="attention" title={t.unknownTitle(teachings.unknown)}>
          {t.unknownLead}
        </Notice>
      ) : null}
      {opened.length > 0 ? (
        <Notice tone="info" title={t.openedTitle(opened.length)}>
          {names(opened)}
        </Notice>
      ) : null}
      {closing.length > 0 ? (
        <Notice tone="attention" title={t.closingTitle(closing.length)}>
          {names(closing)}
        </Notice>
      ) : null}
    </>
  );
}

function ClassFilter({ difference, filter }: { difference: Difference; filter: RowFilter }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Form method="get" preventScrollReset>
      <input type="hidden" name="step" value="difference" />
      <input type="hidden" name="kind" value={filter.kind} />
      <Row fields>
        <Select
          key={filter.classRef}
          name="class"
          label={t.classFilter}
          defaultValue={filter.classRef ?? ""}
          options={[
            { value: "", label: t.allClasses },
            ...difference.classes.map(({ ref, name }) => ({ value: ref, label: name[locale] })),
          ]}
        />
        <Button>{t.show}</Button>
      </Row>
    </Form>
  );
}
