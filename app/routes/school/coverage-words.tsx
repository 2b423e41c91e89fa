/** Coverage in words, bars and tables: the same on every page of schools and of the district. */
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { type CoverageSums, coveredIn, percentText, rateOf } from "#app/domain/coverage/sums.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { StateBar } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./coverage.module.css";
import { texts } from "./coverage.texts.ts";

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

/** 依据：本人上机作答 270 人，参加集中讲座 12 人；另有事后补录 3 人。 */
function useEvidence(): (sums: CoverageSums) => string {
  const t = useTexts(texts);
  return (sums) => {
    const later = sums.byObtained["entered-later"];
    if (coveredIn(sums) === 0) return "";
    if (coveredIn(sums) === later) return t.allEnteredLater(later);
    const ways = obtainedWays
      .filter((way) => way !== "entered-later" && sums.byObtained[way] > 0)
      .map((way) => t.wayCount(t[way], sums.byObtained[way]));
    return t.ways(ways.join(t.wayComma)) + (later > 0 ? t.enteredLaterCount(later) : t.noneEnteredLater);
  };
}

/** What a percentage rests on, and who is in no part of it. */
function SmallPrint({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const evidence = useEvidence()(sums);
  const away = sums.suspended > 0 ? t.suspendedCount(sums.suspended) : "";
  return evidence || away ? <p className={css.ways}>{evidence + away}</p> : null;
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
      <SmallPrint sums={sums} />
    </Section>
  ));
}

export function ObtainedTable({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const ways = obtainedWays.filter((way) => sums.byObtained[way] > 0);
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
        {ways.map((way) => (
          <tr key={way}>
            <Th scope="row">{t[way]}</Th>
            <Td numeric>{sums.byObtained[way]}</Td>
            <Td numeric>
              {percentText(sums.byObtained[way], covered)}{" "}
              <small className={css.parts}>{t.rateOf(sums.byObtained[way], covered)}</small>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
