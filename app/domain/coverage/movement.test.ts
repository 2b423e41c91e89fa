import { expect, it } from "vitest";
import { enrolment, facts, schoolYear2026 } from "./coverage.fixtures.ts";
import { type EnrolmentFact, ledgerOf } from "./coverage.ts";
import { movementsOf } from "./movement.ts";

function tell(enrolments: EnrolmentFact[], onDate = "2026-11-23"): string[] {
  const movements = movementsOf(ledgerOf(facts({ enrolments })), { year: schoolYear2026, onDate });
  return movements.map(({ learnerId, direction, how, on }) => `${on} ${learnerId} ${direction} ${how}`);
}

const left = enrolment({ learnerId: "wu", to: "2026-10-09", closedBy: "transferred-out" });
const moved = enrolment({ learnerId: "huang", to: "2026-10-15", closedBy: "moved-class" });
const movedTo = enrolment({ learnerId: "huang", id: "2", from: "2026-10-15", openedBy: "moved-class" });
const late = enrolment({ learnerId: "feng", from: "2026-09-20", openedBy: "transferred-in" });

it("who came, left or changed class during the year is listed by day", () => {
  expect(tell([left, moved, movedTo, late])).toEqual([
    "2026-09-20 feng in transferred-in",
    "2026-10-09 wu out transferred-out",
    "2026-10-15 huang out moved-class",
    "2026-10-15 huang in moved-class",
  ]);
});

it("a past day shows what had happened by then", () => {
  expect(tell([left, moved, movedTo, late], "2026-10-09")).toHaveLength(2);
});

it("the first day of the year, a change of seat and an entry taken back are no movement", () => {
  const seat = [
    enrolment({ learnerId: "li", to: "2026-10-01", closedBy: "changed-seat" }),
    enrolment({ learnerId: "li", id: "2", from: "2026-10-01", openedBy: "changed-seat" }),
  ];
  const mistake = enrolment({
    learnerId: "xu",
    from: "2026-10-01",
    to: "2026-10-01",
    closedBy: "withdrawn-entry",
  });
  const graduated = enrolment({
    learnerId: "old",
    from: "2023-09-01",
    to: "2026-09-01",
    closedBy: "graduated",
  });
  expect(tell([enrolment({ learnerId: "new" }), ...seat, mistake, graduated])).toEqual([]);
});
