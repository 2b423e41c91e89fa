import { describe, expect, it } from "vitest";
import { figuresOf, unitListingOf, unitTable, wholeDistrict } from "./coverage-rows.ts";
import { type CoverageSums, noSums } from "./sums.ts";

const sums = (given: Partial<CoverageSums>): CoverageSums => ({ ...noSums(), ...given });
const unit = (code: string, name: string, kind: string, pupils: CoverageSums, staff = noSums()) => {
  return { id: code, code, name, kind, pupils, staff };
};
const units = [
  unit("100201", "实验小学", "primary", sums({ enrolled: 40, taught: 40 })),
  unit("100301", "第三初级中学", "junior", sums({ enrolled: 50, taught: 19, notYet: 30, suspended: 1 })),
  unit("100202", "育才小学", "primary", sums({ enrolled: 45, notYet: 45 })),
  unit("100801", "教师进修学院", "teacher-college", noSums(), sums({ enrolled: 9, taught: 6, notYet: 3 })),
];
const codes = (listing: Partial<typeof wholeDistrict>) =>
  unitTable(units, { ...wholeDistrict, ...listing }).lines.map(({ code }) => code);

describe("the district's table of units", () => {
  it("stands in the order of the units' codes unless asked otherwise", () => {
    expect(codes({})).toEqual(["100201", "100202", "100301", "100801"]);
    expect(codes({ order: "name" })).toEqual(["100301", "100801", "100201", "100202"]);
    expect(codes({ order: "not-yet" })).toEqual(["100202", "100301", "100801", "100201"]);
  });

  it("shows the units of a kind, or those whose name or code has the words", () => {
    expect(codes({ kind: "primary" })).toEqual(["100201", "100202"]);
    expect(codes({ text: "育才" })).toEqual(["100202"]);
    expect(codes({ text: "1003" })).toEqual(["100301"]);
    expect(codes({ text: "no such unit" })).toEqual([]);
  });

  it("adds up the units it shows, pupils and staff apart", () => {
    const whole = unitTable(units, wholeDistrict).sum;
    expect(whole.pupils).toEqual({
      enrolled: 135,
      taught: 59,
      madeUp: 0,
      excused: 0,
      notYet: 75,
      suspended: 1,
      ways: [],
      rate: { numerator: 59, denominator: 134, percent: "44.0%" },
    });
    expect(whole.staff).toMatchObject({ enrolled: 9, rate: { percent: "66.7%" } });
    expect(unitTable(units, { ...wholeDistrict, kind: "primary" }).sum.pupils.enrolled).toBe(85);
  });

  it("says how the covered were obtained, what was entered later apart", () => {
    const byObtained = { ...noSums().byObtained, "own-card": 37, "entered-later": 3 };
    expect(figuresOf(sums({ enrolled: 40, taught: 40, byObtained })).ways).toEqual([
      { way: "own-card", people: 37, percent: "92.5%" },
      { way: "entered-later", people: 3, percent: "7.5%" },
    ]);
  });

  it("has no rate where nobody is to be taught", () => {
    expect(figuresOf(noSums()).rate).toBeNull();
    expect(figuresOf(sums({ enrolled: 2, suspended: 2 })).rate).toBeNull();
    expect(unitTable([], wholeDistrict)).toMatchObject({ lines: [], sum: { pupils: { rate: null } } });
  });

  it("takes an address that makes no sense for the whole list", () => {
    expect(unitListingOf(new URLSearchParams("sort=rate&q=%20&kind="))).toEqual(wholeDistrict);
    expect(unitListingOf(new URLSearchParams("sort=not-yet&q=%20%E5%B0%8F%E5%AD%A6&kind=primary"))).toEqual({
      text: "小学",
      kind: "primary",
      order: "not-yet",
    });
  });
});
