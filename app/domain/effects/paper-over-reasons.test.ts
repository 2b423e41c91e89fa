import { describe, expect, it } from "vitest";
import { checkReasons, type PaperOverFacts } from "./paper-over-reasons.ts";

const quiet: PaperOverFacts = {
  scripts: [],
  secondsByPupil: [],
  namedPresent: 0,
  begunAt: "10:20",
  isSchoolDay: true,
};
const kinds = (facts: Partial<PaperOverFacts>) =>
  checkReasons({ ...quiet, ...facts }, 1).map(({ kind }) => kind);

describe("a class session is worth a second look", () => {
  it("not when it was taught as lessons are, perfect papers of everybody included", () => {
    const perfect = { responses: ["A", "A", "D", "D"], right: [true, true, true, true] };
    expect(kinds({ scripts: Array(40).fill(perfect), secondsByPupil: Array(40).fill([9, 12, 20]) })).toEqual(
      [],
    );
  });

  it("when a dozen handed in one and the same wrong paper", () => {
    const letters = ["A", "B", "C", "D"];
    const own = Array.from({ length: 30 }, (_, n) => {
      const right = [0, 1, 2, 3, 4, 5].map((at) => (n * (at + 3)) % 5 > 1);
      return { responses: right.map((is, at) => letters[is ? at % 2 : 2 + ((n + at) % 2)] as string), right };
    });
    const copied = Array(12).fill({
      responses: ["C", "D", "D", "C", "D", "D"],
      right: [false, false, false, false, false, false],
    });
    expect(kinds({ scripts: [...own, ...copied] })).toEqual(["shared-wrong"]);
  });

  it("when many answered faster than a message can be read, not when one did", () => {
    const [quick, usual] = [
      [1, 1, 1],
      [15, 20, 11],
    ];
    expect(kinds({ secondsByPupil: [...Array(10).fill(quick), ...Array(30).fill(usual)] })).toEqual([
      "hasty",
    ]);
    expect(kinds({ secondsByPupil: [quick, ...Array(3).fill(usual)] })).toEqual([]);
  });

  it("when many were named as present in one stroke, at night, or on a day without school", () => {
    expect(kinds({ namedPresent: 9 })).toEqual([]);
    expect(kinds({ namedPresent: 10 })).toEqual(["named-present"]);
    expect(kinds({ begunAt: "22:40" })).toEqual(["odd-hour"]);
    expect(kinds({ isSchoolDay: false })).toEqual(["no-school-day"]);
  });
});
