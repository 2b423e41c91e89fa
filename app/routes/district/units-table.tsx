import { Link } from "react-router";
import type { Line, UnitLine } from "#app/domain/coverage/coverage-rows.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { RateCell, StateCells, StateHeads } from "./figure-cells.tsx";
import { FormBadge, type ShownForm } from "./form-badge.tsx";
import { texts as unitTexts } from "./schools.texts.ts";
import css from "./units.module.css";
import { texts } from "./units.texts.ts";

interface Shown {
  lines: readonly (UnitLine & { form: ShownForm })[];
  sum: Line;
  month: string;
  onDate: string;
  today: string;
}

/** Counts of each unit; the last line adds up those above it. */
export function UnitsTable({ shown: { lines, sum, month, onDate, today } }: { shown: Shown }) {
  const t = useTexts(texts);
  const kindNames = useTexts(unitTexts);
  const day = onDate === today ? "" : `?on=${onDate}`;
  return (
    <Table caption={t.table} hideCaption dense>
      <thead>
        <tr>
          <Th>{t.unit}</Th>
          <Th numeric>{t.pupilsEnrolled}</Th>
          <StateHeads />
          <Th numeric>{t.pupilRate}</Th>
          <Th numeric>{t.staffRate}</Th>
          <Th>{t.form(String(Number(month.slice(5))))}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, code, kind, pupils, staff, form }) => (
          <tr key={id}>
            <Th scope="row">
              <Link to={`/district/units/${id}${day}`}>{name}</Link>
              <div className={css.under}>{t.codeAndKind(code, kindNames[kind as "primary"])}</div>
            </Th>
            <Td numeric>{pupils.enrolled}</Td>
            <StateCells figures={pupils} />
            <RateCell figures={pupils} />
            <RateCell figures={staff} />
            <Td>
              <FormBadge form={form} />
            </Td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row">{t.sum(lines.length)}</Th>
          <Td numeric>{sum.pupils.enrolled}</Td>
          <StateCells figures={sum.pupils} />
          <RateCell figures={sum.pupils} />
          <RateCell figures={sum.staff} />
          <Td />
        </tr>
      </tfoot>
    </Table>
  );
}
