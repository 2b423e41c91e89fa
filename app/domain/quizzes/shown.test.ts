import { describe, expect, it } from "vitest";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "./quiz.fixtures.ts";
import { reviewedItem, shownItem } from "./shown.ts";

describe("what a pupil sees before handing in", () => {
  it.each([
    ["a scam", verdictItem({ id: "one" })],
    ["a genuine message", verdictItem({ id: "one", genuine: true })],
    ["a single choice", singleItem({ id: "one" })],
    ["several choices", multipleItem({ id: "one" })],
    ["a sentence true or false", trueFalseItem({ id: "one" })],
    ["steps to put in order", orderItem({ id: "one" })],
    ["red flags to mark", markItem({ id: "one" })],
  ])("has neither key nor cue nor feedback of %s", (_kind, item) => {
    const sent = JSON.stringify(shownItem(item, "zh-CN"));
    for (const secret of [
      "genuine",
      "correct",
      "cue",
      "feedback",
      "difficulty",
      "tricks",
      "urgency",
      "flag",
      "answer",
      '"one"',
    ]) {
      expect(sent).not.toContain(secret);
    }
  });

  it("is the same for a scam and a genuine message of the same words", () => {
    const scam = shownItem(verdictItem({ id: "one" }), "zh-CN");
    expect(shownItem(verdictItem({ id: "one", genuine: true }), "zh-CN")).toEqual(scam);
  });

  it("has the steps to put in order mixed, and the lines of a message alike", () => {
    const { steps } = orderItem({ id: "one" });
    const shown = shownItem(orderItem({ id: "one" }), "zh-CN").options?.map(({ text }) => text);
    expect([...(shown ?? [])].sort()).toEqual(steps.map((step) => step["zh-CN"]).sort());
    expect(shown).not.toEqual(steps.map((step) => step["zh-CN"]));
    const keys = shownItem(markItem({ id: "one" }), "zh-CN").message?.lines.map((line) => Object.keys(line));
    expect(new Set(keys?.map(String)).size).toBe(1);
  });

  it("has the options of a single choice by letter", () => {
    expect(shownItem(singleItem({ id: "one" }), "zh-CN").options).toEqual([
      { letter: "A", text: "先转过去" },
      { letter: "B", text: "打电话问本人" },
      { letter: "C", text: "不理他" },
    ]);
  });
});

describe("what a pupil sees afterwards", () => {
  it("has the cue, the reason and the right options, with the pupil's own answer", () => {
    const result = { position: 1, itemId: "one", response: "A", verdict: "wrong" } as const;
    expect(reviewedItem(singleItem({ id: "one" }), result, "en")).toMatchObject({
      response: "A",
      verdict: "wrong",
      right: ["B"],
      genuine: null,
      cue: "cue of one",
      feedback: "feedback of one",
    });
  });

  it("has the right choices of every other kind", () => {
    const right = [multipleItem, trueFalseItem, markItem].map((make) => {
      const result = { position: 1, itemId: "one", response: null, verdict: "skipped" } as const;
      return reviewedItem(make({ id: "one" }), result, "en").right;
    });
    expect(right).toEqual([["A", "C"], ["F"], ["1", "3"]]);
  });
});
