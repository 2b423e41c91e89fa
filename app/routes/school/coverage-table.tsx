/** Pupils by grade and class, each grade with its sum; the staff group in a part of its own. */
import { Link } from "react-router";
import { gradesOf } from "#app/domain/coverage/grades.ts";
import type { CoverageSums } from "#app/domain/coverage/sums.ts";
import type { Stage } from "#app/domain/schools/stage.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./coverage.module.css";
import { texts } from "./coverage.texts.ts";
import { RateOfSums } from "./ways.tsx";

export interface ClassRow {
  id: string;
  name: Bilingual;
  gradeName: Bilingual;
  stage: Stage;
  entryYear: number;
  sums: CoverageSums;
}

/** States in their order, with where they stand in the sums. */
export const stateColumns = [
  ["taught", "taught"],
  ["made-up", "madeUp"],
  ["excused", "excused"],
  ["not-yet", "notYet"],
  ["suspended", "suspended"],
] as const;

interface CoverageTableProps {
  classes: readonly ClassRow[];
  pupils: CoverageSums;
  staff: CoverageSums;
  /** what a class's address carries on: the day looked at */
  search: string;
}

export function CoverageTable({ classes, pupils, staff, search }: CoverageTableProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const grades = gradesOf(classes.map((row) => ({ schoolClass: row, sums: row.sums })));
  const staffGroups = classes.filter(({ stage }) => stage === "staff");
  return (
    <Table caption={t.pupilsTable} hideCaption dense>
      <thead>
        <tr>
          <Th>{t.class}</Th>
          <Th numeric>{t.enrolled}</Th>
          {stateColumns.map(([state]) => (
            <Th key={state} numeric>
              {state === "suspended" ? t.suspendedHead : t[state]}
            </Th>
          ))}
          <Th numeric>{t.rate}</Th>
        </tr>
      </thead>
      {grades.map((grade) => (
        <tbody key={grade.key} id={grade.key}>
          {grade.classes.map(({ schoolClass, sums }) => (
            <Row key={schoolClass.id} sums={sums}>
              <Link to={`/school/coverage/classes/${schoolClass.id}${search}`}>
                {schoolClass.name[locale]}
              </Link>
            </Row>
          ))}
          {grades.length > 1 && grade.classes.length > 1 ? (
            <Row sums={grade.sums} sum>
              {t.gradeSum(grade.name[locale])}
            </Row>
          ) : null}
        </tbody>
      ))}
      <tbody>
        {pupils.enrolled > 0 ? (
          <Row sums={pupils} sum>
            {t.pupilsSum}
          </Row>
        ) : null}
      </tbody>
      <tbody>
        {staffGroups.map(({ id, name, sums }) => (
          <Row key={id} sums={sums}>
            <Link to={`/school/coverage/classes/${id}${search}`}>{name[locale]}</Link>
          </Row>
        ))}
        {staffGroups.length > 1 ? (
          <Row sums={staff} sum>
            {t.staffSum}
          </Row>
        ) : null}
      </tbody>
    </Table>
  );
}

function Row({ sums, sum, children }: { sums: CoverageSums; sum?: boolean; children: React.ReactNode }) {
  return (
    <tr className={sum ? css.sum : undefined}>
      <Th scope="row">{children}</Th>
      <Td numeric>{sums.enrolled}</Td>
      {stateColumns.map(([state, key]) => (
        <Td key={state} numeric>
          {sums[key]}
        </Td>
      ))}
      <Td numeric>
        <RateOfSums sums={sums} />
      </Td>
    </tr>
  );
}
