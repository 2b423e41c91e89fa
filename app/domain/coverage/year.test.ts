import { describe, expect, it } from "vitest";
import { lastDayOf, weekEndsUntil, yearFrom, yearInterval, yearsBetween } from "./year.ts";

const bySchoolYear = { coverageYear: "school-year" } as const;
const byCalendar = { coverageYear: "calendar-year" } as const;

describe("the year of a day", () => {
  it("begins on 1 September for districts that count by school year", () => {
    expect(yearInterval(bySchoolYear, "2026-08-31")).toMatchObject({ from: "2025-09-01", to: "2026-09-01" });
    expect(yearInterval(bySchoolYear, "2026-09-01")).toMatchObject({ from: "2026-09-01", to: "2027-09-01" });
  });

  it("begins on 1 January for districts that count by calendar year", () => {
    expect(yearInterval(byCalendar, "2026-12-31")).toMatchObject({ from: "2026-01-01", to: "2027-01-01" });
  });
});

it("a year gone by is shown as of its last day, the running one as of today", () => {
  expect(lastDayOf(yearFrom(bySchoolYear, 2025), "2026-11-23")).toBe("2026-08-31");
  expect(lastDayOf(yearFrom(bySchoolYear, 2026), "2026-11-23")).toBe("2026-11-23");
});

it("the trend has a point for each week's Sunday and one for the day itself", () => {
  expect(weekEndsUntil(yearFrom(bySchoolYear, 2026), "2026-09-16")).toEqual([
    "2026-09-06",
    "2026-09-13",
    "2026-09-16",
  ]);
  expect(weekEndsUntil(yearFrom(bySchoolYear, 2026), "2026-09-06")).toEqual(["2026-09-06"]);
});

it("years are listed from the running one back to the first with a lesson", () => {
  const years = (first: string) =>
    yearsBetween(bySchoolYear, first, "2026-11-23").map(({ startYear }) => startYear);
  expect(years("2024-10-08")).toEqual([2026, 2025, 2024]);
  expect(years("2026-11-23")).toEqual([2026]);
});
