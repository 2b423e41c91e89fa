import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/lib/random.ts";
import type { PupilCounts } from "./class-effect.ts";
import { type ClassedPupil, computeDistrictEffect } from "./district-effect.ts";

const paper = (hits: number, falseAlarms: number) => ({
  hits,
  misses: 4 - hits,
  falseAlarms,
  correctRejections: 4 - falseAlarms,
});

/** Classes of twenty; who knows more afterwards has more hits and fewer false alarms. */
function district(classes: number, better: number, seed = 1): ClassedPupil[] {
  const random = seededRandom(seed);
  return Array.from({ length: classes * 20 }, (_, n) => {
    const counts: PupilCounts = { before: paper(1 + random.below(3), 1 + random.below(3)) };
    const { hits = 0, falseAlarms = 0 } = counts.before ?? {};
    counts.quiz = paper(Math.min(4, hits + better), Math.max(0, falseAlarms - better));
    return { classId: `class-${n % classes}`, counts };
  });
}

describe("what a district learned", () => {
  it("counts every pupil, and draws classes again", () => {
    const { classes, effect } = computeDistrictEffect(district(12, 1), 5);
    expect(classes).toBe(12);
    expect(effect.estimates.before?.pupils).toBe(240);
    expect(effect.gain).toMatchObject({ pupils: 240, reading: "better" });
    expect(computeDistrictEffect(district(12, 1), 5)).toEqual({ classes, effect });
  });

  it("says nothing of fewer than five classes", () => {
    const { effect } = computeDistrictEffect(district(4, 1), 5);
    expect(effect.estimates).toEqual({});
    expect(effect.gain?.reading).toBe("too-few");
  });

  it("compares those who answered both times: who came once changes the sums, not the difference", () => {
    const pupils = district(8, 1);
    const once: ClassedPupil[] = [{ classId: "class-0", counts: { before: paper(0, 4) } }];
    const [a, b] = [computeDistrictEffect(pupils, 5), computeDistrictEffect([...pupils, ...once], 5)];
    expect(b.effect.gain).toEqual(a.effect.gain);
    expect(b.effect.estimates.before?.pupils).toBe(161);
  });

  it("is wider where classes differ than drawing their pupils would make it: pupils of a class are alike", () => {
    const alike = Array.from({ length: 10 }, (_, n) =>
      Array.from({ length: 30 }, (): ClassedPupil => {
        const good = n % 2 === 0;
        return { classId: `class-${n}`, counts: { quiz: paper(good ? 4 : 1, good ? 0 : 3) } };
      }),
    ).flat();
    const range = computeDistrictEffect(alike, 5).effect.estimates.quiz?.dPrimeRange;
    expect((range?.high ?? 0) - (range?.low ?? 0)).toBeGreaterThan(0.5);
  });

  it("does not depend on the order in which papers are read", () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const pupils = district(6, 1, 3);
        expect(computeDistrictEffect(seededRandom(seed).shuffled(pupils), 5)).toEqual(
          computeDistrictEffect(pupils, 5),
        );
      }),
      { numRuns: 5 },
    );
  });
});
