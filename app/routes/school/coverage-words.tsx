/** Coverage in words, bars and tables: the same on every page of schools and of the district. */
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { type CoverageSums, coveredIn, rateOf } from "#app/domain/coverage/sums.ts";
import { waySharesOf } from "#app/domain/coverage/ways.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { StateBar } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./coverage.module.css";
import { texts } from "./coverage.texts.ts";
import { Ways } from "./ways.tsx";

export function useYearName(): (year: Pick<YearInterval, "kind" | "startYear">) => string {
  const t = useTexts(texts);
  return ({ kind, startYear }) =>
    kind === "school-year" ? t.yearTitle(startYear, startYear + 1) : t.calendarYearTitle(startYear);
}

/** 学生 312 人，已上课 298 人（其中补课 6 人），14 人还没上课。 */
export function useSentence(): (who: string, sums: CoverageSums) => string {
  const t = useTexts(texts);
  return (who, sums) => {
    const due = sums.enrolled - sums.suspended;
    if (due === 0) return t.nobody(who);
    const madeUp = sums.madeUp > 0 ? t.madeUpCount(sums.madeUp) : "";
    const open =
      sums.notYet === 0 && sums.excused === 0
        ? t.full
        : (sums.excused > 0 ? t.excusedCount(sums.excused) : "") +
          (sums.notYet > 0 ? t.notYetCount(sums.notYet) : "");
    return t.sentence(who, due, coveredIn(sums)) + madeUp + open + t.stop;
  };
}

/** 95.5%（298 ÷ 312）: never a percentage alone. */
export function Rate({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const rate = rateOf(sums);
  if (!rate) return <>{t.noLearners}</>;
  return (
    <>
      <b>{rate.percent}</b> <small className={css.parts}>{t.rateOf(rate.numerator, rate.denominator)}</small>
    </>
  );
}

function BigRate({ sums }: { sums: CoverageSums }) {
  return (
    <p className={css.big}>
      <Rate sums={sums} />
    </p>
  );
}

export function StatesBar({
  label,
  sums,
  hideLegend,
}: {
  label: string;
  sums: CoverageSums;
  hideLegend?: boolean;
}) {
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
  return (
    <StateBar
      label={label}
      hideLegend={hideLegend}
      parts={parts.filter(({ key, value }) => value > 0 || key === "taught")}
    />
  );
}

/** Pupils, then staff: a sentence, the rate with its two numbers, the bar, the evidence. Who is not there is left out. */
export function Populations({ pupils, staff }: { pupils: CoverageSums; staff: CoverageSums }) {
  const t = useTexts(texts);
  const sentence = useSentence();
  const populations = [
    { who: t.pupils, sums: pupils },
    { who: t.staff, sums: staff },
  ].filter(({ sums }) => sums.enrolled > 0);
  return populations.map(({ who, sums }) => (
    <Section key={who} title={sentence(who, sums)} actions={<BigRate sums={sums} />}>
      <StatesBar label={sentence(who, sums)} sums={sums} />
      <Ways sums={sums} />
    </Section>
  ));
}

export function ObtainedTable({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const w = useTexts(wayTexts);
  const ways = waySharesOf(sums);
  if (ways.length === 0) return <p>{t.none}</p>;
  const covered = coveredIn(sums);
  return (
    <Table caption={t.obtained} hideCaption dense>
      <thead>
        <tr>
          <Th>{t.obtainedHow}</Th>
          <Th numeric>{t.people}</Th>
          <Th numeric>{t.ofCovered}</Th>
        </tr>
      </thead>
      <tbody>
        {ways.map(({ way, people, percent }) => (
          <tr key={way}>
            <Th scope="row">{w[way]}</Th>
            <Td numeric>{people}</Td>
            <Td numeric>
              {percent} <small className={css.parts}>{t.rateOf(people, covered)}</small>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
