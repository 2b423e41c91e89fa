/**
 * A lesson's items in two parallel halves, A and B. Every class meets the one before the lesson and the other after
 * it; which comes first alternates between classes, so that what looks like a gain is not an easier form.
 */
import { seededRandom, seedOf } from "#app/lib/random.ts";
import type { Item } from "./item.ts";
import { channelOf, itemParts, partOf, type TestStep } from "./quiz.ts";

export type Half = "A" | "B";

/**
 * Within each part the items of like difficulty and channel stand beside each other; of each two neighbours chance
 * gives one to A and one to B. The same items give the same halves, for every class of every school.
 */
export function halvesOf(pool: readonly { item: Item }[]): Record<Half, Set<string>> {
  const halves: Record<Half, Set<string>> = { A: new Set(), B: new Set() };
  const items = pool.map(({ item }) => item).filter(({ anchor }) => !anchor);
  const random = seededRandom(seedOf(items.map(sortKey).sort().join(" ")));
  for (const part of itemParts) {
    const sorted = items.filter((item) => partOf(item) === part).sort(byKey);
    for (let at = 0; at < sorted.length; at += 2) {
      const pair = random.shuffled(sorted.slice(at, at + 2));
      // an odd one out goes where fewer are
      const first: Half = pair.length === 1 && halves.A.size > halves.B.size ? "B" : "A";
      halves[first].add((pair[0] as Item).id);
      if (pair[1]) halves.B.add(pair[1].id);
    }
  }
  return halves;
}

function sortKey(item: Item): string {
  return `${item.difficulty} ${channelOf(item)} ${item.id}`;
}

function byKey(a: Item, b: Item): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

/** Which half is this step's: the seed of a form says by its last bit which of them comes first. */
export function halfFor(step: TestStep, seed: number): Half {
  return (seed % 2 === 0) === (step === "before") ? "A" : "B";
}

/** A seed whose order is the one that fewer classes have had; with as many of each, chance has decided already. */
export function balancedSeed(seed: number, earlierSeeds: readonly number[]): number {
  const odd = earlierSeeds.filter((earlier) => earlier % 2 === 1).length;
  const even = earlierSeeds.length - odd;
  if (odd === even) return seed;
  return seed - (seed % 2) + (odd < even ? 1 : 0);
}
