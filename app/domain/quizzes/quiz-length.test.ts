import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/lib/random.ts";
import type { Item } from "./item.ts";
import { multipleItem, orderItem, singleItem, trueFalseItem, verdictItem } from "./quiz.fixtures.ts";
import { drawForm, isForAllHands, isOther } from "./quiz.ts";
import { blueprintFor, blueprintsOf, quizLengths } from "./quiz-length.ts";

const verdicts = (of: number, genuine: boolean) =>
  Array.from({ length: of }, (_, n) => verdictItem({ id: `${genuine ? "genuine" : "scam"}-${n}`, genuine }));
const others: Item[] = [
  singleItem({ id: "single" }),
  multipleItem({ id: "multiple" }),
  trueFalseItem({ id: "true" }),
  orderItem({ id: "order" }),
];
/** As a lesson of the first rank has it, and one of the second. */
const large = [...verdicts(10, false), ...verdicts(10, true), ...others].map((item) => ({ item }));
const small = [...verdicts(7, false), ...verdicts(7, true), ...others.slice(0, 2)].map((item) => ({ item }));

function drawn(length: (typeof quizLengths)[number], ownDevices: boolean, pool: typeof large, seed = 1) {
  const before = drawForm(pool, { scam: 3, genuine: 3 }, seed);
  if (!before.ok) throw new Error(before.reason);
  const asked = new Map(before.items.map(({ item }) => [item.id, 1] as const));
  const blueprint = blueprintFor(length, { ownDevices }, pool, asked);
  const quiz = drawForm(pool, blueprint, seed, { asked });
  if (!quiz.ok) throw new Error(quiz.reason);
  return {
    items: quiz.items.map(({ item }) => item),
    again: quiz.items.filter(({ item }) => asked.has(item.id)),
  };
}

describe("a quiz after a before-test", () => {
  it.each([
    ["short", true, large, 6, 0],
    ["usual", true, large, 8, 1],
    ["long", true, large, 12, 2],
    ["short", false, large, 6, 0],
    ["usual", false, large, 8, 0],
    ["long", false, large, 12, 0],
    ["usual", true, small, 8, 1],
    ["long", true, small, 10, 2],
  ] as const)(
    "%s, each with a computer: %s, asks nothing twice",
    (length, ownDevices, pool, questions, other) => {
      const { items, again } = drawn(length, ownDevices, [...pool]);
      expect(items).toHaveLength(questions);
      expect(items.filter(isOther)).toHaveLength(other);
      expect(again).toEqual([]);
    },
  );

  it("of which two in five and more are genuine, and half of what is judged, however it is drawn", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...quizLengths),
        fc.boolean(),
        fc.nat(2 ** 31 - 1),
        (length, ownDevices, seed) => {
          const pool = seededRandom(seed).shuffled(large);
          const { items } = drawn(length, ownDevices, pool, seed);
          const judged = items.filter((item) => item.kind === "verdict");
          const genuine = judged.filter((item) => item.kind === "verdict" && item.genuine).length;
          expect(genuine / items.length).toBeGreaterThanOrEqual(0.4);
          expect(Math.abs(judged.length - 2 * genuine)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("can be answered by cards, paper and hands wherever not everybody has a computer", () => {
    for (const length of quizLengths)
      for (const blueprint of blueprintsOf(length, { ownDevices: false })) {
        const form = drawForm(large, blueprint, 3);
        expect(form.ok && form.items.every(({ item }) => isForAllHands(item))).toBe(true);
      }
  });

  it("asks its other questions in different ways", () => {
    const { items } = drawn("long", true, large);
    const kinds = items.filter(isOther).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
