import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedSeed, halfFor, halvesOf } from "./halves.ts";
import { channels } from "./item.ts";
import { verdictItem } from "./quiz.fixtures.ts";
import { blueprints, drawForm, partOf } from "./quiz.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const traits = fc.record({
  genuine: fc.boolean(),
  difficulty: fc.integer({ min: 1, max: 3 }),
  channel: fc.constantFrom(...channels),
});

/** As much as a lesson of the first rank has, and more. */
const pools = fc.array(traits, { maxLength: 20 }).map((more) => {
  const least = Array.from({ length: 20 }, (_, at) => ({
    genuine: at % 2 === 0,
    difficulty: (at % 3) + 1,
    channel: channels[at % channels.length] ?? ("chat" as const),
  }));
  return [...least, ...more].map((of, at) => ({ item: verdictItem({ ...of, id: `item-${at}` }) }));
});

describe("the two halves of a lesson's items", () => {
  it("hold every item once, and differ by at most one in each part and difficulty", () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { A, B } = halvesOf(pool);
        expect(A.size + B.size).toBe(pool.length);
        for (const part of ["scam", "genuine"] as const) {
          const own = pool.map(({ item }) => item).filter((item) => partOf(item) === part);
          const inA = own.filter(({ id }) => A.has(id));
          expect(Math.abs(own.length - 2 * inA.length)).toBeLessThanOrEqual(1);
          const harder = (level: number) => ({
            all: own.filter(({ difficulty }) => difficulty >= level).length,
            inA: inA.filter(({ difficulty }) => difficulty >= level).length,
          });
          for (const { all, inA: ofA } of [harder(2), harder(3)])
            expect(Math.abs(all - 2 * ofA)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it("are the same in whatever order the files were read", () => {
    fc.assert(
      fc.property(pools, (pool) => {
        expect(halvesOf([...pool].reverse())).toEqual(halvesOf(pool));
      }),
    );
  });

  it("give a class one before the lesson and the other after it, by the last bit of its seed", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const halves = halvesOf(pool);
        const draw = (step: "before" | "quiz", asked: string[]) => {
          const wishes = { half: halves[halfFor(step, seed)], asked: new Map(asked.map((id) => [id, 1])) };
          const drawn = drawForm(pool, blueprints[step], seed, wishes);
          if (!drawn.ok) throw new Error(drawn.reason);
          return drawn.items.map(({ item }) => item.id);
        };
        const before = draw("before", []);
        const quiz = draw("quiz", before);
        expect(quiz.some((id) => before.includes(id))).toBe(false);
        expect(before.every((id) => halves[halfFor("before", seed)].has(id))).toBe(true);
        expect(quiz.every((id) => halves[halfFor("quiz", seed)].has(id))).toBe(true);
      }),
    );
  });

  it("come first in as many classes each, whatever chance says", () => {
    fc.assert(
      fc.property(fc.array(seeds, { maxLength: 60 }), (chances) => {
        const given: number[] = [];
        for (const chance of chances) given.push(balancedSeed(chance, given));
        const aFirst = given.filter((seed) => halfFor("before", seed) === "A").length;
        expect(Math.abs(given.length - 2 * aFirst)).toBeLessThanOrEqual(1);
        expect(given.every((seed) => seed >= 0 && seed < 2 ** 31)).toBe(true);
      }),
    );
  });
});
