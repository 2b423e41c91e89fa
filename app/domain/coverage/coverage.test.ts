import { describe, expect, it } from "vitest";
import { completion, enrolment, excuse, facts, headCount } from "./coverage.fixtures.ts";
import { type CompletionFact, computeCoverage } from "./coverage.ts";
import { rateOf } from "./sums.ts";

/** State of the one learner, 李楠, of class seven1. */
function stateOf(given: Parameters<typeof facts>[0]): string {
  const { learners } = computeCoverage(facts({ enrolments: [enrolment({ learnerId: "li" })], ...given }));
  const [learner] = learners;
  if (!learner) return "not on the roster";
  const detail = learner.completion?.obtained ?? learner.excuse?.reason;
  return detail ? `${learner.state}: ${detail}` : learner.state;
}

const lesson = (row: Partial<CompletionFact> = {}) => completion({ id: "lesson", learnerId: "li", ...row });

describe("the state of a pupil", () => {
  it("is taught after the lesson, however it was obtained, on the day itself too", () => {
    expect(stateOf({ completions: [lesson({ obtained: "lecture" })] })).toBe("taught: lecture");
    expect(stateOf({ completions: [lesson({ obtained: "entered-later" })] })).toBe("taught: entered-later");
    expect(stateOf({ completions: [lesson({ taughtOn: "2026-11-23" })] })).toBe("taught: own-computer");
  });

  it("is made up after a make-up, and taught once a lesson reaches the pupil after all", () => {
    const makeUp = lesson({ id: "make-up", kind: "made-up", obtained: "own-paper" });
    expect(stateOf({ completions: [makeUp] })).toBe("made-up: own-paper");
    expect(stateOf({ completions: [makeUp, lesson({ taughtOn: "2026-11-02" })] })).toBe(
      "taught: own-computer",
    );
  });

  it("shows the strongest evidence of several lessons", () => {
    const later = lesson({ id: "entered", obtained: "entered-later", taughtOn: "2026-09-10" });
    expect(stateOf({ completions: [later, lesson({ obtained: "own-card" })] })).toBe("taught: own-card");
  });

  it("is not yet for what does not count: imported rows, other years, lessons still to come", () => {
    expect(stateOf({ completions: [lesson({ obtained: "imported" })] })).toBe("not-yet");
    expect(stateOf({ completions: [lesson({ obtained: "imported" })], notCounted: [] })).toBe(
      "taught: imported",
    );
    expect(stateOf({ completions: [lesson({ taughtOn: "2026-08-31" })] })).toBe("not-yet");
    expect(stateOf({ completions: [lesson({ taughtOn: "2026-11-24" })] })).toBe("not-yet");
    expect(stateOf({ completions: [lesson({ learnerId: "somebody-else" })] })).toBe("not-yet");
  });

  it("is not yet again when the lesson was taken back, and taught again when that was a mistake", () => {
    const undo = lesson({ id: "undo", kind: "void", replacesId: "lesson" });
    expect(stateOf({ completions: [lesson(), undo] })).toBe("not-yet");
    const again = lesson({ id: "again", replacesId: "undo" });
    expect(stateOf({ completions: [lesson(), undo, again] })).toBe("taught: own-computer");
  });

  it("follows a correction of the day out of the year", () => {
    const corrected = lesson({ id: "corrected", taughtOn: "2026-06-20", replacesId: "lesson" });
    expect(stateOf({ completions: [lesson(), corrected] })).toBe("not-yet");
  });

  it("stays as it was known at an instant before the correction", () => {
    const recordedAt = new Date("2026-11-20T02:00:00Z");
    const undo = lesson({ id: "undo", kind: "void", replacesId: "lesson", recordedAt });
    const completions = [lesson(), undo];
    expect(stateOf({ completions, knownAt: new Date("2026-11-19T00:00:00Z") })).toBe("taught: own-computer");
    expect(stateOf({ completions, knownAt: recordedAt })).toBe("not-yet");
  });

  it("is excused with its reason while the excuse lasts, and the newest reason counts", () => {
    const ill = excuse({ learnerId: "li", to: "2026-11-23" });
    expect(stateOf({ excuses: [ill], onDate: "2026-11-22" })).toBe("excused: illness");
    expect(stateOf({ excuses: [ill], onDate: "2026-11-23" })).toBe("not-yet");
    const newer = { id: "newer", reason: "long-illness", recordedAt: new Date("2026-11-01T00:00:00Z") };
    expect(stateOf({ excuses: [excuse({ learnerId: "li", ...newer }), excuse({ learnerId: "li" })] })).toBe(
      "excused: long-illness",
    );
    expect(stateOf({ excuses: [ill], completions: [lesson()], onDate: "2026-11-22" })).toBe(
      "taught: own-computer",
    );
  });

  it("is suspended during 休学 even if taught before, and as before on the return", () => {
    const away = [enrolment({ learnerId: "li", status: "suspended" })];
    expect(stateOf({ enrolments: away, completions: [lesson()] })).toBe("suspended");
    for (const status of ["guest", "home-taught"]) {
      const here = [enrolment({ learnerId: "li", status })];
      expect(stateOf({ enrolments: here })).toBe("not-yet");
    }
  });
});

