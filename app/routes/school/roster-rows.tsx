import { Form } from "react-router";
import type { PlannedKind } from "#app/domain/roster/roster-plan.ts";
import type { RowFilter, RowPage, ShownPlace, ShownRow } from "#app/domain/roster/roster-summary.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./roster-difference.texts.ts";

const tones: Record<PlannedKind, "good" | "info" | "attention" | "neutral"> = {
  new: "good",
  returned: "good",
  "moved-class": "info",
  "changed-seat": "info",
  suspended: "attention",
  "changed-status": "info",
  left: "attention",
  unchanged: "neutral",
};

/** One page of rows; of those that need an answer, the questions. */
export function RosterRows({
  importId,
  page,
  filter,
}: {
  importId: string;
  page: RowPage;
  filter: RowFilter;
}) {
  const t = useTexts(texts);
  if (page.rows.length === 0) return <p>{t.noRows}</p>;
  if (filter.kind === "questions")
    return (
      <Form method="post" action={`/school/roster/imports/${importId}/reading`}>
        <input type="hidden" name="back" value={`?step=difference&kind=questions&page=${filter.page}`} />
        <Stack gap={6}>
          {page.rows.map((row) => (
            <Question key={row.at} row={row} />
          ))}
          <div>
            <Button variant="primary">{t.saveAnswers}</Button>
          </div>
          <Pagination page={filter.page} pages={page.pages} />
        </Stack>
      </Form>
    );
  return (
    <Stack gap={4}>
      <Table caption={t.rowsCaption} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.change}</Th>
            <Th>{t.name}</Th>
            <Th>{t.from}</Th>
            <Th>{t.to}</Th>
            <Th>{t.inFile}</Th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the page
            <tr key={n}>
              <Td>
                <Badge tone={tones[row.kind]}>{t[row.kind]}</Badge>
              </Td>
              <Td>{row.name ?? t.anonymous}</Td>
              <Td>
                <Place of={row.from} />
              </Td>
              <Td>
                <Place of={row.to} />
              </Td>
              <Td>{row.file ? t.fileRow(row.file.sheet, row.file.row) : t.none}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination page={Math.min(filter.page, page.pages)} pages={page.pages} />
    </Stack>
  );
}

function Place({ of }: { of: ShownPlace | null }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (!of?.className) return <>{t.none}</>;
  const name = of.className[locale];
  const place = of.seat === null ? t.noSeat(name) : t.place(name, String(of.seat));
  const status = t[`status-${of.status}` as keyof typeof t];
  return (
    <>
      {place} {of.status === "enrolled" || typeof status !== "string" ? null : <Badge>{status}</Badge>}
    </>
  );
}

function Question({ row }: { row: ShownRow }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { question, name, to, at } = row;
  if (!question || at === null) return null;
  const label = (option: (typeof question.options)[number]) => {
    const known = option.name ?? t.anonymous;
    if (!option.className) return t.samePersonAppointed(known);
    const className = option.className[locale];
    if (option.isFormer) return t.samePersonFormer(known, className);
    return option.seat === null
      ? t.samePersonNoSeat(known, className)
      : t.samePerson(known, className, String(option.seat));
  };
  const className = to?.className?.[locale] ?? "";
  return (
    <RadioGroup
      name={`who-${at}`}
      legend={
        to?.seat == null
          ? t.questionNoSeat(name ?? "", className)
          : t.question(name ?? "", className, String(to.seat))
      }
      options={[
        ...question.options.map((option) => ({ value: option.learnerId, label: label(option) })),
        { value: "new", label: t.newPerson },
      ]}
      defaultValue={question.proposal}
    />
  );
}
