import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "#app/lib/dates.ts";
import { daysBetween, dueDateOf, reportingPeriodOf, reportMonthsUntil } from "./period.ts";

const the20th = { reportingPeriod: "21-to-20", reportDueDay: 20 } as const;
const calendar = { reportingPeriod: "calendar-month", reportDueDay: 20 } as const;
const months = fc.tuple(fc.integer({ min: 2021, max: 2060 }), fc.integer({ min: 1, max: 12 }));
const asMonth = ([year, month]: [number, number]) => `${year}-${String(month).padStart(2, "0")}`;

describe("the days a monthly form speaks of", () => {
  it("run from the 21st to the 20th by default, across the turn of the year", () => {
    expect(reportingPeriodOf(the20th, "2026-11")).toEqual({ from: "2026-10-21", to: "2026-11-21" });
    expect(reportingPeriodOf(the20th, "2027-01")).toEqual({ from: "2026-12-21", to: "2027-01-21" });
  });

  it("or are the calendar month, handed in during the month after it", () => {
    expect(reportingPeriodOf(calendar, "2026-12")).toEqual({ from: "2026-12-01", to: "2027-01-01" });
    expect(dueDateOf(calendar, "2026-12")).toBe("2027-01-20");
    expect(dueDateOf(the20th, "2026-12")).toBe("2026-12-20");
  });

  it("join without a gap and without a day counted twice", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(the20th, calendar), (picked, settings) => {
        const month = asMonth(picked);
        expect(reportingPeriodOf(settings, month).to).toBe(
          reportingPeriodOf(settings, addMonths(month, 1)).from,
        );
        expect(
          daysBetween(reportingPeriodOf(settings, month).from, reportingPeriodOf(settings, month).to),
        ).toBeGreaterThan(27);
      }),
    );
  });
});

describe("the list of forms", () => {
  it("begins with this month and goes back no further than the campaign", () => {
    expect(reportMonthsUntil("2026-11-23", "2026-09-10", 12)).toEqual(["2026-11", "2026-10", "2026-09"]);
    expect(reportMonthsUntil("2026-11-23", "2021-03-31", 3)).toHaveLength(3);
  });
});
