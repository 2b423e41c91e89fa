import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemSchema } from "./item.ts";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "./quiz.fixtures.ts";
import { gradeQuiz } from "./quiz.ts";
import { choicesOf, chosenIn, isAnswerTo, keyOf, mixedSteps, moved, responseOf } from "./response.ts";

const of = { id: "one" };
const verdict = verdictItem(of);
const single = singleItem(of);
const multiple = multipleItem(of);
const trueFalse = trueFalseItem(of);
const order = orderItem(of);
const mark = markItem(of);
const all = [verdict, single, multiple, trueFalse, order, mark];

describe("what can be answered", () => {
  it.each([
    [verdict, ["A", "D"], ["E", "", "a", "A,B", "T"]],
    [single, ["A", "C"], ["D", "A,B", " A"]],
    [multiple, ["A", "A,D", "A,B,C,D"], ["D,A", "A,A", "A,", ",A", "E", "A, B", ""]],
    [trueFalse, ["T", "F"], ["A", "t", "T,F", ""]],
    [order, ["A,B,C,D", "D,C,B,A"], ["A,B,C", "A,B,C,C", "A,B,C,D,A", "A", "A,B,C,E", ""]],
    [mark, ["1", "1,3", "2,4"], ["0", "5", "3,1", "1,1", "01", "1.0", "", "A"]],
  ] as const)("to each kind is one text and no other", (item, answers, others) => {
    for (const answer of answers)
      expect([item.kind, answer, isAnswerTo(item, answer)]).toEqual([item.kind, answer, true]);
    for (const other of others)
      expect([item.kind, other, isAnswerTo(item, other)]).toEqual([item.kind, other, false]);
  });

  it("never outgrows what the wire carries", () => {
    for (const item of all) expect(choicesOf(item).join(",").length).toBeLessThanOrEqual(200);
  });

  it("is one text however it was clicked together", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["A", "B", "C", "D"], { minLength: 1 }), (clicked) => {
        const response = responseOf(choicesOf(multiple), clicked);
        expect(isAnswerTo(multiple, response)).toBe(true);
        expect(chosenIn(response).sort()).toEqual([...clicked].sort());
      }),
    );
  });

  it("is refused as a whole when any text at all is sent, unless it is an answer", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.string(), (item, text) => {
        const [graded] = gradeQuiz([{ position: 1, item }], new Map([[1, text]])).positions;
        expect(graded?.verdict === "skipped").toBe(!isAnswerTo(item, text));
      }),
    );
  });
});

describe("the key", () => {
  it("is an answer itself, and the only right one", () => {
    for (const item of all.slice(1)) {
      const key = keyOf(item) as string;
      expect([item.kind, isAnswerTo(item, key)]).toEqual([item.kind, true]);
      const verdictOn = (response: string) =>
        gradeQuiz([{ position: 1, item }], new Map([[1, response]])).positions[0]?.verdict;
      expect(verdictOn(key)).toBe("right");
      for (const choice of choicesOf(item)) {
        if (isAnswerTo(item, choice) && choice !== key) expect(verdictOn(choice)).toBe("wrong");
      }
    }
  });

  it("wants all red flags and nothing else", () => {
    const verdicts = ["1,3", "1", "1,2,3"].map(
      (given) => gradeQuiz([{ position: 1, item: mark }], new Map([[1, given]])).positions[0]?.verdict,
    );
    expect(verdicts).toEqual(["right", "wrong", "wrong"]);
  });
});

describe("steps to put in order", () => {
  const items = fc
    .tuple(fc.stringMatching(/^[a-z]{1,12}$/), fc.integer({ min: 3, max: 6 }))
    .map(([id, count]) => orderItem({ id, steps: count }));

  it("are shown mixed, every one of them, and never in the order that is asked for", () => {
    fc.assert(
      fc.property(items, (item) => {
        const mixed = mixedSteps(item);
        const right = item.steps.map((_, index) => index);
        expect([...mixed].sort()).toEqual(right);
        expect(mixed).not.toEqual(right);
        expect(keyOf(item)).not.toBe(choicesOf(item).join(","));
      }),
    );
  });

  it("spell the right order by their letters", () => {
    fc.assert(
      fc.property(items, (item) => {
        const mixed = mixedSteps(item);
        const spelt = chosenIn(keyOf(item) ?? "").map((letter) => mixed[choicesOf(item).indexOf(letter)]);
        expect(spelt).toEqual(item.steps.map((_, index) => index));
      }),
    );
  });

  it("can be moved into any order, one place at a time, and stay an answer", () => {
    expect(moved("A,B,C", "B:up")).toBe("B,A,C");
    expect(moved("A,B,C", "B:down")).toBe("A,C,B");
    expect(moved("A,B,C", "A:up")).toBe("A,B,C");
    expect(moved("A,B,C", "C:down")).toBe("A,B,C");
    expect(moved("A,B,C", "Z:up")).toBe("A,B,C");
    const moves = fc.array(fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("up", "down")));
    fc.assert(
      fc.property(moves, (made) => {
        const order = made.reduce((now, [choice, way]) => moved(now, `${choice}:${way}`), "A,B,C,D");
        expect(isAnswerTo(orderItem(of), order)).toBe(true);
      }),
    );
  });
});

describe("an item as authors write it", () => {
  const written = (item: object, changes: object) => itemSchema.safeParse({ ...item, ...changes }).success;
  const options = (...correct: boolean[]) =>
    correct.map((each) => ({ text: { "zh-CN": "一", en: "one" }, correct: each }));

  it("is refused where its key leaves nothing to choose", () => {
    expect(written(multiple, { options: options(true, true, true) })).toBe(false);
    expect(written(multiple, { options: options(false, false, false) })).toBe(false);
    expect(written(multiple, { options: options(true, false) })).toBe(false);
    expect(written(multiple, { options: options(true, true, false) })).toBe(true);
    expect(written(order, { steps: order.steps.slice(0, 2) })).toBe(false);
    expect(written(trueFalse, { answer: "yes" })).toBe(false);
    const flags = (...flagged: boolean[]) => ({
      message: {
        ...mark.message,
        lines: flagged.map((flag) => ({ from: "them", text: { "zh-CN": "一", en: "one" }, flag })),
      },
    });
    expect(written(mark, flags(true, true, true))).toBe(false);
    expect(written(mark, flags(false, false, false))).toBe(false);
    expect(written(mark, flags(true, false))).toBe(false);
    expect(written(mark, flags(true, false, false))).toBe(true);
    expect(written(verdict, flags(true, false, false))).toBe(false);
  });

  it("may say that it asks what to do or whom to tell", () => {
    expect(written(single, { asks: "whom-to-tell" })).toBe(true);
    expect(written(single, { asks: "anything" })).toBe(false);
    expect(written(multiple, { asks: "what-to-do" })).toBe(false);
  });
});
