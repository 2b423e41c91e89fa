import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import { type EnrolmentRow, enrolmentConflicts, rowsInForce } from "./enrolment.ts";

const at = (day: string) => new Date(`${day}T08:00:00Z`);

function row(of: Partial<EnrolmentRow> & { id: string }): EnrolmentRow {
  return {
    classId: "seven1",
    learnerId: "li",
    seat: 1,
    status: "enrolled",
    from: "2026-09-01",
    to: null,
    recordedAt: at("2026-09-01"),
    supersedesId: null,
    ...of,
  };
}

describe("who sat in a class on a day", () => {
  const opened = row({ id: "1" });
  const ended = row({ id: "2", to: "2026-10-15", recordedAt: at("2026-10-20"), supersedesId: "1" });
  const moved = row({ id: "3", classId: "seven2", from: "2026-10-15", recordedAt: at("2026-10-20") });
  const rows = [opened, ended, moved];
  const classesOn = (day: string, knownAt?: Date) =>
    rowsInForce(rows, { day, knownAt }).map((each) => each.classId);

  it("the day of the move belongs to the new class", () => {
    expect(classesOn("2026-10-14")).toEqual(["seven1"]);
    expect(classesOn("2026-10-15")).toEqual(["seven2"]);
    expect(classesOn("2026-08-31")).toEqual([]);
  });

  it("a figure of 18 October asked before the move was recorded stays what it was", () => {
    expect(classesOn("2026-10-18", at("2026-10-18"))).toEqual(["seven1"]);
    expect(classesOn("2026-10-18", at("2026-10-20"))).toEqual(["seven2"]);
    expect(classesOn("2026-10-18", at("2026-08-01"))).toEqual([]);
  });

  it("an entry taken back as a mistake was never in force", () => {
    const withdrawn = row({ id: "4", to: "2026-09-01", recordedAt: at("2026-09-02"), supersedesId: "1" });
    expect(rowsInForce([opened, withdrawn], { day: "2026-09-01" })).toEqual([]);
  });
});

interface Step {
  learner: number;
  days: number;
  classId: string | null;
  seat: number;
}

/** A school year of moves, written as the product writes them: end the open row, open the next. */
function historyOf(steps: Step[]): EnrolmentRow[] {
  const rows: EnrolmentRow[] = [];
  const open = new Map<number, EnrolmentRow>();
  const taken = new Set<string>();
  let day = "2026-09-01";
  for (const { learner, days, classId, seat } of steps) {
    day = addDays(day, days);
    const before = open.get(learner);
    const place = `${classId} ${seat}`;
    if (classId !== null && taken.has(place)) continue;
    if (before) {
      rows.push({ ...before, id: `${rows.length}`, to: day, recordedAt: at(day), supersedesId: before.id });
      taken.delete(`${before.classId} ${before.seat}`);
      open.delete(learner);
    }
    if (classId === null) continue;
    const next = row({
      id: `${rows.length}`,
      learnerId: `p${learner}`,
      classId,
      seat,
      from: day,
      recordedAt: at(day),
    });
    rows.push(next);
    open.set(learner, next);
    taken.add(place);
  }
  return rows;
}

describe("whatever happens in a year", () => {
  const steps = fc.array(
    fc.record({
      learner: fc.nat(5),
      days: fc.nat(20),
      classId: fc.constantFrom("seven1", "seven2", "eight1", null),
      seat: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 40 },
  );
  const dayOfYear = fc.nat(364).map((n) => addDays("2026-09-01", n));

  it("nobody sits in two classes and no seat is taken twice, on any day as known at any time", () => {
    fc.assert(
      fc.property(steps, dayOfYear, dayOfYear, (history, day, knownOn) => {
        const rows = historyOf(history);
        expect(enrolmentConflicts(rowsInForce(rows, { day }))).toEqual([]);
        expect(enrolmentConflicts(rowsInForce(rows, { day, knownAt: at(knownOn) }))).toEqual([]);
      }),
    );
  });

  it("what was known at an instant does not change by what is recorded later", () => {
    fc.assert(
      fc.property(steps, dayOfYear, fc.nat(40), (history, day, cut) => {
        const all = historyOf(history);
        const before = all.slice(0, cut);
        const knownAt = before.at(-1)?.recordedAt ?? at("2026-08-01");
        // several rows may share the instant of the cut
        const then = all.filter((each) => each.recordedAt <= knownAt);
        expect(rowsInForce(all, { day, knownAt })).toEqual(rowsInForce(then, { day }));
      }),
    );
  });

  it("conflicts are seen when somebody makes them", () => {
    expect(enrolmentConflicts([row({ id: "1" }), row({ id: "2", learnerId: "wang" })])).toHaveLength(1);
    expect(enrolmentConflicts([row({ id: "1" }), row({ id: "2", classId: "seven2" })])).toHaveLength(1);
  });
});