describe("a class", () => {
  it("counts anonymous seats like anybody", () => {
    const anonymous = enrolment({ learnerId: "nameless" });
    const completions = [completion({ id: "lesson", learnerId: "nameless" })];
    expect(computeCoverage(facts({ enrolments: [anonymous], completions })).sums.taught).toBe(1);
  });

  it("keeps what a pupil brings along from another class or school", () => {
    const row = enrolment({ learnerId: "li", classId: "eight3" });
    const { byClass } = computeCoverage(facts({ enrolments: [row], completions: [lesson()] }));
    expect(byClass.get("eight3")).toMatchObject({ enrolled: 1, taught: 1 });
    expect(byClass.get("seven1")).toBeUndefined();
  });

  it("does not count who left, nor a class that is not asked for", () => {
    const left = [
      enrolment({ learnerId: "wu", to: "2026-10-09" }),
      enrolment({ learnerId: "li" }),
      enrolment({ learnerId: "xu", classId: "graduated" }),
    ];
    const { sums } = computeCoverage(facts({ enrolments: left, classIds: new Set(["seven1"]) }));
    expect(sums.enrolled).toBe(1);
  });

  it("has a rate over enrolled less suspended, in which the excused stay", () => {
    const enrolments = [
      enrolment({ learnerId: "a" }),
      enrolment({ learnerId: "b" }),
      enrolment({ learnerId: "c" }),
      enrolment({ learnerId: "d", status: "suspended" }),
    ];
    const completions = [
      completion({ id: "1", learnerId: "a" }),
      completion({ id: "2", learnerId: "b", kind: "made-up", obtained: "own-paper" }),
      completion({ id: "3", learnerId: "d" }),
    ];
    const { sums } = computeCoverage(
      facts({ enrolments, completions, excuses: [excuse({ learnerId: "c" })] }),
    );
    expect(sums).toMatchObject({ enrolled: 4, taught: 1, madeUp: 1, excused: 1, notYet: 0, suspended: 1 });
    expect(sums.byObtained).toMatchObject({ "own-computer": 1, "own-paper": 1, "entered-later": 0 });
    expect(rateOf(sums)).toEqual({ numerator: 2, denominator: 3, percent: "66.7%" });
  });

  it("without learners to teach has no rate", () => {
    expect(rateOf(computeCoverage(facts({})).sums)).toBeNull();
    const away = [enrolment({ learnerId: "li", status: "suspended" })];
    expect(rateOf(computeCoverage(facts({ enrolments: away })).sums)).toBeNull();
  });
});

describe("a kindergarten class", () => {
  const ofLittleOnes = (row: Partial<CompletionFact> & { id: string }) =>
    completion({ classId: "little-ones", obtained: "class-level", ...row });
  const sumsOf = (children: number, completions: CompletionFact[]) =>
    computeCoverage(facts({ headCounts: [headCount(children)], completions })).sums;

  it("counts the children who were there, and those who made it up", () => {
    const taught = ofLittleOnes({ id: "1", count: 22 });
    expect(sumsOf(25, [taught])).toMatchObject({ enrolled: 25, taught: 22, notYet: 3 });
    const makeUp = ofLittleOnes({ id: "2", count: 2, kind: "made-up", taughtOn: "2026-10-27" });
    expect(sumsOf(25, [makeUp, taught])).toMatchObject({ taught: 22, madeUp: 2, notYet: 1 });
  });

  it("does not add up two lessons: they may have reached the same children", () => {
    const first = ofLittleOnes({ id: "1", count: 20 });
    const firstMakeUp = ofLittleOnes({ id: "2", count: 3, kind: "made-up", taughtOn: "2026-10-21" });
    const second = ofLittleOnes({ id: "3", count: 22, taughtOn: "2026-11-05" });
    expect(sumsOf(25, [second, first])).toMatchObject({ taught: 22, madeUp: 0, notYet: 3 });
    expect(sumsOf(25, [second, firstMakeUp, first])).toMatchObject({ taught: 20, madeUp: 3, notYet: 2 });
  });

  it("never has more covered children than children", () => {
    const taught = ofLittleOnes({ id: "1", count: 25 });
    expect(sumsOf(23, [taught])).toMatchObject({ enrolled: 23, taught: 23, notYet: 0 });
    expect(sumsOf(0, [taught])).toMatchObject({ enrolled: 0, taught: 0 });
  });
});
