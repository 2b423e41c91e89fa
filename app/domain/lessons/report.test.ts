import { describe, expect, it } from "vitest";
import { singleItem, verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import type { Lesson } from "./lesson.ts";
import { reportRows, reportTable } from "./report.ts";

const lesson = {
  slug: "loan",
  band: "senior",
  hasSimulation: true,
  expiresOn: "2027-08-31",
} as Lesson;
const items = [
  verdictItem({ id: "a" }),
  verdictItem({ id: "b" }),
  verdictItem({ id: "c", genuine: true }),
  singleItem({ id: "d" }),
];

describe("the content report", () => {
  it("has a row for each lesson, band and language", () => {
    const row = {
      lesson: "loan",
      band: "senior",
      items: 4,
      genuineShare: 0.333,
      simulations: 1,
      reviewed: false,
      expires: "2027-08-31",
    };
    expect(reportRows([{ lesson, items, isReviewed: false }])).toEqual([
      { ...row, language: "zh-CN" },
      { ...row, language: "en" },
    ]);
  });

  it("knows no share where nothing is judged", () => {
    const [row] = reportRows([{ lesson, items: [], isReviewed: true }]);
    expect(row).toMatchObject({ items: 0, genuineShare: null, reviewed: true });
  });

  it("marks what has expired", () => {
    const rows = reportRows([{ lesson, items, isReviewed: false }]);
    expect(reportTable(rows, "2027-08-30")).not.toContain("EXPIRED");
    expect(reportTable(rows, "2027-08-31").match(/2027-08-31 EXPIRED/g)).toHaveLength(2);
  });
});
