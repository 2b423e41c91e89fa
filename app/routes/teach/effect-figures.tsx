import { percentText } from "#app/domain/coverage/sums.ts";
import type { Interval } from "#app/domain/effects/bootstrap.ts";
import { type Change, type ClassEffect, type Estimate, occasions } from "#app/domain/effects/class-effect.ts";
import { Chart } from "#app/ui/chart.tsx";
import { Fact, Facts } from "#app/ui/facts.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./effect.module.css";
import { texts } from "./effect.texts.ts";

type Words = (typeof texts)["zh-CN"];

interface EffectFiguresProps {
  effect: ClassEffect;
  /** where it is not a class that is spoken of */
  words?: Partial<Words>;
}

/** What the figures say in a sentence, then the figures, then how to read each of them. */
export function EffectFigures({ effect, words }: EffectFiguresProps) {
  const t = { ...useTexts(texts), ...words } as Words;
  return (
    <>
      <Reading of="gain" change={effect.gain} t={t} />
      <Reading of="kept" change={effect.kept} t={t} />
      <Rates effect={effect} t={t} />
      <Meanings effect={effect} t={t} />
    </>
  );
}

function Reading({ of, change, t }: { of: "gain" | "kept"; change: Change | null; t: Words }) {
  const rangeText = useRange();
  if (!change) return null;
  const { reading, pupils, dPrime, dPrimeRange } = change;
  const tone = reading === "better" ? "good" : reading === "worse" ? "attention" : "info";
  return (
    <Notice tone={tone} title={t[of]}>
      <p>{t[`${of}-${reading}`]}</p>
      {reading === "too-few" ? null : (
        <p className={css.basis}>
          {t.readingLead(pupils)}
          {t.difference(signed(dPrime), rangeText(dPrimeRange, signed))}
        </p>
      )}
    </Notice>
  );
}

function estimatesOf({ estimates }: ClassEffect): (Estimate & { occasion: (typeof occasions)[number] })[] {
  return occasions.flatMap((occasion) => {
    const estimate = estimates[occasion];
    return estimate ? [{ occasion, ...estimate }] : [];
  });
}

function Rates({ effect, t }: { effect: ClassEffect; t: Words }) {
  const rangeText = useRange();
  const estimates = estimatesOf(effect);
  const percent = (share: number) => Math.round(1000 * share) / 10;
  return (
    <Section title={t.rates} lead={t.ratesLead}>
      {estimates.length > 1 ? (
        <Chart
          kind="line"
          label={t.chart}
          labels={estimates.map(({ occasion }) => t[`occasion-${occasion}`])}
          datasets={[
            { label: t.hitRate, data: estimates.map(({ hitRate }) => percent(hitRate)) },
            { label: t.falseAlarmRate, data: estimates.map(({ falseAlarmRate }) => percent(falseAlarmRate)) },
          ]}
        />
      ) : null}
      <Table caption={t.rates} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.occasion}</Th>
            <Th numeric>{t.pupils}</Th>
            <Th numeric>{t.hits}</Th>
            <Th numeric>{t.falseAlarms}</Th>
            <Th numeric>{t.dPrime}</Th>
            <Th numeric>{t.criterion}</Th>
          </tr>
        </thead>
        <tbody>
          {estimates.map((estimate) => {
            const { hits, misses, falseAlarms, correctRejections } = estimate.counts;
            const [scams, genuine] = [hits + misses, falseAlarms + correctRejections];
            return (
              <tr key={estimate.occasion}>
                <Th scope="row">{t[`occasion-${estimate.occasion}`]}</Th>
                <Td numeric>{estimate.pupils}</Td>
                <Td numeric>{t.share(hits, scams, percentText(hits, scams))}</Td>
                <Td numeric>{t.share(falseAlarms, genuine, percentText(falseAlarms, genuine))}</Td>
                <Td numeric>{t.interval(plain(estimate.dPrime), rangeText(estimate.dPrimeRange, plain))}</Td>
                <Td numeric>
                  {t.interval(signed(estimate.criterion), rangeText(estimate.criterionRange, signed))}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}

/** A sentence beside each figure, for the newest occasion; the others stand in the table. */
function Meanings({ effect, t }: { effect: ClassEffect; t: Words }) {
  const newest = estimatesOf(effect).at(-1);
  if (!newest) return null;
  const { hits, misses, falseAlarms, correctRejections } = newest.counts;
  const occasion = t[`occasion-${newest.occasion}`];
  const { criterion, criterionRange, dPrime } = newest;
  return (
    <Section title={t.meaning}>
      <Facts>
        <Fact label={t.hits}>{t.meaningHits(hits, hits + misses, occasion)}</Fact>
        <Fact label={t.falseAlarms}>
          {t.meaningFalseAlarms(falseAlarms, falseAlarms + correctRejections, occasion)}
        </Fact>
        <Fact label={t.dPrime}>{t.meaningDPrime(plain(dPrime), occasion)}</Fact>
        <Fact label={t.criterion}>
          {t.meaningCriterion(signed(criterion), t[leaningOf(criterionRange)], occasion)}
        </Fact>
      </Facts>
    </Section>
  );
}

function leaningOf(range: Interval | null): "leaningSuspicious" | "leaningTrusting" | "leaningNone" {
  if (range && range.high < 0) return "leaningSuspicious";
  return range && range.low > 0 ? "leaningTrusting" : "leaningNone";
}

function useRange() {
  const t = useTexts(texts);
  return (range: Interval | null, write: (value: number) => string) =>
    range ? t.range(write(range.low), write(range.high)) : t.noRange;
}

/** Two figures are all that a class's answers carry. The minus is a minus, not a hyphen. */
function plain(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

function signed(value: number): string {
  const text = plain(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
