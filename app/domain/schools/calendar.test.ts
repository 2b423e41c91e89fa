import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import { type CalendarEntry, countSchoolDays, isSchoolDay, schoolDayFrom, termOf } from "./calendar.ts";
import { calendarSchema } from "./calendar-form.ts";

const entry = (kind: string, from: string, to: string, schoolId: string | null = null): CalendarEntry => {
  return { kind, name: kind, from, to, schoolId };
};
const autumn = entry("term", "2026-09-01", "2027-01-23");
const nationalDay = entry("holiday", "2026-10-01", "2026-10-08");
const workingSaturday = entry("school-day", "2026-10-10", "2026-10-11");
const district = [autumn, nationalDay, workingSaturday];

describe("a school day", () => {
  it("is Monday to Friday in a term, without holidays, with the Saturday taught instead", () => {
    expect(isSchoolDay("2026-09-01", district)).toBe(true);
    expect(isSchoolDay("2026-08-31", district)).toBe(false);
    expect(isSchoolDay("2026-09-05", district)).toBe(false);
    expect(isSchoolDay("2026-10-01", district)).toBe(false);
    expect(isSchoolDay("2026-10-10", district)).toBe(true);
    expect(isSchoolDay("2027-01-25", district)).toBe(false);
  });

  it("is what a school says of its own days, whatever the district says", () => {
    const sports = entry("holiday", "2026-10-10", "2026-10-11", "s");
    const makesUp = entry("school-day", "2026-10-05", "2026-10-06", "s");
    expect(isSchoolDay("2026-10-10", [...district, sports])).toBe(false);
    expect(isSchoolDay("2026-10-05", [...district, makesUp])).toBe(true);
  });

  it("is every weekday while nobody has entered a calendar", () => {
    expect(isSchoolDay("2026-11-23", [])).toBe(true);
    expect(isSchoolDay("2026-11-22", [])).toBe(false);
  });

  it("comes next after the holidays, and may not come at all", () => {
    expect(schoolDayFrom("2026-10-01", district)).toBe("2026-10-08");
    expect(schoolDayFrom("2027-02-01", district)).toBeNull();
    expect(countSchoolDays("2026-10-01", "2026-10-12", district)).toBe(3);
  });

  it("never lies in a holiday of the same level, on any day", () => {
    const offset = fc.integer({ min: 0, max: 140 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 1, max: 10 }), (at, start, length) => {
        const day = addDays("2026-09-01", at);
        const from = addDays("2026-09-01", start);
        const holiday = entry("holiday", from, addDays(from, length));
        if (from <= day && day < holiday.to) expect(isSchoolDay(day, [autumn, holiday])).toBe(false);
      }),
    );
  });
});

describe("a term", () => {
  it("is the school's own where it has one, and the district's elsewhere in the year", () => {
    const spring = entry("term", "2027-02-22", "2027-07-10");
    const own = entry("term", "2026-09-07", "2027-01-16", "s");
    const all = [autumn, spring, own];
    expect(termOf("2026-09-01", all)).toBeNull();
    expect(termOf("2026-09-07", all)).toBe(own);
    expect(termOf("2027-03-01", all)).toBe(spring);
    expect(isSchoolDay("2026-09-01", all)).toBe(false);
  });
});

describe("the form", () => {
  it("refuses what ends before it begins, and what has no name", () => {
    const form = {
      commandKey: "k",
      kind: "holiday",
      name: "国庆节",
      first: "2026-10-01",
      last: "2026-10-07",
    };
    expect(calendarSchema.safeParse(form).success).toBe(true);
    for (const wrong of [{ last: "2026-09-30" }, { name: " " }, { first: "10/1" }, { last: "2028-01-01" }])
      expect(calendarSchema.safeParse({ ...form, ...wrong }).success).toBe(false);
  });
});
