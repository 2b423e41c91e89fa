/** Counts and rates of the district's tables. */
import type { Figures } from "#app/domain/coverage/coverage-rows.ts";
import { texts as coverageTexts } from "#app/routes/school/coverage.texts.ts";
import { RateAndWays } from "#app/routes/school/ways.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Td, Th } from "#app/ui/table.tsx";

const columns = [
  ["taught", "taught"],
  ["madeUp", "made-up"],
  ["excused", "excused"],
  ["notYet", "not-yet"],
  ["suspended", "suspended"],
] as const;

/** States in their order, as series of a chart. */
export function useStateSeries(): (figures: readonly Figures[]) => { label: string; data: number[] }[] {
  const t = useTexts(coverageTexts);
  return (figures) =>
    columns.map(([key, state]) => ({ label: t[state], data: figures.map((each) => each[key]) }));
}

export function StateHeads() {
  const t = useTexts(coverageTexts);
  return columns.map(([key, state]) => (
    <Th key={key} numeric>
      {state === "suspended" ? t.suspendedHead : t[state]}
    </Th>
  ));
}

export function StateCells({ figures }: { figures: Figures }) {
  return columns.map(([key]) => (
    <Td key={key} numeric>
      {figures[key]}
    </Td>
  ));
}

/** 95.5%（298 ÷ 312） and how that was obtained, or that there is nobody: never a percentage alone. */
export function RateCell({ figures: { rate, ways } }: { figures: Figures }) {
  return (
    <Td numeric>
      <RateAndWays rate={rate} ways={ways} />
    </Td>
  );
}
