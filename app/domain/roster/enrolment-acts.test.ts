import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInForce, rowsKnown } from "./enrolment.ts";
import { isSeatTaken, lastActOf, nextSeat, type RecordedEnrolment, stretchesOf } from "./enrolment-acts.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 0, minute));
const row = (id: string, more: Partial<RecordedEnrolment>): RecordedEnrolment => ({
  id,
  schoolId: "s",
  classId: "c1",
  learnerId: "l",
  seat: 1,
  status: "enrolled",
  from: "2026-09-01",
  to: null,
  openedBy: "admitted",
  closedBy: null,
  reason: null,
  recordedAt: at(0),
  recordedById: "somebody",
  supersedesId: null,
  ...more,
});

const admitted = row("a", {});
const ended = row("b", { to: "2026-10-01", closedBy: "moved-class", recordedAt: at(5), supersedesId: "a" });
const moved = row("c", { classId: "c2", from: "2026-10-01", openedBy: "moved-class", recordedAt: at(5) });

/** What taking the last entry back writes. */
function takeBack(rows: RecordedEnrolment[], minute: number): RecordedEnrolment[] {
  const act = lastActOf(rows);
  if (!act) return rows;
  const recordedAt = at(minute);
  const never = act.openings.map((each, n) =>
    row(`never ${minute} ${n}`, {
      ...each,
      id: `never ${minute} ${n}`,
      to: each.from,
      closedBy: "withdrawn-entry",
      recordedAt,
      supersedesId: each.id,
    }),
  );
  const again = act.endings.map(([end, before], n) =>
    row(`again ${minute} ${n}`, { ...before, id: `again ${minute} ${n}`, recordedAt, supersedesId: end.id }),
  );
  return [...rows, ...never, ...again];
}

describe("what happened to a pupil", () => {
  it("is told stretch by stretch, with who began each and when it ended", () => {
    const stretches = stretchesOf([admitted, ended, moved]);
    expect(stretches.map(({ row: { classId, from, to } }) => [classId, from, to])).toEqual([
      ["c1", "2026-09-01", "2026-10-01"],
      ["c2", "2026-10-01", null],
    ]);
    expect(stretches[0]).toMatchObject({ opened: { at: at(0) }, ended: { at: at(5) } });
  });

  it("keeps an entry that was taken back in sight, and not in force", () => {
    const rows = takeBack([admitted, ended, moved], 9);
    expect(stretchesOf(rows).map(({ row: { classId, to }, takenBack }) => [classId, to, takenBack])).toEqual([
      ["c1", null, false],
      ["c2", "2026-10-01", true],
    ]);
    expect(lastActOf(rows)).toBeNull();
  });

  it("is the same on every day after something was entered and taken back", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, fc.boolean(), (on, asked, leaves) => {
        const end = row("b", { to: on, closedBy: "left", recordedAt: at(5), supersedesId: "a" });
        const next = row("c", { classId: "c2", from: on, recordedAt: at(5) });
        const rows = takeBack(leaves ? [admitted, end] : [admitted, end, next], 9);
        const [only, ...others] = rowsInForce(rows, { day: asked });
        expect(only).toMatchObject({ classId: "c1", seat: 1, to: null });
        expect(others).toEqual([]);
        // and before it was taken back, it was believed
        const believed = rowsInForce(rows, { day: asked, knownAt: at(6) }).map(({ classId }) => classId);
        expect(believed).toEqual(asked < on ? ["c1"] : leaves ? [] : ["c2"]);
      }),
    );
  });
});

describe("seats", () => {
  it("are taken by whoever sits there on the day or later, but not by those who have gone", () => {
    const rows = [admitted, ended, moved];
    expect(isSeatTaken(rows, { classId: "c1", seat: 1, on: "2026-09-15" })).toBe(true);
    expect(isSeatTaken(rows, { classId: "c1", seat: 1, on: "2026-10-01" })).toBe(false);
    expect(isSeatTaken(rows, { classId: "c2", seat: 1, on: "2026-09-15" })).toBe(true);
    expect(isSeatTaken(rows, { classId: "c2", seat: 1, on: "2026-09-15", except: "l" })).toBe(false);
    expect(isSeatTaken(rows, { classId: "c2", seat: null, on: "2026-09-15" })).toBe(false);
    expect(rowsKnown(rows)).toHaveLength(2);
  });

  it("go on after the last one", () => {
    expect(nextSeat([1, 5, null])).toBe(6);
    expect(nextSeat([])).toBe(1);
  });
});
