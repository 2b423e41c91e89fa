import { describe, expect, it } from "vitest";
import { ruleOn, rulesOf, type SettingRow, waysIn } from "./counting-rule.ts";

const original = ["imported"];
let recorded = 0;
const set = (effectiveOn: string, notCounted: string[]): SettingRow => {
  recorded += 1;
  const recordedAt = new Date(Date.UTC(2026, 8, 1, 0, recorded));
  return { id: String(recorded).padStart(4, "0"), effectiveOn, notCounted, recordedAt, recordedById: null };
};

describe("what counts for the year", () => {
  it("is what it has always been until the district decides something else", () => {
    expect(ruleOn(rulesOf([], original), original, "2026-11-23")).toEqual({
      notCounted: ["imported"],
      since: null,
    });
  });

  it("changes on its day, and a figure of the day before keeps its rule", () => {
    const rules = rulesOf([set("2026-12-01", ["imported", "lecture"])], original);
    expect(ruleOn(rules, original, "2026-11-30").notCounted).toEqual(["imported"]);
    expect(ruleOn(rules, original, "2026-12-01")).toEqual({
      notCounted: ["lecture", "imported"],
      since: "2026-12-01",
    });
  });

  it("says since when, also after a set that changed something else", () => {
    const rules = rulesOf(
      [set("2026-12-01", ["imported", "lecture"]), set("2027-01-01", ["lecture", "imported"])],
      original,
    );
    expect(ruleOn(rules, original, "2027-02-01").since).toBe("2026-12-01");
  });

  it("of two sets for one day follows the one entered later", () => {
    const rules = rulesOf(
      [set("2026-12-01", ["imported", "lecture"]), set("2026-12-01", ["imported"])],
      original,
    );
    expect(rules).toEqual([]);
  });

  it("never leaves out own answers, whatever a stored set says", () => {
    expect(waysIn(["own-computer", "own-paper", "nonsense", "imported"])).toEqual(["imported"]);
  });
});
