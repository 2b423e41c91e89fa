import { describe, expect, it } from "vitest";
import { orderItem, singleItem, verdictItem } from "./quiz.fixtures.ts";
import { gradeQuiz } from "./quiz.ts";
import { correctionOf, previewOf, regraded } from "./regrading.ts";

const scam = verdictItem({ id: "one" });
const genuine = verdictItem({ id: "one", genuine: true });
const form = [
  { position: 1, item: scam },
  { position: 2, item: singleItem({ id: "two" }) },
];
const paper = (...given: string[]) =>
  gradeQuiz(form, new Map(given.map((response, at) => [at + 1, response] as const)));

describe("what became of an item that was asked", () => {
  it("is another key where the same question has another right answer", () => {
    expect(correctionOf(scam, genuine)).toBe("key");
  });

  it("is nothing for a better feedback, another difficulty, or another question altogether", () => {
    const feedback = { "zh-CN": "更清楚", en: "clearer" };
    expect(correctionOf(scam, { ...scam, feedback, difficulty: 3 })).toBe(null);
    expect(correctionOf(scam, { ...genuine, stem: { "zh-CN": "另一问", en: "another" } })).toBe(null);
    const order = orderItem({ id: "three" });
    expect(correctionOf(order, { ...order, steps: [...order.steps].reverse() })).toBe(null);
  });

  it("is gone where the library no longer has it", () => {
    expect(correctionOf(scam, null)).toBe("gone");
  });
});

describe("a paper judged again", () => {
  it("has the new verdict and counts, the answer as it was given, and says by which version", () => {
    const before = paper("D", "B");
    const after = regraded(before, "one", { item: genuine, versionId: "version-2" });
    expect(after).toMatchObject({ misses: 0, correctRejections: 1, singlesRight: 1 });
    expect(after?.positions[0]).toEqual({
      position: 1,
      itemId: "one",
      response: "D",
      verdict: "correct-rejection",
      gradedBy: "version-2",
    });
    expect(before).toMatchObject({ misses: 1, correctRejections: 0 });
  });

  it("is not judged a second time, nor for an item it did not ask", () => {
    const correction = { item: genuine, versionId: "version-2" };
    const once = regraded(paper("D", "B"), "one", correction);
    expect(once && regraded(once, "one", correction)).toBe(null);
    expect(regraded(paper("D", "B"), "other", correction)).toBe(null);
  });

  it("leaves a withdrawn item out, once", () => {
    const after = regraded(paper("D", "B"), "one", null);
    expect(after).toMatchObject({ hits: 0, misses: 0, singlesRight: 1 });
    expect(after?.positions.map(({ itemId }) => itemId)).toEqual(["two"]);
    expect(after && regraded(after, "one", null)).toBe(null);
  });
});

describe("the look ahead", () => {
  it("counts which papers change, and how", () => {
    const papers = [paper("A", "B"), paper("D", "B"), paper("C", "A"), gradeQuiz(form, new Map())];
    expect(previewOf(papers, "one", { item: genuine, versionId: "" })).toEqual({
      papers: 4,
      changing: 3,
      moves: [
        { from: "hit", to: "false-alarm", count: 1 },
        { from: "miss", to: "correct-rejection", count: 2 },
      ],
    });
  });
});
