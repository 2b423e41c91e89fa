/** Percentile bootstrap: how much a figure would differ had other pupils of the same kind sat in the room. */
import { seededRandom } from "#app/lib/random.ts";

export interface Interval {
  low: number;
  high: number;
}

/** Pupils are drawn again with replacement this often; 2,000 keep the ends of a 95 % interval steady. */
export const usualResamples = 2_000;

/**
 * 95 % intervals of several figures at once. `figuresOf` is given how often each of `size` pupils was drawn and
 * answers the figures in a fixed order; a figure that cannot be computed from a draw is null there and left out.
 * An interval is null where fewer than half of the draws gave the figure.
 */
export function bootstrapIntervals(
  size: number,
  figuresOf: (times: Uint16Array) => readonly (number | null)[],
  { seed, resamples = usualResamples }: { seed: number; resamples?: number },
): (Interval | null)[] {
  const random = seededRandom(seed);
  const times = new Uint16Array(size);
  const drawn: number[][] = [];
  for (let n = 0; n < resamples; n++) {
    times.fill(0);
    for (let i = 0; i < size; i++) {
      const at = random.below(size);
      times[at] = (times[at] ?? 0) + 1;
    }
    for (const [at, figure] of figuresOf(times).entries()) {
      drawn[at] ??= [];
      if (figure !== null) drawn[at].push(figure);
    }
  }
  return drawn.map((figures) => {
    if (figures.length < resamples / 2) return null;
    const sorted = Float64Array.from(figures).sort();
    return { low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) };
  });
}

/** Linear between the two nearest (type 7 of R. J. Hyndman, Y. Fan, The American Statistician 50, 1996). */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
