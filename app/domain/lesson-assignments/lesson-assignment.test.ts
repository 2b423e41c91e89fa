import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf } from "#app/domain/schools/stage.ts";
import { byDueDay, concerns, progressOf, sumProgress, type Target } from "./lesson-assignment.ts";

const sevenOne = {
  id: "seven-1",
  schoolId: "junior",
  band: "junior",
  stage: "junior",
  entryYear: 2026,
} as const;
const everywhere: Target = { schoolId: null, band: "junior", stage: null, entryYear: null, classId: null };

describe("whom an assignment is for", () => {
  it.each<[string, Partial<Target>, boolean]>([
    ["every class of the age in the district", {}, true],
    ["no class of another age", { band: "primary-upper" }, false],
    ["every class of the age at this school", { schoolId: "junior" }, true],
    ["nobody of another school", { schoolId: "elsewhere" }, false],
    ["the grade that began in the year", { schoolId: "junior", stage: "junior", entryYear: 2026 }, true],
    ["no other grade", { schoolId: "junior", stage: "junior", entryYear: 2025 }, false],
    ["the class itself", { schoolId: "junior", classId: "seven-1" }, true],
    ["no other class", { schoolId: "junior", classId: "seven-2" }, false],
    ["not the class once it has grown out of the age", { classId: "seven-1", band: "primary-lower" }, false],
  ])("%s", (_name, target, expected) => {
    expect(concerns({ ...everywhere, ...target }, sevenOne)).toBe(expected);
  });

  it("narrowing an assignment never adds a class", () => {
    const schoolId = fc.constantFrom(null, "a", "b");
    const stage = fc.constantFrom("primary", "junior", null);
    fc.assert(
      fc.property(
        schoolId,
        stage,
        fc.constantFrom("a", "b"),
        fc.integer({ min: 2020, max: 2026 }),
        (at, of, school, entryYear) => {
          const one = {
            id: "c",
            schoolId: school,
            stage: "junior",
            entryYear,
            band: bandOf("junior", 1),
          } as const;
          const narrow = { ...everywhere, schoolId: at, stage: of, entryYear: of && 2024 };
          if (concerns(narrow, one)) expect(concerns(everywhere, one)).toBe(true);
        },
      ),
    );
  });
});

describe("how far a class is", () => {
  it("has not begun when a pupil only brought the lesson along from another school", () => {
    expect(progressOf({ learners: 40, had: 1, taughtHere: false }).state).toBe("not-yet");
  });

  it("has begun when some were taught in it, and is done when everybody has had it", () => {
    expect(progressOf({ learners: 40, had: 38, taughtHere: true }).state).toBe("begun");
    expect(progressOf({ learners: 40, had: 40, taughtHere: true }).state).toBe("done");
  });

  it("has nothing to do when nobody is in it", () => {
    expect(progressOf({ learners: 0, had: 0, taughtHere: false }).state).toBe("done");
  });

  it("adds up to classes and people", () => {
    const all = [
      progressOf({ learners: 40, had: 38, taughtHere: true }),
      progressOf({ learners: 30, had: 0, taughtHere: false }),
    ];
    expect(sumProgress(all)).toEqual({ classes: 2, taught: 1, learners: 70, had: 38 });
  });
});

it("what is due first comes first, and of one day what was asked for first", () => {
  const rows = [
    { id: "3", dueOn: "2026-12-01" },
    { id: "2", dueOn: "2026-12-20" },
    { id: "1", dueOn: "2026-12-20" },
  ];
  expect([...rows].sort(byDueDay).map(({ id }) => id)).toEqual(["3", "1", "2"]);
});
