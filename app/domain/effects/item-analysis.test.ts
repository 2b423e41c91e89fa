import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/lib/random.ts";
import {
  addScores,
  analyseItem,
  correlation,
  efficiencyOf,
  kuderRichardson20 as kr20Of,
  noFormSums,
  type Sighting,
  type Standing,
  upperMinusLower,
} from "./item-analysis.ts";
import { reviewReasons } from "./item-review.ts";

/** Pupils one by one. */
function standingsOf(scores: readonly number[], rests: readonly number[]): Standing[] {
  return scores.map((score, at) => ({ score, rest: rests[at] ?? 0, times: 1 }));
}

function kuderRichardson20(rows: readonly (readonly number[])[]): number | null {
  const sums = noFormSums();
  for (const row of rows) addScores(sums, row);
  return kr20Of(sums);
}

describe("upper minus lower 27 %", () => {
  it("is 1 where exactly the stronger half is right, and −1 where exactly the weaker half is", () => {
    const standings = Array.from({ length: 100 }, (_, at) => at / 100);
    const strong = standings.map((standing) => (standing >= 0.5 ? 1 : 0));
    expect(upperMinusLower(standingsOf(strong, standings))).toBeCloseTo(1, 12);
    const weak = strong.map((score) => 1 - score);
    expect(upperMinusLower(standingsOf(weak, standings))).toBeCloseTo(-1, 12);
  });

  it("is 0 where all pupils tie: nobody is stronger", () => {
    expect(upperMinusLower(standingsOf([1, 0, 1, 0, 1, 1], Array(6).fill(0.5)))).toBeCloseTo(0, 12);
  });

  it("weighs ties at the cut: 10 pupils, groups of 2.7", () => {
    // upper: two at 1.0 (both right) and 0.7 of the four tied at 0.8 (half right) → (2 + 0.7 · 0.5) / 2.7
    // lower: four tied at 0.2 (one right) share 2.7 places → 0.25
    const standings = [1, 1, 0.8, 0.8, 0.8, 0.8, 0.2, 0.2, 0.2, 0.2];
    const scores = [1, 1, 1, 1, 0, 0, 1, 0, 0, 0];
    expect(upperMinusLower(standingsOf(scores, standings))).toBeCloseTo((2 + 0.35) / 2.7 - 0.25, 12);
  });

  it("does not depend on the order of the list", () => {
    const pupil = fc.record({
      score: fc.integer({ min: 0, max: 1 }),
      standing: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(pupil, { minLength: 5, maxLength: 60 }), fc.integer(), (pupils, seed) => {
        const value = (list: typeof pupils) =>
          upperMinusLower(list.map(({ score, standing }) => ({ score, rest: standing, times: 1 })));
        expect(value(seededRandom(seed).shuffled(pupils))).toBeCloseTo(value(pupils), 9);
      }),
    );
  });
});

