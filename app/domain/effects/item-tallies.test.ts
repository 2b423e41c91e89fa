import { describe, expect, it } from "vitest";
import type { GradedQuiz, Verdict } from "#app/domain/quizzes/quiz.ts";
import { seededRandom } from "#app/lib/random.ts";
import { healthOfItems, reliabilitiesOf } from "./item-health.ts";
import { type TalliedForm, TallyCounter } from "./item-tallies.ts";

const everything = { band: null, year: null };

function form(id: string, purpose: TalliedForm["purpose"], hashes: readonly string[]): TalliedForm {
  const items = new Map(hashes.map((hash, at) => [at + 1, { hash, subscale: "scam" as const }]));
  return { id, purpose, lessonSlug: "a-lesson", band: "junior", year: 2026, items };
}

function positions(right: readonly (boolean | null)[]): GradedQuiz["positions"] {
  return right.map((isRight, at) => {
    const verdict: Verdict = isRight === null ? "skipped" : isRight ? "hit" : "miss";
    return {
      position: at + 1,
      itemId: "any",
      response: isRight === null ? null : isRight ? "A" : "D",
      verdict,
    };
  });
}

describe("a district's tallies", () => {
  it("pool an item over forms by its measurement hash, and know nobody", () => {
    const counter = new TallyCounter([form("one", "before", ["a", "b"]), form("two", "before", ["c", "a"])]);
    counter.add("one", "li", positions([true, false]));
    counter.add("two", "an", positions([true, false]));
    const { items, answers } = counter.result();
    expect(answers).toBe(4);
    expect(items.find(({ hash }) => hash === "a")?.sightings).toEqual([
      { right: true, othersSeen: 1, othersRight: 0, response: "A", times: 1 },
      { right: false, othersSeen: 1, othersRight: 1, response: "D", times: 1 },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/"li"|"an"/);
  });

  it("count a pupil's first answer to an item and no later one, on whatever occasion", () => {
    const counter = new TallyCounter([form("one", "before", ["a", "b"]), form("two", "quiz", ["a", "c"])]);
    counter.add("one", "li", positions([false, true]));
    counter.add("two", "li", positions([true, true]));
    const { items, forms } = counter.result();
    const occasions = items.filter(({ hash }) => hash === "a").map(({ occasion }) => occasion);
    expect(occasions).toEqual(["before"]);
    // and a form with an item seen before is no first attempt at that form
    expect(forms.map(({ purpose }) => purpose)).toEqual(["before"]);
  });

  it("leave out what was skipped, and from KR-20 who has skipped", () => {
    const counter = new TallyCounter([form("one", "before", ["a", "b"])]);
    counter.add("one", "li", positions([true, null]));
    const { items, forms } = counter.result();
    expect(items.map(({ hash, sightings }) => [hash, sightings[0]?.othersSeen])).toEqual([["a", 0]]);
    expect(forms).toEqual([]);
  });
});

/** Pupils of differing ability; what each item asks for is known, so what the figures must find is, too. */
function simulated(pupils: number, seed: number): TallyCounter {
  const hashes = ["sound", "sound-too", "another", "wrong-key", "hard", "chance"];
  const counter = new TallyCounter([form("one", "before", hashes)]);
  const random = seededRandom(seed);
  for (let n = 0; n < pupils; n++) {
    const ability = random.next() + random.next() + random.next() - 1.5;
    const knows = (slope: number, ease: number) =>
      random.next() < 1 / (1 + Math.exp(-(slope * ability + ease)));
    const right = [knows(3, 0.5), knows(3, 0), knows(3, 0.8), knows(-3, 0.3), knows(2, -3), knows(0, 0)];
    counter.add("one", `pupil-${n}`, positions(right));
  }
  return counter;
}

describe("items with a known truth", () => {
  it("are found where something is wrong with them, the most urgent first, and let be where not", () => {
    const health = healthOfItems(simulated(3000, 4).result(), everything, () => null);
    const reasons = Object.fromEntries(health.map((each) => [each.hash, each.reasons]));
    expect(reasons).toEqual({
      "wrong-key": ["key-doubtful"],
      hard: ["too-hard"],
      chance: ["tells-little"],
      sound: [],
      "sound-too": [],
      another: [],
    });
    expect(health.slice(0, 3).map(({ hash }) => hash)).toEqual(["wrong-key", "hard", "chance"]);
  });

  it("send nobody looking before 100 answers are there for discrimination", () => {
    const health = healthOfItems(simulated(99, 4).result(), everything, () => null);
    expect(health.flatMap(({ reasons }) => reasons).filter((reason) => reason !== "too-hard")).toEqual([]);
  });

  it("have one reliability for each form, and none of another band or year", () => {
    const tallies = simulated(200, 4).result();
    expect(reliabilitiesOf(tallies, everything)).toMatchObject([{ n: 200, items: 6, subscale: "scam" }]);
    expect(reliabilitiesOf(tallies, { band: "senior", year: null })).toEqual([]);
    expect(healthOfItems(tallies, { band: null, year: 2025 }, () => null)).toEqual([]);
  });
});
