import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { singleItem, verdictItem } from "./quiz.fixtures.ts";
import { gradeQuiz, gradingVersion } from "./quiz.ts";

describe("grading", () => {
  const form = [
    { position: 1, item: verdictItem({ id: "scam-one" }) },
    { position: 2, item: verdictItem({ id: "genuine-one", genuine: true }) },
    { position: 3, item: singleItem({ id: "what-now" }) },
  ];
  const verdicts = (...responses: (string | undefined)[]) => {
    const answers = new Map(responses.flatMap((r, i) => (r === undefined ? [] : [[i + 1, r] as const])));
    return gradeQuiz(form, answers).positions.map((result) => result.verdict);
  };

  it.each([
    ["A", "hit", "false-alarm"],
    ["B", "hit", "false-alarm"],
    ["C", "miss", "correct-rejection"],
    ["D", "miss", "correct-rejection"],
  ])("takes %s on a scam as a %s and on a genuine message as a %s", (letter, onScam, onGenuine) => {
    expect(verdicts(letter, letter, "B")).toEqual([onScam, onGenuine, "right"]);
  });

  it("marks a single choice by its key alone", () => {
    expect(verdicts("A", "D", "A")[2]).toBe("wrong");
    expect(verdicts("A", "D", "B")[2]).toBe("right");
  });

  it("skips what was not answered or cannot be an answer, and calls neither wrong", () => {
    const graded = gradeQuiz(
      form,
      new Map([
        [1, "E"],
        [3, "D"],
        [9, "A"],
      ]),
    );
    expect(graded.positions.map((result) => result.verdict)).toEqual(["skipped", "skipped", "skipped"]);
    expect(graded).toMatchObject({ skipped: 3, misses: 0, singlesWrong: 0 });
  });

  it("keeps how sure the pupil was without judging it", () => {
    const [first] = gradeQuiz(form, new Map([[1, "B"]])).positions;
    expect(first).toEqual({ position: 1, itemId: "scam-one", response: "B", verdict: "hit" });
  });

  it("adds up: every position is counted exactly once", () => {
    const part = fc.constantFrom("scam", "genuine", "single");
    const letter = fc.option(fc.constantFrom("A", "B", "C", "D", "Z"), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, letter), { maxLength: 20 }), (given) => {
        const items = given.map(([part], i) => ({
          position: i + 1,
          item:
            part === "single"
              ? singleItem({ id: `i${i}` })
              : verdictItem({ id: `i${i}`, genuine: part === "genuine" }),
        }));
        const answers = new Map(given.flatMap(([, r], i) => (r ? [[i + 1, r] as const] : [])));
        const g = gradeQuiz(items, answers);
        const sum =
          g.hits +
          g.misses +
          g.falseAlarms +
          g.correctRejections +
          g.singlesRight +
          g.singlesWrong +
          g.skipped;
        expect(sum).toBe(items.length);
        expect(g.gradingVersion).toBe(gradingVersion);
      }),
    );
  });
});
