import fc from "fast-check";
import { expect, it } from "vitest";
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { facts, schoolYear2026 } from "./coverage.fixtures.ts";
import { computeCoverage, coverageOn, ledgerOf } from "./coverage.ts";
import {
  classIds,
  dayAt,
  dayCount,
  eveningOf,
  histories,
  type Life,
  livesAfter,
  rowsOf,
} from "./history.fixtures.ts";
import { weekEndsUntil } from "./year.ts";

/** "learner class state obtained-or-reason", written down the long way. */
function tellLife(id: string, life: Life, day: number): string[] {
  const place = life.days[day];
  if (!place) return [];
  const said = (state: string, how = "") => [`${id} ${place.classId} ${state} ${how}`];
  if (place.status === "suspended") return said("suspended");
  for (const kind of ["taught", "made-up"]) {
    for (const way of obtainedWays) {
      if (way === "imported") continue;
      for (const lesson of life.lessons) {
        const inYear = lesson.taughtOn >= "2026-09-01" && lesson.taughtOn <= dayAt(day);
        if (lesson.stands && inYear && lesson.kind === kind && lesson.obtained === way)
          return said(kind, way);
      }
    }
  }
  for (const excuse of [...life.excuses].reverse())
    if (excuse.days[day]) return said("excused", excuse.reason);
  return said("not-yet");
}

const days = fc.integer({ min: 22, max: dayCount - 1 }); // from 1 September on

it("whatever happens in a school, each learner is in the state that a slow look at the history gives", () => {
  fc.assert(
    fc.property(histories, days, (events, day) => {
      const { learners } = computeCoverage(facts({ ...rowsOf(events), onDate: dayAt(day) }));
      const told = learners.map(({ learnerId, classId, state, completion, excuse }) => {
        return `${learnerId} ${classId} ${state} ${completion?.obtained ?? excuse?.reason ?? ""}`;
      });
      const lives = [...livesAfter(events)];
      expect(told.sort()).toEqual(lives.flatMap(([id, life]) => tellLife(id, life, day)).sort());
    }),
    { numRuns: 500, seed: 96110 },
  );
});

it("the sums equal the roster of the day, class by class and together", () => {
  fc.assert(
    fc.property(histories, days, (events, day) => {
      const { sums, byClass } = computeCoverage(facts({ ...rowsOf(events), onDate: dayAt(day) }));
      const lives = [...livesAfter(events).values()];
      const roster = (classId: string) => lives.filter((life) => life.days[day]?.classId === classId).length;
      for (const classId of classIds) expect(byClass.get(classId)?.enrolled ?? 0).toBe(roster(classId));
      for (const each of [sums, ...byClass.values()]) {
        const { enrolled, taught, madeUp, excused, notYet, suspended, byObtained } = each;
        expect(taught + madeUp + excused + notYet + suspended).toBe(enrolled);
        expect(obtainedWays.reduce((total, way) => total + byObtained[way], 0)).toBe(taught + madeUp);
      }
    }),
    { numRuns: 300, seed: 110 },
  );
});

it("a figure once stated comes out the same when asked again as it was known then, whatever was recorded since", () => {
  fc.assert(
    fc.property(histories, days, days, (events, day, known) => {
      const until = events.filter((event) => event.day <= known);
      const asKnown = facts({ ...rowsOf(events), onDate: dayAt(day), knownAt: eveningOf(known) });
      const asStated = facts({ ...rowsOf(until), onDate: dayAt(day) });
      expect(computeCoverage(asKnown).learners).toEqual(computeCoverage(asStated).learners);
    }),
    { numRuns: 300, seed: 12381 },
  );
});

it("each point of the trend is the figure of that day", () => {
  fc.assert(
    fc.property(histories, (events) => {
      const recorded = facts(rowsOf(events));
      const ledger = ledgerOf(recorded);
      for (const onDate of weekEndsUntil(schoolYear2026, dayAt(dayCount - 1))) {
        const { sums } = computeCoverage({ ...recorded, onDate });
        expect(coverageOn(ledger, { year: schoolYear2026, onDate }).sums).toEqual(sums);
      }
    }),
    { numRuns: 50, seed: 12321 },
  );
});
