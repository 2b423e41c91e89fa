import { Check } from "lucide-react";
import { Form } from "react-router";
import type { PlannedKind } from "#app/domain/roster/roster-plan.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Figure, FigureRow } from "#app/ui/figure.tsx";
import { CommandKey, RadioGroup } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { PreviewClass, PreviewModel, PreviewPlace, PreviewQuestion } from "./roster-import.model.ts";
import { texts } from "./roster-import.texts.ts";
import css from "./roster-preview.module.css";

const kinds = ["new", "moved-class", "changed-seat", "left", "unchanged"] as const;
const tones = {
  new: "good",
  "moved-class": "info",
  "changed-seat": "info",
  left: "attention",
  unchanged: "neutral",
} as const;

/** The difference, the questions only a person can answer, and the one button. */
export function RosterPreview({ preview, commandKey }: { preview: PreviewModel; commandKey: string }) {
  const t = useTexts(texts);
  const { day, counts, classes, headCounts, listed } = preview;
  const changes = kinds.some((kind) => kind !== "unchanged" && counts[kind] > 0);
  const isSame = !changes && headCounts.every(({ before, after }) => before === after);
  return (
    <Form method="post">
      <Stack gap={6}>
        {listed > 0 ? <p>{t.previewLead(day, classes.length, listed)}</p> : null}
        {headCounts.length > 0 ? <p>{t.previewCounts(day, headCounts.length)}</p> : null}
        {isSame ? <Notice tone="info">{t.nothingChanges}</Notice> : null}
        {listed > 0 ? (
          <FigureRow>
            {kinds.map((kind) => (
              <Figure key={kind} label={t[kind]} value={counts[kind]} />
            ))}
          </FigureRow>
        ) : null}
        <Notices preview={preview} />
        <Questions questions={preview.questions} />
        <HeadCounts headCounts={headCounts} />
        {classes.length > 0 ? (
          <Section title={t.classChanges}>
            {classes.map((each) => (
              <ClassChanges key={each.ref} of={each} />
            ))}
          </Section>
        ) : null}
        <CommandKey value={commandKey} />
        <input type="hidden" name="day" value={day} />
        <input type="hidden" name="fingerprint" value={preview.fingerprint} />
        <input type="hidden" name="list" value={preview.list} />
        <ButtonRow>
          <Button variant="primary" icon={Check}>
            {t.confirm}
          </Button>
          <ButtonLink to="/school/roster/import" variant="quiet" reloadDocument>
            {t.restart}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

function Notices({ preview: { dropped, opened, counts } }: { preview: PreviewModel }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      {opened.length > 0 ? (
        <Notice tone="info" title={t.openedTitle(opened.length)}>
          {opened.map((name) => name[locale]).join(" · ")}
        </Notice>
      ) : null}
      {counts.left > 0 ? (
        <Notice tone="attention" title={t.leftTitle}>
          {t.leftNotice(counts.left)}
        </Notice>
      ) : null}
      {dropped.length > 0 ? (
        <Notice tone="info" title={t.droppedTitle}>
          {t.dropped(dropped.join(" · "))}
        </Notice>
      ) : null}
    </>
  );
}

function Questions({ questions }: { questions: readonly PreviewQuestion[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (questions.length === 0) return null;
  const label = ({ className, seat }: PreviewPlace) => {
    if (!className) return t.samePersonAppointed;
    return seat === null
      ? t.samePersonNoSeat(className[locale])
      : t.samePerson(className[locale], String(seat));
  };
  return (
    <Section title={t.questionsTitle} lead={t.questionsLead}>
      {questions.map(({ at, name, className, seat, proposal, options }) => (
        <RadioGroup
          key={at}
          name={`who-${at}`}
          legend={
            seat === null
              ? t.questionNoSeat(name, className[locale])
              : t.question(name, className[locale], String(seat))
          }
          options={[
            ...options.map((option) => ({ value: option.learnerId, label: label(option) })),
            { value: "new", label: t.newPerson },
          ]}
          defaultValue={proposal}
        />
      ))}
    </Section>
  );
}

/** Few changes lie open; a class of newcomers is folded. */
const openUpTo = 12;

function ClassChanges({ of: { name, isNew, counts, changes } }: { of: PreviewClass }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const parts = kinds.filter((kind) => kind !== "unchanged" && counts[kind] > 0);
  return (
    <details className={css.class} open={changes.length > 0 && changes.length <= openUpTo}>
      <summary className={css.summary}>
        <strong>{name[locale]}</strong> {isNew ? <Badge tone="info">{t.isNewClass}</Badge> : null}{" "}
        {parts.length === 0 ? t.noChange : parts.map((kind) => t.part(t[kind], counts[kind])).join(t.comma)}
      </summary>
      {changes.length > 0 ? (
        <Table caption={name[locale]} hideCaption dense>
          <thead>
            <tr>
              <Th>{t.change}</Th>
              <Th>{t.name}</Th>
              <Th numeric>{t.seat}</Th>
              <Th>{t.from}</Th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={JSON.stringify(change)}>
                <Td>
                  <Badge tone={tones[change.kind]}>{t[change.kind]}</Badge>
                </Td>
                <Td>{change.name ?? t.anonymous}</Td>
                <Td numeric>{change.seat ?? t.none}</Td>
                <Td>
                  <From kind={change.kind} from={change.from} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </details>
  );
}

function From({ kind, from }: { kind: PlannedKind; from: PreviewPlace | null }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (!from) return null;
  const seat = from.seat === null ? t.none : String(from.seat);
  return kind === "moved-class" && from.className
    ? t.place(from.className[locale], seat)
    : from.seat === null
      ? t.none
      : t.seatOnly(seat);
}

function HeadCounts({ headCounts }: { headCounts: PreviewModel["headCounts"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (headCounts.length === 0) return null;
  return (
    <Table caption={t.childrenCaption}>
      <thead>
        <tr>
          <Th>{t.classColumn}</Th>
          <Th numeric>{t.before}</Th>
          <Th numeric>{t.after}</Th>
        </tr>
      </thead>
      <tbody>
        {headCounts.map(({ name, isNew, before, after }) => (
          <tr key={name["zh-CN"]}>
            <Td>
              {name[locale]} {isNew ? <Badge tone="info">{t.isNewClass}</Badge> : null}
            </Td>
            <Td numeric>{before ?? t.none}</Td>
            <Td numeric>{after}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
