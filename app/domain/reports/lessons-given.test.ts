import { describe, expect, it } from "vitest";
import { type GivenCompletion, lessonsGiven } from "./lessons-given.ts";

const november = { from: "2026-10-21", to: "2026-11-21" };
const titleOf = (slug: string) => (slug === "qq-impersonation" ? "好友借钱" : null);

function row(change: Partial<GivenCompletion>): GivenCompletion {
  return {
    id: "c1",
    classId: "seven1",
    learnerId: "li",
    count: 1,
    kind: "taught",
    obtained: "own-computer",
    lessonSlug: "qq-impersonation",
    taughtOn: "2026-11-10",
    reason: null,
    recordedAt: new Date("2026-11-10T02:00:00Z"),
    recordedById: "teacher",
    replacesId: null,
    classSessionId: "s1",
    ...change,
  };
}

describe("the lessons of a reporting period", () => {
  it("are counted by class session, classes and different learners", () => {
    const { lessons } = lessonsGiven(
      [
        row({}),
        row({ id: "c2", learnerId: "wang" }),
        row({ id: "c3", classSessionId: "s2", taughtOn: "2026-11-12" }),
        row({ id: "c4", classId: "seven2", classSessionId: "s3", learnerId: "zhao" }),
      ],
      november,
      titleOf,
    );
    expect(lessons).toEqual({ classSessions: 3, classes: 2, learners: 3, titles: ["好友借钱"] });
  });

  it("leave out other months, imported rows and what was taken back", () => {
    const { lessons, madeUpInPeriod } = lessonsGiven(
      [
        row({ taughtOn: "2026-11-21" }),
        row({ id: "c2", obtained: "imported" }),
        row({ id: "c3" }),
        row({ id: "c4", kind: "void", replacesId: "c3" }),
        row({ id: "c5", kind: "made-up", learnerId: "absent" }),
      ],
      november,
      titleOf,
    );
    expect(lessons.classSessions).toBe(0);
    expect(madeUpInPeriod).toBe(1);
  });

  it("count the children of a head-count class by their number", () => {
    const { lessons } = lessonsGiven(
      [row({ learnerId: null, count: 25, obtained: "class-level" })],
      november,
      titleOf,
    );
    expect(lessons.learners).toBe(25);
  });
});
