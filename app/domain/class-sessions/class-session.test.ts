import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LearnerFacts,
  learnerStateOf,
  mayCountAsPresent,
  rollStates,
  settle,
  stateOf,
} from "./class-session.ts";

const ten = new Date("2026-11-23T02:00:00Z");
const later = new Date("2026-11-23T02:10:00Z");

function learner(facts: Partial<LearnerFacts> = {}): LearnerFacts {
  return {
    learnerId: "a",
    roll: null,
    joinedAt: null,
    answered: 0,
    submitted: false,
    medium: null,
    ...facts,
  };
}

describe("a class session", () => {
  const startedAt = ten;
  it.each([
    { closing: null, now: "2026-11-23T02:40:00Z", state: "running" },
    { closing: null, now: "2026-11-23T13:59:59Z", state: "running" },
    { closing: null, now: "2026-11-23T14:00:00Z", state: "forgotten" },
    { closing: { kind: "closed" }, now: "2026-11-23T02:40:00Z", state: "closed" },
    { closing: { kind: "abandoned" }, now: "2026-11-25T02:40:00Z", state: "abandoned" },
  ])("is $state at $now", ({ closing, now, state }) => {
    expect(stateOf({ startedAt, closing }, new Date(now))).toBe(state);
  });
});

describe("a learner in a class session", () => {
  it.each([
    { name: "nobody has seen", facts: {}, state: "not-joined" },
    {
      name: "called present who has not signed in",
      facts: { roll: { state: "present", at: ten } },
      state: "not-joined",
    },
    { name: "marked absent", facts: { roll: { state: "absent", at: ten } }, state: "absent" },
    { name: "signed in", facts: { joinedAt: ten }, state: "joined" },
    {
      name: "marked absent who comes and signs in",
      facts: { roll: { state: "absent", at: ten }, joinedAt: later },
      state: "joined",
    },
    {
      name: "who signed in and was then marked absent",
      facts: { joinedAt: ten, roll: { state: "absent", at: later } },
      state: "absent",
    },
    { name: "with three answers", facts: { joinedAt: ten, answered: 3 }, state: "working" },
    {
      name: "who submitted although marked absent",
      facts: { submitted: true, joinedAt: ten, roll: { state: "absent", at: later } },
      state: "finished",
    },
  ] as const)("$name is $state", ({ facts, state }) => {
    expect(learnerStateOf(learner(facts))).toBe(state);
  });

  it("may be counted as present only with a sign-in or a mark of the teacher's", () => {
    expect(mayCountAsPresent(learner())).toBe(false);
    expect(mayCountAsPresent(learner({ joinedAt: ten }))).toBe(true);
    expect(mayCountAsPresent(learner({ roll: { state: "late", at: ten } }))).toBe(true);
    expect(mayCountAsPresent(learner({ roll: { state: "absent", at: ten } }))).toBe(false);
  });
});

describe("closing", () => {
  const finished = learner({ learnerId: "finished", submitted: true, joinedAt: ten, answered: 8 });
  const halfway = learner({ learnerId: "halfway", joinedAt: ten, answered: 3 });
  const absent = learner({ learnerId: "absent", roll: { state: "absent", at: ten } });

  it("records submitted quizzes, and leaves everybody else on the make-up list", () => {
    expect(
      settle([finished, halfway, absent], {
        purpose: "taught",
        way: "computer-room",
        alsoPresent: new Set(),
      }),
    ).toEqual({
      completions: [{ learnerId: "finished", kind: "taught", obtained: "own-computer" }],
      missing: [
        { learnerId: "halfway", state: "working" },
        { learnerId: "absent", state: "absent" },
      ],
    });
  });

  it("counts being there only for those the teacher names, and never for the absent", () => {
    const alsoPresent = new Set(["halfway", "absent"]);
    const { completions, missing } = settle([finished, halfway, absent], {
      purpose: "taught",
      way: "computer-room",
      alsoPresent,
    });
    expect(completions[1]).toEqual({ learnerId: "halfway", kind: "taught", obtained: "class-level" });
    expect(missing).toEqual([{ learnerId: "absent", state: "absent" }]);
  });

  it("of a make-up records made-up lessons", () => {
    const { completions } = settle([finished], {
      purpose: "made-up",
      way: "computer-room",
      alsoPresent: new Set(),
    });
    expect(completions[0]?.kind).toBe("made-up");
  });

  it("puts every learner on exactly one list", () => {
    const instant = fc.integer({ min: 0, max: 3600 }).map((s) => new Date(ten.getTime() + s * 1000));
    const facts = fc.record({
      learnerId: fc.uuid(),
      roll: fc.option(fc.record({ state: fc.constantFrom(...rollStates), at: instant })),
      joinedAt: fc.option(instant),
      answered: fc.integer({ min: 0, max: 8 }),
      submitted: fc.boolean(),
      medium: fc.constant(null),
    });
    const classOf = fc.uniqueArray(facts, { selector: ({ learnerId }) => learnerId, maxLength: 60 });
    fc.assert(
      fc.property(classOf, fc.constantFrom("taught", "made-up"), fc.boolean(), (learners, purpose, all) => {
        const alsoPresent = new Set(all ? learners.map(({ learnerId }) => learnerId) : []);
        const { completions, missing } = settle(learners, { purpose, way: "computer-room", alsoPresent });
        const listed = [...completions, ...missing].map(({ learnerId }) => learnerId);
        expect(listed.sort()).toEqual(learners.map(({ learnerId }) => learnerId).sort());
        const submitted = learners.filter((one) => one.submitted).length;
        expect(completions.filter(({ obtained }) => obtained === "own-computer")).toHaveLength(submitted);
        if (!all) expect(completions).toHaveLength(submitted);
      }),
    );
  });
});
