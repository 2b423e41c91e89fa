/** How what counts was obtained: the same bar and the same words beside every percentage. */
import { type Obtained, obtainedWays } from "#app/domain/completions/completion.ts";
import { texts as names } from "#app/domain/completions/ways.texts.ts";
import { type CoverageRate, type CoverageSums, rateOf } from "#app/domain/coverage/sums.ts";
import { type WayShare, waySharesOf } from "#app/domain/coverage/ways.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { ShareBar, type ShareTone, shareTones } from "#app/ui/share-bar.tsx";
import { texts as words } from "./coverage.texts.ts";
import css from "./ways.module.css";
import { texts } from "./ways.texts.ts";

/** Own work in greens, presence in greys, what was entered by hand in amber. */
function toneOf(way: Obtained): ShareTone {
  return shareTones[obtainedWays.indexOf(way)] ?? "8";
}

function useBarLabel(): (ways: readonly WayShare[]) => string {
  const t = useTexts(texts);
  const n = useTexts(names);
  return (ways) =>
    t.bar(ways.map(({ way, people, percent }) => t.barPart(n[way], people, percent)).join(t.barComma));
}

/** The bar with its legend, and in words whether anything was entered later. Nothing where nobody is covered. */
export function Ways({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const labelOf = useBarLabel();
  const ways = waySharesOf(sums);
  const later = ways.some(({ way }) => way === "entered-later");
  const away = sums.suspended > 0 ? t.suspendedCount(sums.suspended) : "";
  const about =
    ways.length === 0 ? "" : !later ? t.noneEnteredLater : ways.length === 1 ? t.allEnteredLater : "";
  return (
    <div className={css.ways}>
      {ways.length > 0 ? (
        <ShareBar
          label={labelOf(ways)}
          parts={ways.map(({ way, people, percent }) => ({
            tone: toneOf(way),
            value: people,
            label: (
              <>
                {n[way]} <b className={css.value}>{t.part(people, percent)}</b>
              </>
            ),
          }))}
        />
      ) : null}
      {about || away ? (
        <p className={css.about}>{[about, away].filter(Boolean).join(t.betweenSentences)}</p>
      ) : null}
    </div>
  );
}

/** The same in a cell of a table: a thin bar over short words. */
export function ShortWays({ ways }: { ways: readonly WayShare[] }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const labelOf = useBarLabel();
  if (ways.length === 0) return null;
  return (
    <div className={css.short}>
      <ShareBar
        hideLegend
        label={labelOf(ways)}
        parts={ways.map(({ way, people }) => ({ tone: toneOf(way), value: people, label: null }))}
      />
      <span className={css.shortWords}>
        {ways.map(({ way, people }) => t.shortPart(n[`short-${way}`], people)).join(t.shortComma)}
      </span>
    </div>
  );
}

/** 95.5%（298 ÷ 312）, and under it how that was obtained: never a percentage alone. */
export function RateAndWays({ rate, ways }: { rate: CoverageRate | null; ways: readonly WayShare[] }) {
  const t = useTexts(words);
  if (!rate) return <>{t.noLearners}</>;
  return (
    <>
      <b>{rate.percent}</b> <small className={css.parts}>{t.rateOf(rate.numerator, rate.denominator)}</small>
      <ShortWays ways={ways} />
    </>
  );
}

export function RateOfSums({ sums }: { sums: CoverageSums }) {
  return <RateAndWays rate={rateOf(sums)} ways={waySharesOf(sums)} />;
}
