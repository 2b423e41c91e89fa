/** Coverage in words and bars, the same on every page of the school's area. */
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { type CoverageSums, coveredIn, rateOf } from "#app/domain/coverage/sums.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StateBar } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./coverage.texts.ts";

export function useYearName(): (year: Pick<YearInterval, "kind" | "startYear">) => string {
  const t = useTexts(texts);
  return ({ kind, startYear }) =>
    kind === "school-year" ? t.yearTitle(startYear, startYear + 1) : t.calendarYearTitle(startYear);
}

/** 学生 312 人，已上课 298 人，14 人待补课。 */
export function useSentence(): (who: string, sums: CoverageSums) => string {
  const t = useTexts(texts);
  return (who, sums) => {
    const due = sums.enrolled - sums.suspended;
    if (due === 0) return t.nobody(who);
    const open =
      sums.notYet === 0 && sums.excused === 0
        ? t.full
        : (sums.excused > 0 ? t.excusedCount(sums.excused) : "") +
          (sums.notYet > 0 ? t.notYetCount(sums.notYet) : "");
    return t.sentence(who, due, coveredIn(sums)) + open + t.stop;
  };
}

/** 95.5%（298 ÷ 312）: never a percentage alone. */
export function Rate({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const rate = rateOf(sums);
  if (!rate) return <>{t.noLearners}</>;
  return (
    <>
      <b>{rate.percent}</b> <small>{t.rateOf(rate.numerator, rate.denominator)}</small>
    </>
  );
}

export function StatesBar({ label, sums }: { label: string; sums: CoverageSums }) {
  const t = useTexts(texts);
  const values = {
    taught: sums.taught,
    "made-up": sums.madeUp,
    excused: sums.excused,
    "not-yet": sums.notYet,
    suspended: sums.suspended,
  };
  const parts = Object.entries(values).map(([key, value]) => ({
    key: key as keyof typeof values,
    label: t[key as keyof typeof values],
    value,
  }));
  return <StateBar label={label} parts={parts.filter(({ key, value }) => value > 0 || key === "taught")} />;
}

export function ObtainedTable({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const ways = obtainedWays.filter((way) => sums.byObtained[way] > 0);
  if (ways.length === 0) return <p>{t.none}</p>;
  const covered = coveredIn(sums);
  return (
    <Table caption={t.obtained} hideCaption dense>
      <tbody>
        {ways.map((way) => (
          <tr key={way}>
            <Th scope="row">{t[way]}</Th>
            <Td numeric>{sums.byObtained[way]}</Td>
            <Td numeric>{t.rateOf(sums.byObtained[way], covered)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
