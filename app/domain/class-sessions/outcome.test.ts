import { describe, expect, it } from "vitest";
import { multipleItem, orderItem, singleItem, verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { gradeQuiz } from "#app/domain/quizzes/quiz.ts";
import { keyOf, moved } from "#app/domain/quizzes/response.ts";
import { outcomesOf } from "./outcome.ts";

const items = [
  { position: 1, item: verdictItem({ id: "scam" }) },
  { position: 2, item: verdictItem({ id: "genuine", genuine: true }) },
  { position: 3, item: singleItem({ id: "what-to-do" }) },
];
const paper = (...answers: string[]) =>
  gradeQuiz(items, new Map(answers.map((answer, at) => [at + 1, answer])));

describe("how a class answered", () => {
  it("is counted by option, skipped items left out", () => {
    const papers = [
      paper("A", "C", "B"),
      paper("A", "D", "B"),
      paper("B", "C"),
      paper("C", "A", "C"),
      paper("D"),
    ];
    const outcomes = outcomesOf(items, papers);
    expect(outcomes?.map(({ counts }) => counts.map(({ count }) => count))).toEqual([
      [2, 1, 1, 1],
      [1, 0, 2, 1],
      [0, 2, 1],
    ]);
    expect(outcomes?.map(({ answered }) => answered)).toEqual([5, 4, 3]);
    expect(outcomes?.map(({ right }) => right)).toEqual([["A", "B"], ["C", "D"], ["B"]]);
  });

  it("counts several choices each, and steps that stand in their right place", () => {
    const several = [
      { position: 1, item: multipleItem({ id: "several" }) },
      { position: 2, item: orderItem({ id: "steps" }) },
    ];
    const key = keyOf(orderItem({ id: "steps" })) as string;
    const swapped = moved(key, `${key.charAt(0)}:down`);
    const papers = [key, key, swapped, swapped, swapped].map((order) =>
      gradeQuiz(
        several,
        new Map([
          [1, "A,B"],
          [2, order],
        ]),
      ),
    );
    const [choices, steps] = outcomesOf(several, papers) ?? [];
    expect(choices?.counts.map(({ count }) => count)).toEqual([5, 5, 0, 0]);
    expect(steps?.counts.map(({ letter }) => letter).join(",")).toBe(key);
    expect(steps?.counts.map(({ count }) => count)).toEqual([2, 2, 5, 5]);
  });

  it("is not shown while so few have handed in that the counts would name them", () => {
    expect(
      outcomesOf(
        items,
        Array.from({ length: 4 }, () => paper("A", "C", "B")),
      ),
    ).toBeNull();
  });
});
