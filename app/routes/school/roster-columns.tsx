import { RefreshCw } from "lucide-react";
import { Form } from "react-router";
import type { ColumnGuess, Shape } from "#app/domain/roster/roster-columns.ts";
import type { GroupSummary } from "#app/domain/roster/roster-summary.ts";
import { roles } from "#app/domain/roster/roster-words.ts";
import { letterOf } from "#app/domain/roster/workbook-sheet.ts";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./roster-columns.module.css";
import { texts } from "./roster-look.texts.ts";

/** What each column was taken for, and why; a person may say otherwise. */
export function RosterColumns({ groups, action }: { groups: readonly GroupSummary[]; action: string }) {
  const t = useTexts(texts);
  if (groups.length === 0) return null;
  return (
    <Form method="post" action={action}>
      <Stack gap={4}>
        {groups.map((group, n) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other name
            key={n}
            of={group}
            n={n}
            alone={groups.length === 1}
          />
        ))}
        <div>
          <Button icon={RefreshCw}>{t.reread}</Button>
        </div>
      </Stack>
    </Form>
  );
}

function Group({
  of: { tables, tableCount, columns },
  n,
  alone,
}: {
  of: GroupSummary;
  n: number;
  alone: boolean;
}) {
  const t = useTexts(texts);
  const first = tables[0];
  const title = t.groupTitle(n + 1, alone ? 1 : tableCount);
  const where = !first
    ? ""
    : (first.headerRow > 0 ? t.headerAt(first.sheet, first.headerRow) : t.noHeader(first.sheet)) +
      (first.outside ? t.outside(first.outside) : "") +
      (tableCount > 1 ? t.moreTables(tableCount - 1) : "");
  return (
    <Section title={title} lead={where}>
      <Table caption={title} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.column}</Th>
            <Th>{t.heading}</Th>
            <Th>{t.takenAs}</Th>
            <Th>{t.shape}</Th>
            <Th>{t.why}</Th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.at} className={column.role ? css.kept : undefined}>
              <Td>{letterOf(column.at)}</Td>
              <Td>{column.heading ?? t.none}</Td>
              <Td>
                <RoleSelect column={column} group={n} />
              </Td>
              <Td>
                <ShapeWords column={column} />
              </Td>
              <Td>
                <Reason column={column} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function RoleSelect({ column: { at, role }, group }: { column: ColumnGuess; group: number }) {
  const t = useTexts(texts);
  return (
    <select
      name={`role-${group}-${at}`}
      defaultValue={role ?? ""}
      aria-label={t.selectLabel(letterOf(at))}
      className={css.select}
    >
      <option value="">{t.roleNone}</option>
      {roles.map((each) => (
        <option key={each} value={each}>
          {t[each]}
        </option>
      ))}
    </select>
  );
}

function ShapeWords({ column: { shape, examples } }: { column: ColumnGuess }) {
  const t = useTexts(texts);
  return <>{examples.length > 0 ? t.examples(examples.join(" · ")) : shapeText(shape, t)}</>;
}

function shapeText(shape: Shape, t: (typeof texts)["zh-CN"]): string {
  switch (shape.kind) {
    case "empty":
      return t.shapeEmpty;
    case "han":
      return t.shapeHan(shape.from, shape.to);
    case "number":
      return t.shapeNumber(shape.from, shape.to);
    case "digits":
      return t.shapeDigits(shape.from, shape.to);
    case "text":
      return t.shapeText(shape.from, shape.to);
  }
}

function Reason({ column: { reason } }: { column: ColumnGuess }) {
  const t = useTexts(texts);
  const words = {
    heading: t.byHeading,
    content: t.byContent,
    both: t.byBoth,
    chosen: t.byChoice,
    "not-kept": t.byNothing,
  };
  return <>{words[reason]}</>;
}
