import { describe, expect, it } from "vitest";
import { noSums } from "./sums.ts";
import { waySharesOf } from "./ways.ts";

const sums = (taught: number, madeUp: number, byObtained: object) => {
  return { ...noSums(), taught, madeUp, byObtained: { ...noSums().byObtained, ...byObtained } };
};

describe("the ways behind a percentage", () => {
  it("stand from the strongest evidence to the weakest, with people and share of the covered", () => {
    expect(waySharesOf(sums(39, 3, { "entered-later": 2, lecture: 10, "own-computer": 30 }))).toEqual([
      { way: "own-computer", people: 30, percent: "71.4%" },
      { way: "lecture", people: 10, percent: "23.8%" },
      { way: "entered-later", people: 2, percent: "4.8%" },
    ]);
  });

  it("never round one entry by hand away", () => {
    const shares = waySharesOf(sums(5000, 0, { "own-card": 4999, "entered-later": 1 }));
    expect(shares.map(({ percent }) => percent)).toEqual(["99.9%", "0.1%"]);
  });

  it("are none where nobody is covered", () => {
    expect(waySharesOf(noSums())).toEqual([]);
  });
});
