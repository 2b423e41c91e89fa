import { describe, expect, it } from "vitest";
import { photographRoom } from "#tests/support/card-room.ts";
import { cardCount } from "./card.ts";
import { codeOf, createCardReader } from "./reader.ts";

describe("reading cards in a made-up classroom", () => {
  it("finds nearly every uncovered card of 50 in a single frame, and takes none for another", {
    timeout: 60_000,
  }, () => {
    const read = createCardReader(1920, 1080);
    let uncovered = 0;
    let found = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const { frame, cards } = photographRoom({ seed });
      const held = new Map(cards.map(({ card, letter }) => [card, letter]));
      const sightings = read(frame);
      expect(sightings.filter(({ card, letter }) => held.get(card) !== letter)).toEqual([]);
      const seen = new Set(sightings.map(({ card }) => card));
      const free = cards.filter(({ covered }) => !covered);
      uncovered += free.length;
      found += free.filter(({ card }) => seen.has(card)).length;
    }
    expect(found / uncovered).toBeGreaterThan(0.98);
  });

  it("finds nothing in a room without cards", () => {
    const { frame } = photographRoom({ seed: 3, pupils: 0 });
    expect(createCardReader(1920, 1080)(frame)).toEqual([]);
  });
});

describe("the codes of the cards", () => {
  it("differ from each other, however turned, in at least seven bits", () => {
    const quarter = (code: number[][]) => code.map((row, y) => row.map((_, x) => code[4 - x]?.[y] ?? 0));
    const turns = Array.from({ length: cardCount }, (_, at) => {
      const all = [codeOf(at + 1)];
      for (let n = 0; n < 3; n++) all.push(quarter(all[n] as number[][]));
      return all.map((code) => code.flat());
    });
    const distance = (a: number[], b: number[]) => a.filter((bit, at) => bit !== b[at]).length;
    for (const [at, own] of turns.entries()) {
      for (const turned of own.slice(1))
        expect(distance(own[0] as number[], turned)).toBeGreaterThanOrEqual(7);
      for (const other of turns.slice(at + 1)) {
        for (const turned of other) expect(distance(own[0] as number[], turned)).toBeGreaterThanOrEqual(7);
      }
    }
  });
});
