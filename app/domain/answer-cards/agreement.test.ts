import { describe, expect, it } from "vitest";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { agree, nothingRead } from "./agreement.ts";

const cards = new Set([1, 2, 3]);
type Seen = [card: number, letter: Letter][];

/** Frames at the given milliseconds, and what was seen in each; answers the letters that count. */
function counted(...frames: [at: number, seen: Seen][]) {
  let agreement = nothingRead;
  for (const [at, seen] of frames) {
    const sightings = seen.map(([card, letter]) => ({ card, letter }));
    agreement = agree(agreement, sightings, { at, cards });
  }
  return Object.fromEntries([...agreement.readings].map(([card, { letter }]) => [card, letter]));
}

describe("a held card", () => {
  it("counts once two frames agree, also with one between in which it was hidden", () => {
    expect(counted([0, [[1, "A"]]])).toEqual({});
    expect(counted([0, [[1, "A"]]], [300, []], [600, [[1, "A"]]])).toEqual({ 1: "A" });
  });

  it("does not count for what a single frame saw while it was being turned", () => {
    expect(counted([0, [[1, "B"]]], [300, [[1, "A"]]], [600, [[1, "A"]]])).toEqual({ 1: "A" });
  });

  it("may change its mind, and again needs two frames for it", () => {
    const held: [number, Seen][] = [0, 300].map((at) => [at, [[2, "C"]]]);
    expect(counted(...held, [600, [[2, "D"]]])).toEqual({ 2: "C" });
    expect(counted(...held, [600, [[2, "D"]]], [900, [[2, "D"]]])).toEqual({ 2: "D" });
  });

  it("is not confirmed by what was seen long ago", () => {
    expect(counted([0, [[3, "A"]]], [9_000, [[3, "A"]]])).toEqual({});
  });

  it("is nobody's when no pupil of the class has its number", () => {
    expect(counted([0, [[44, "A"]]], [300, [[44, "A"]]])).toEqual({});
  });

  it("does not count with a letter that it passes, however many frames saw it on its way", () => {
    const onItsWay = [0.7, 1.0, 1.35].map((turns) => [{ card: 1, letter: "D" as const, turns }]);
    const held = [1.9, 2].map((turns) => [{ card: 1, letter: "C" as const, turns }]);
    let agreement = nothingRead;
    for (const [at, sightings] of [...onItsWay, ...held].entries()) {
      expect(agreement.readings.size).toBe(0);
      agreement = agree(agreement, sightings, { at: at * 300, cards });
    }
    expect(agreement.readings.get(1)?.letter).toBe("C");
  });
});
