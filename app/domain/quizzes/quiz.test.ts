import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channels, type Item } from "./item.ts";
import { singleItem, verdictItem } from "./quiz.fixtures.ts";
import { type Blueprint, blueprints, drawForm, orderFor, orderSeedOf, partOf } from "./quiz.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const kindOfItem = fc.record({
  part: fc.constantFrom("scam", "genuine", "single"),
  difficulty: fc.integer({ min: 1, max: 3 }),
  channel: fc.constantFrom(...channels),
});

/** At least six of each part, as a content folder has them. */
const pools = fc.array(kindOfItem, { minLength: 0, maxLength: 40 }).map((kinds) => {
  const floor = (["scam", "genuine", "single"] as const).flatMap((part) =>
    [1, 2, 3, 1, 2, 3].map((difficulty) => ({ part, difficulty, channel: "chat" as const })),
  );
  return [...floor, ...kinds].map(({ part, difficulty, channel }, index) => {
    const of = { id: `item-${index}`, difficulty, channel };
    return { item: part === "single" ? singleItem(of) : verdictItem({ ...of, genuine: part === "genuine" }) };
  });
});

const count = <T>(list: readonly T[], test: (thing: T) => boolean) => list.filter(test).length;
const itemsOf = (pool: { item: Item }[], blueprint: Blueprint, seed: number, asked = new Set<string>()) => {
  const wishes = { asked: new Map([...asked].map((id) => [id, 1] as const)) };
  const drawn = drawForm(pool, blueprint, seed, wishes);
  if (!drawn.ok) throw new Error("the pool is large enough");
  return drawn.items.map(({ item }) => item);
};

describe("drawing a form", () => {
  it("has eight different messages, exactly half of them genuine, whatever the pool and the seed", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const items = itemsOf(pool, blueprints.quiz, seed);
        expect(items).toHaveLength(8);
        expect(new Set(items.map((item) => item.id)).size).toBe(8);
        expect(count(items, (item) => partOf(item) === "genuine")).toBe(4);
      }),
    );
  });

  it("follows any blueprint, part by part", () => {
    const parts = fc.record({
      scam: fc.integer({ min: 0, max: 6 }),
      genuine: fc.integer({ min: 0, max: 6 }),
      single: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(pools, parts, seeds, (pool, blueprint, seed) => {
        const items = itemsOf(pool, blueprint, seed);
        for (const part of ["scam", "genuine", "single"] as const) {
          expect(count(items, (item) => partOf(item) === part)).toBe(blueprint[part]);
        }
      }),
    );
  });

  it("is the same for the same seed, in whatever order the files were read", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const once = itemsOf(pool, blueprints.quiz, seed);
        expect(itemsOf([...pool].reverse(), blueprints.quiz, seed)).toEqual(once);
      }),
    );
  });

  it("spreads each part over the three difficulties as evenly as the pool allows", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const items = itemsOf(pool, blueprints.quiz, seed);
        for (const part of ["scam", "genuine"] as const) {
          const counts = [1, 2, 3].map((d) =>
            count(items, (item) => partOf(item) === part && item.difficulty === d),
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("takes different channels when difficulties are alike", () => {
    const pool = (["chat", "chat", "chat", "chat", "sms", "email", "web"] as const).flatMap(
      (channel, index) => [
        { item: verdictItem({ id: `scam-${index}`, channel, difficulty: 2 }) },
        { item: verdictItem({ id: `genuine-${index}`, channel, difficulty: 2, genuine: true }) },
      ],
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = itemsOf(pool, blueprints.quiz, seed);
        for (const part of ["scam", "genuine"] as const) {
          const used = items.filter((item) => partOf(item) === part).map((item) => item.message?.channel);
          expect(new Set(used).size).toBe(4);
        }
      }),
    );
  });

  it("draws a second form without repeating the first", () => {
    fc.assert(
      fc.property(pools, seeds, seeds, (pool, first, second) => {
        const before = new Set(itemsOf(pool, blueprints.before, first).map((item) => item.id));
        const wanted = { scam: 3, genuine: 3 };
        const after = itemsOf(pool, wanted, second, before);
        expect(after.some((item) => before.has(item.id))).toBe(false);
      }),
    );
  });

  it("asks again what was asked longest ago, and only when nothing else is left", () => {
    const pool = [1, 2, 3, 4].map((n) => ({ item: verdictItem({ id: `scam-${n}` }) }));
    const asked = new Map([
      ["scam-1", 2],
      ["scam-2", 1],
      ["scam-3", 2],
    ]);
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawForm(pool, { scam: 2 }, seed, { asked });
        expect(drawn.ok && drawn.items.map(({ item }) => item.id).sort()).toEqual(["scam-2", "scam-4"]);
      }),
    );
  });

  it("has an anchor in every form, asked before or not", () => {
    const anchor = { ...verdictItem({ id: "scam-1" }), anchor: true } as const;
    const pool = [anchor, ...[2, 3, 4].map((n) => verdictItem({ id: `scam-${n}` }))].map((item) => ({
      item,
    }));
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawForm(pool, { scam: 2 }, seed, { asked: new Map([["scam-1", 1]]) });
        expect(drawn.ok && drawn.items.some(({ item }) => item.id === "scam-1")).toBe(true);
      }),
    );
  });

  it("says which part is short when a lesson has too few items", () => {
    const pool = [1, 2, 3, 4].map((n) => ({ item: verdictItem({ id: `scam-${n}` }) }));
    expect(drawForm(pool, blueprints.quiz, 1)).toEqual({
      ok: false,
      reason: "too-few-items",
      part: "genuine",
      wanted: 4,
      available: 0,
    });
  });
});

describe("the order of one pupil", () => {
  const positions = [1, 2, 3, 4, 5, 6, 7, 8];

  it("shows every position exactly once, the same way each time", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = orderFor(seed, positions);
        expect([...order].sort()).toEqual(positions);
        expect(orderFor(seed, positions)).toEqual(order);
      }),
    );
  });

  it("rarely shows two pupils the same message at the same time", () => {
    const orders = Array.from({ length: 60 }, (_, seat) =>
      orderFor(orderSeedOf(7, `learner-${seat}`), positions),
    );
    let alike = 0;
    for (let seat = 1; seat < orders.length; seat++) {
      alike += count(positions, (n) => orders[seat]?.[n - 1] === orders[seat - 1]?.[n - 1]);
    }
    // chance alone is one in eight of 59 × 8 = 59
    expect(alike).toBeLessThan(95);
  });

  it("fits a plain integer column", () => {
    fc.assert(
      fc.property(seeds, fc.uuid(), (seed, learnerId) => {
        const orderSeed = orderSeedOf(seed, learnerId);
        expect(Number.isInteger(orderSeed) && orderSeed >= 0 && orderSeed < 2 ** 31).toBe(true);
      }),
    );
  });
});
