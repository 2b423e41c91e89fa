import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/lib/random.ts";
import { hastyShare, type Script, sharedPatternLimit, sharedWrongPatterns } from "./paper-over.ts";

const letters = ["A", "B", "C", "D"];

/** Pupils of differing ability, eight items on four steps; the first half of the items are scams. */
function honestClass(seed: number, size = 45): Script[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, () => {
    const ability = 0.4 + 0.55 * random.next();
    const right = Array.from({ length: 8 }, () => random.next() < ability);
    const responses = right.map((isRight, item) => {
      const side = item < 4 === isRight ? 0 : 2;
      return letters[side + random.below(2)] as string;
    });
    return { responses, right };
  });
}

/** Some pupils hand in what one of them wrote. */
function copied(scripts: Script[], pupils: number): Script[] {
  const original = scripts.find(({ right }) => right.filter((one) => !one).length >= 3) as Script;
  return scripts.map((script, at) => (at < pupils ? original : script));
}

describe("shared wrong answers", () => {
  it("stand out where a third of a class handed in one and the same script", () => {
    const found = sharedWrongPatterns(copied(honestClass(1), 15), 1);
    expect(found?.pupils).toBeGreaterThanOrEqual(15);
    expect(found?.p).toBeLessThan(sharedPatternLimit);
  });

  it("hardly ever stand out in honest classes", { timeout: 60_000 }, () => {
    const flagged = Array.from({ length: 60 }, (_, seed) =>
      sharedWrongPatterns(honestClass(seed), seed),
    ).filter((found) => found !== null && found.p < sharedPatternLimit);
    expect(flagged.length).toBeLessThanOrEqual(1);
  });

  it("never are perfect scripts, however many", () => {
    const perfect: Script = {
      responses: ["A", "A", "A", "A", "D", "D", "D", "D"],
      right: Array(8).fill(true),
    };
    expect(sharedWrongPatterns(Array(45).fill(perfect), 1)).toEqual({ pupils: 0, p: 1 });
  });

  it("are the same finding for the same seed, and none in a group too small to tell", () => {
    const scripts = copied(honestClass(4), 8);
    expect(sharedWrongPatterns(scripts, 9)).toEqual(sharedWrongPatterns(scripts, 9));
    expect(sharedWrongPatterns(scripts.slice(0, 9), 9)).toBeNull();
  });
});

describe("hasty answers", () => {
  it("are a pupil's usual pace, not one quick tap", () => {
    expect(
      hastyShare([
        [1, 1, 1, 9],
        [1, 8, 9, 10],
        [5, 6],
      ]),
    ).toBeCloseTo(1 / 3, 12);
    expect(hastyShare([[], []])).toBeNull();
  });
});
