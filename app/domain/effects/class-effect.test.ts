import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/lib/random.ts";
import { bootstrapIntervals, quantileOf } from "./bootstrap.ts";
import { computeClassEffect, type PupilCounts } from "./class-effect.ts";
import { normalQuantile } from "./normal.ts";
import { type Counts, discernmentAt, discernmentOf, ratesOf, sumCounts } from "./signal-detection.ts";

describe("the normal quantile", () => {
  it.each([
    // NIST/SEMATECH e-Handbook, table of the standard normal distribution; R's qnorm for the tails
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
  ])("of %d is %d", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it("refuses what is no probability between 0 and 1", () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe("telling scams from genuine messages", () => {
  it("agrees with the worked example of Statistics::SDT 0.07 after Stanislaw and Todorov (1999)", () => {
    // 50 of 50 signals (0.99 after their correction of extremes), 17 of 25 false alarms
    const { dPrime, criterion } = discernmentAt(0.99, 0.68);
    expect(dPrime).toBeCloseTo(1.86, 2);
    expect(criterion).toBeCloseTo(-1.4, 2);
  });

  it("agrees with the three observers of Schneider's short notes", () => {
    expect(discernmentAt(0.7, 0.1).dPrime).toBeCloseTo(1.806, 3);
    expect(discernmentAt(0.5, 0.4).dPrime).toBeCloseTo(0.253, 3);
    expect(discernmentAt(0.85, 0.05).dPrime).toBeCloseTo(2.681, 3);
  });

  it("has one log-linear correction for the pooled counts: 45 pupils, 180 scams, all recognised", () => {
    const counts = { hits: 180, misses: 0, falseAlarms: 18, correctRejections: 162 };
    const corrected = discernmentAt(180.5 / 181, 18.5 / 181);
    expect(discernmentOf(counts)).toEqual(corrected);
    expect(ratesOf(counts)).toEqual({ hitRate: 1, falseAlarmRate: 0.1 });
  });

  it("is no figure where only scams were asked: that cannot tell suspicion from discernment", () => {
    expect(discernmentOf({ hits: 8, misses: 2, falseAlarms: 0, correctRejections: 0 })).toBeNull();
  });

  it("calls a class that suspects everything no better than one that trusts everything", () => {
    const all = discernmentOf({ hits: 40, misses: 0, falseAlarms: 40, correctRejections: 0 });
    const none = discernmentOf({ hits: 0, misses: 40, falseAlarms: 0, correctRejections: 40 });
    expect(all?.dPrime).toBeCloseTo(0, 12);
    expect(none?.dPrime).toBeCloseTo(0, 12);
    expect(all?.criterion).toBeLessThan(0);
    expect(none?.criterion).toBeGreaterThan(0);
  });

  it("grows with every hit and shrinks with every false alarm", () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, count, (hits, misses, falseAlarms, correctRejections) => {
        const counts = { hits, misses: misses + 1, falseAlarms, correctRejections: correctRejections + 1 };
        const base = discernmentOf(counts)?.dPrime ?? 0;
        const oneMoreHit = { ...counts, hits: hits + 1, misses };
        const oneMoreAlarm = { ...counts, falseAlarms: falseAlarms + 1, correctRejections };
        expect(discernmentOf(oneMoreHit)?.dPrime).toBeGreaterThan(base);
        expect(discernmentOf(oneMoreAlarm)?.dPrime).toBeLessThan(base);
      }),
    );
  });
});

describe("the bootstrap", () => {
  it("covers the true mean of a known distribution about 95 times in 100", () => {
    const random = seededRandom(7);
    let covered = 0;
    for (let n = 0; n < 200; n++) {
      const sample = Array.from({ length: 60 }, () => random.next());
      const mean = (times: Uint16Array) => {
        return [sample.reduce((sum, value, at) => sum + value * (times[at] ?? 0), 0) / sample.length];
      };
      const [range] = bootstrapIntervals(60, mean, { seed: n, resamples: 400 });
      if (range && range.low < 0.5 && range.high > 0.5) covered++;
    }
    expect(covered).toBeGreaterThan(178);
    expect(covered).toBeLessThan(200);
  });

  it("has quantiles as R's default gives them", () => {
    expect(quantileOf([1, 2, 3, 4], 0.25)).toBeCloseTo(1.75, 12);
    expect(quantileOf([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
  });
});

/** A class whose pupils call a scam a scam with chance `hit`, a genuine message with chance `alarm`. */
function simulated(seed: number, size: number, items: number, hit: number, alarm: number): Counts[] {
  const random = seededRandom(seed);
  const times = (chance: number) =>
    Array.from({ length: items }, () => random.next()).filter((x) => x < chance).length;
  return Array.from({ length: size }, () => {
    const [hits, falseAlarms] = [times(hit), times(alarm)];
    return { hits, misses: items - hits, falseAlarms, correctRejections: items - falseAlarms };
  });
}

function paired(before: Counts[], quiz: Counts[]): PupilCounts[] {
  return before.map((counts, at) => ({ before: counts, quiz: quiz[at] }));
}

describe("what a class learned", () => {
  it("is better when it recognises more and suspects no more", () => {
    const effect = computeClassEffect(
      paired(simulated(1, 45, 3, 0.55, 0.3), simulated(2, 45, 4, 0.85, 0.2)),
      1,
    );
    expect(effect.gain?.reading).toBe("better");
    expect(effect.gain?.dPrimeRange?.low).toBeGreaterThan(0);
    expect(effect.gain?.pupils).toBe(45);
  });

  it("is not called better when it only became more suspicious", () => {
    // both rates move along one curve: z(H) and z(F) each rise by 0.8
    const effect = computeClassEffect(
      paired(simulated(3, 60, 3, 0.5, 0.2), simulated(4, 60, 4, 0.788, 0.484)),
      1,
    );
    expect(effect.gain?.reading).toBe("more-suspicious");
  });

  it("says that fewer than five pupils tell nothing", () => {
    const effect = computeClassEffect(paired(simulated(1, 4, 3, 0.5, 0.5), simulated(2, 4, 4, 0.9, 0.1)), 1);
    expect(effect.gain?.reading).toBe("too-few");
    expect(effect.estimates).toEqual({});
  });

  it("compares only those who were there both times", () => {
    const before = simulated(1, 30, 3, 0.5, 0.3);
    const quiz = simulated(2, 30, 4, 0.9, 0.2);
    const absentOnce: PupilCounts[] = [...simulated(9, 10, 4, 0.1, 0.9)].map((counts) => ({ quiz: counts }));
    const alone = computeClassEffect(paired(before, quiz), 5);
    const together = computeClassEffect([...paired(before, quiz), ...absentOnce], 5);
    expect(together.gain).toEqual(alone.gain);
    expect(together.estimates.quiz?.pupils).toBe(40);
  });

  it("has the same figures for the same seed, and pooled counts that are the pupils' sum", () => {
    const pupils = paired(simulated(1, 20, 3, 0.5, 0.3), simulated(2, 20, 4, 0.9, 0.2));
    expect(computeClassEffect(pupils, 3)).toEqual(computeClassEffect(pupils, 3));
    const sum = sumCounts(pupils.flatMap(({ quiz }) => quiz ?? []));
    expect(computeClassEffect(pupils, 3).estimates.quiz?.counts).toEqual(sum);
  });

  it("finds a known gain: the interval holds the true difference about 95 times in 100", () => {
    // Φ⁻¹ of the rates: z(.6) − z(.3) = 0.778 before, z(.8) − z(.25) = 1.516 after
    const truth = discernmentAt(0.8, 0.25).dPrime - discernmentAt(0.6, 0.3).dPrime;
    let covered = 0;
    for (let n = 0; n < 40; n++) {
      const pupils = paired(simulated(n, 45, 3, 0.6, 0.3), simulated(n + 1000, 45, 4, 0.8, 0.25));
      const range = computeClassEffect(pupils, n).gain?.dPrimeRange;
      if (range && range.low < truth && truth < range.high) covered++;
    }
    expect(covered).toBeGreaterThan(34);
  });
});
