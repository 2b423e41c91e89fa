import { describe, expect, it } from "vitest";
import { boardSnapshotOf } from "./board.ts";
import type { LearnerFacts } from "./class-session.ts";

const at = new Date("2026-11-23T02:00:00Z");

function learner(seat: number, facts: Partial<LearnerFacts> = {}) {
  return {
    seat,
    learnerId: `learner-${seat}`,
    roll: null,
    joinedAt: null,
    answered: 0,
    submitted: false,
    medium: null,
    ...facts,
  };
}

describe("the board", () => {
  const half = [
    learner(1, { joinedAt: at, answered: 8, submitted: true }),
    learner(2, { joinedAt: at, answered: 3 }),
    learner(3, { joinedAt: at }),
    learner(4),
    learner(5, { roll: { state: "absent", at } }),
  ];

  it("counts who has joined, answers, has finished and is away", () => {
    const snapshot = boardSnapshotOf(half, "running");
    expect(snapshot).toMatchObject({
      expected: 5,
      absent: 1,
      joined: 3,
      answering: 1,
      finished: 1,
      answers: 11,
    });
  });

  it("shows seats and says nothing of any child but whether the seat has joined or is done", () => {
    const { seats, ...rest } = boardSnapshotOf(half, "running");
    expect(seats).toEqual([
      { seat: 1, state: "done" },
      { seat: 2, state: "joined" },
      { seat: 3, state: "joined" },
      { seat: 4, state: "waiting" },
      { seat: 5, state: "absent" },
    ]);
    expect(JSON.stringify(rest)).not.toContain("learner-");
  });

  it.each([
    { name: "nobody has answered", learners: [learner(1, { joinedAt: at }), learner(2)], phase: "join" },
    {
      name: "most are still missing",
      learners: [half[1], learner(6), learner(7), learner(8)],
      phase: "join",
    },
    { name: "half are in and somebody answers", learners: half, phase: "work" },
  ])("shows the phase $phase while $name", ({ learners, phase }) => {
    expect(boardSnapshotOf(learners as typeof half, "running").phase).toBe(phase);
  });

  it("is over once the class session has been closed", () => {
    expect(boardSnapshotOf(half, "closed").phase).toBe("over");
  });
});