describe("KR-20", () => {
  it("agrees with the worked example of K. L. Wuensch (East Carolina University, KR20.txt)", () => {
    // ten students, ten items: Σpq 2.18, variance of the totals 5.84
    const rows = [
      "1111110110",
      "1011011101",
      "1111011001",
      "0010001000",
      "0000010010",
      "1110111111",
      "1101110111",
      "1111111101",
      "0101111101",
      "1101101110",
    ].map((row) => [...row].map(Number));
    expect(kuderRichardson20(rows)).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 12);
  });

  it("is 1 for items that are all the same question, and about 0 for coin tosses", () => {
    const same = [0, 1, 1, 0, 1].map((score) => [score, score, score, score]);
    expect(kuderRichardson20(same)).toBeCloseTo(1, 12);
    const random = seededRandom(11);
    const coins = Array.from({ length: 4000 }, () => Array.from({ length: 8 }, () => random.below(2)));
    expect(kuderRichardson20(coins)).toBeCloseTo(0, 1);
  });

  it("is no figure for one item or for equal totals", () => {
    expect(kuderRichardson20([[1], [0]])).toBeNull();
    expect(
      kuderRichardson20([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });
});

/** Pupils of normal ability answer items of one difficulty each; the item asked for has a slope of its own. */
function simulate(n: number, slope: number, seed: number): Sighting[] {
  const random = seededRandom(seed);
  const ability = () => Array.from({ length: 12 }, () => random.next()).reduce((sum, x) => sum + x, -6);
  const answers = (theta: number, by: number) => random.next() < 1 / (1 + Math.exp(-by * theta));
  return Array.from({ length: n }, () => {
    const theta = ability();
    const right = answers(theta, slope);
    const othersSeen = 5 + random.below(4);
    let othersRight = 0;
    for (let i = 0; i < othersSeen; i++) if (answers(theta, 1.5)) othersRight++;
    return { right, othersSeen, othersRight, response: right ? "A" : "C", times: 1 };
  });
}

describe("an item's statistics, with the truth known", () => {
  it("order items by how well they discriminate", () => {
    const [wrongWay, none, fair, good] = [-1.5, 0, 0.7, 2].map(
      (slope) => analyseItem(simulate(4000, slope, 3))?.discrimination,
    );
    expect(wrongWay?.pointBiserial).toBeLessThan(-0.2);
    expect(none?.pointBiserial).toBeCloseTo(0, 1);
    expect(fair?.pointBiserial).toBeGreaterThan(0.1);
    expect(good?.pointBiserial).toBeGreaterThan(fair?.pointBiserial ?? 1);
    expect(good?.upperLower).toBeGreaterThan(fair?.upperLower ?? 1);
    expect(good?.efficiency).toBeGreaterThan(fair?.efficiency ?? 1);
  });

  it("are the same whether pupils are listed one by one or counted", () => {
    const oneByOne = simulate(600, 0.8, 9);
    const counted = new Map<string, Sighting>();
    for (const sighting of oneByOne) {
      const key = JSON.stringify(sighting);
      const known = counted.get(key);
      counted.set(key, { ...sighting, times: (known?.times ?? 0) + 1 });
    }
    const [a, b] = [analyseItem(oneByOne), analyseItem([...counted.values()])];
    expect(counted.size).toBeLessThan(150);
    expect(b?.n).toBe(600);
    expect(b?.facility).toBeCloseTo(a?.facility ?? 0, 9);
    for (const figure of ["upperLower", "pointBiserial", "efficiency"] as const)
      expect(b?.discrimination?.[figure]).toBeCloseTo(a?.discrimination?.[figure] ?? 9, 9);
  });

  it("wait for 30 answers for the facility and for 100 for discrimination", () => {
    expect(analyseItem(simulate(29, 1, 1))).toBeNull();
    expect(analyseItem(simulate(99, 1, 1))?.discrimination).toBeNull();
    expect(analyseItem(simulate(100, 1, 1))?.discrimination).not.toBeNull();
  });

  it("have an efficiency of 1 for the best arrangement, and no figure where everybody is right", () => {
    expect(efficiencyOf(standingsOf([0, 0, 1, 1], [0.1, 0.2, 0.3, 0.9]))).toBeCloseTo(1, 12);
    expect(efficiencyOf(standingsOf([1, 1, 1], [0.1, 0.5, 0.9]))).toBeNull();
    expect(correlation(standingsOf([1, 1, 1], [0.1, 0.5, 0.9]))).toBeNull();
  });
});

describe("a reason to look at an item", () => {
  const statistics = (slope: number, seed = 5) => analyseItem(simulate(2000, slope, seed));

  it("is a key that the stronger pupils contradict", () => {
    expect(reviewReasons({ before: statistics(-1.5), after: null, distractors: null })).toContain(
      "key-doubtful",
    );
  });

  it("is telling little apart", () => {
    expect(reviewReasons({ before: statistics(0.05), after: null, distractors: null })).toEqual([
      "tells-little",
    ]);
  });

  it("is not that nearly everybody is right after the lesson: that is success", () => {
    const after = { n: 200, facility: 0.96, discrimination: null, responses: [] };
    expect(reviewReasons({ before: statistics(1.5), after, distractors: null })).toEqual([]);
  });

  it("is a lesson that does not reach it", () => {
    const after = { n: 200, facility: 0.4, discrimination: null, responses: [] };
    expect(reviewReasons({ before: null, after, distractors: null })).toEqual(["not-learnt"]);
  });

  it("is an option that nobody takes", () => {
    const before = statistics(1.5);
    expect(reviewReasons({ before, after: null, distractors: ["C", "D"] })).toEqual(["idle-option"]);
  });
});
