/**
 * What a class learned, as far as these messages can tell. Counts are pooled over the class's pupils, intervals
 * come from drawing pupils again; nothing here speaks of one pupil, and nothing here is coverage.
 */
import { bootstrapIntervals, type Interval } from "./bootstrap.ts";
import { type Counts, type Discernment, discernmentOf, ratesOf, sumCounts } from "./signal-detection.ts";

export const occasions = ["before", "quiz", "booster"] as const;
/** before the lesson, right after it, some weeks later */
export type Occasion = (typeof occasions)[number];

/** One pupil's counts on each occasion that the pupil took part in. */
export type PupilCounts = Partial<Record<Occasion, Counts>>;

export interface Estimate extends Discernment {
  pupils: number;
  counts: Counts;
  hitRate: number;
  falseAlarmRate: number;
  dPrimeRange: Interval | null;
  criterionRange: Interval | null;
}

/** A difference between two occasions, over the pupils who took part in both. */
export interface Change {
  pupils: number;
  dPrime: number;
  criterion: number;
  dPrimeRange: Interval | null;
  criterionRange: Interval | null;
  reading: Reading;
}

/**
 * better, worse: the interval of d′ lies on one side of 0. more-suspicious, more-trusting: only the leaning moved,
 * which is no learning. unclear: this class and these messages do not tell. too-few: fewer than five pupils.
 */
export type Reading = "better" | "worse" | "more-suspicious" | "more-trusting" | "unclear" | "too-few";

export interface ClassEffect {
  estimates: Partial<Record<Occasion, Estimate>>;
  /** before → quiz: what the lesson did */
  gain: Change | null;
  /** quiz → booster: what has stayed */
  kept: Change | null;
}

/** Fewer pupils than this, and the figure would speak of single children. */
export const fewestPupils = 5;

export function computeClassEffect(pupils: readonly PupilCounts[], seed: number): ClassEffect {
  const estimates: ClassEffect["estimates"] = {};
  for (const occasion of occasions) {
    const estimate = estimateOf(
      pupils.flatMap((pupil) => pupil[occasion] ?? []),
      seed,
    );
    if (estimate) estimates[occasion] = estimate;
  }
  return {
    estimates,
    gain: changeOf(pupils, "before", "quiz", seed),
    kept: changeOf(pupils, "quiz", "booster", seed),
  };
}

function estimateOf(all: readonly Counts[], seed: number): Estimate | null {
  const counts = sumCounts(all);
  const discernment = discernmentOf(counts);
  const { hitRate, falseAlarmRate } = ratesOf(counts);
  if (!discernment || hitRate === null || falseAlarmRate === null || all.length < fewestPupils) return null;
  const flat = flatten(all);
  const [dPrimeRange = null, criterionRange = null] = bootstrapIntervals(
    all.length,
    (times) => figures(discernmentOf(drawn(flat, times))),
    { seed },
  );
  return {
    pupils: all.length,
    counts,
    hitRate,
    falseAlarmRate,
    ...discernment,
    dPrimeRange,
    criterionRange,
  };
}

/** Paired: the same pupils are drawn for both occasions, so that who was absent once does not look like learning. */
function changeOf(pupils: readonly PupilCounts[], from: Occasion, to: Occasion, seed: number): Change | null {
  const first: Counts[] = [];
  const second: Counts[] = [];
  for (const pupil of pupils) {
    const [earlier, later] = [pupil[from], pupil[to]];
    if (earlier && later) {
      first.push(earlier);
      second.push(later);
    }
  }
  const difference = (a: Counts, b: Counts): Discernment | null => {
    const [earlier, later] = [discernmentOf(a), discernmentOf(b)];
    if (!earlier || !later) return null;
    return {
      dPrime: later.dPrime - earlier.dPrime,
      criterion: later.criterion - earlier.criterion,
    };
  };
  const change = difference(sumCounts(first), sumCounts(second));
  if (!change) return null;
  if (first.length < fewestPupils) {
    return {
      pupils: first.length,
      ...change,
      dPrimeRange: null,
      criterionRange: null,
      reading: "too-few",
    };
  }
  const [earlier, later] = [flatten(first), flatten(second)];
  const [dPrimeRange = null, criterionRange = null] = bootstrapIntervals(
    first.length,
    (times) => figures(difference(drawn(earlier, times), drawn(later, times))),
    { seed },
  );
  const reading = readingOf(dPrimeRange, criterionRange);
  return { pupils: first.length, ...change, dPrimeRange, criterionRange, reading };
}

function readingOf(dPrime: Interval | null, criterion: Interval | null): Reading {
  if (dPrime && dPrime.low > 0) return "better";
  if (dPrime && dPrime.high < 0) return "worse";
  if (criterion && criterion.high < 0) return "more-suspicious";
  if (criterion && criterion.low > 0) return "more-trusting";
  return "unclear";
}

function figures(discernment: Discernment | null): (number | null)[] {
  return [discernment?.dPrime ?? null, discernment?.criterion ?? null];
}

/** The four counts of each pupil side by side: 2,000 draws of 60 pupils have to cost milliseconds. */
function flatten(all: readonly Counts[]): Uint32Array {
  return Uint32Array.from(
    all.flatMap(({ hits, misses, falseAlarms, correctRejections }) => {
      return [hits, misses, falseAlarms, correctRejections];
    }),
  );
}

function drawn(flat: Uint32Array, times: Uint16Array): Counts {
  let hits = 0;
  let misses = 0;
  let falseAlarms = 0;
  let correctRejections = 0;
  for (let pupil = 0; pupil < times.length; pupil++) {
    const n = times[pupil] as number;
    if (n === 0) continue;
    const at = 4 * pupil;
    hits += n * (flat[at] as number);
    misses += n * (flat[at + 1] as number);
    falseAlarms += n * (flat[at + 2] as number);
    correctRejections += n * (flat[at + 3] as number);
  }
  return { hits, misses, falseAlarms, correctRejections };
}
