import { describe, expect, it } from "vitest";
import type { Item, Trick } from "#app/domain/quizzes/item.ts";
import type { GradedQuiz, Verdict } from "#app/domain/quizzes/quiz.ts";
import { firstPapers, foolingTricks, type Paper, pupilCounts, raisedHands } from "./class-outcome.ts";

const words = { "zh-CN": "话", en: "words" };

function verdictItem(id: string, genuine: boolean, tricks: Trick[] = []): Item {
  const about = { id, bands: ["junior" as const], difficulty: 1, tricks, stem: words, cue: words };
  return { kind: "verdict", genuine, ...about, feedback: words };
}

function paper(learnerId: string, purpose: Paper["purpose"], verdicts: [string, Verdict][], day = 1): Paper {
  const count = (wanted: Verdict) => verdicts.filter(([, verdict]) => verdict === wanted).length;
  const result: GradedQuiz = {
    gradingVersion: 2,
    hits: count("hit"),
    misses: count("miss"),
    falseAlarms: count("false-alarm"),
    correctRejections: count("correct-rejection"),
    singlesRight: 0,
    singlesWrong: 0,
    skipped: count("skipped"),
    positions: verdicts.map(([itemId, verdict], at) => {
      return { position: at + 1, itemId, response: verdict === "skipped" ? null : "A", verdict };
    }),
  };
  return { learnerId, purpose, submittedAt: new Date(Date.UTC(2026, 9, day)), result };
}

describe("a pupil's papers", () => {
  it("count once each: who made the lesson up after having had it is counted as at first", () => {
    const papers = [paper("li", "quiz", [["a", "hit"]], 9), paper("li", "quiz", [["a", "miss"]], 2)];
    expect(pupilCounts(firstPapers(papers))).toEqual([
      { quiz: { hits: 0, misses: 1, falseAlarms: 0, correctRejections: 0 } },
    ]);
  });

  it("are paired over the occasions, whatever order the rows come in", () => {
    const papers = [
      paper("li", "before", [["a", "miss"]]),
      paper("an", "quiz", [["b", "hit"]]),
      paper("li", "quiz", [["b", "hit"]]),
    ];
    expect(pupilCounts(papers)).toEqual(pupilCounts(papers.toReversed()));
    expect(pupilCounts(papers)[1]).toHaveProperty("before");
    expect(pupilCounts(papers)[1]).toHaveProperty("quiz");
  });

  it("say nothing where not one message was judged", () => {
    expect(pupilCounts([paper("li", "quiz", [["a", "skipped"]])])).toEqual([]);
  });
});

describe("tricks that fool a class", () => {
  const items = new Map(
    [
      verdictItem("fee", false, ["pay-first", "urgency"]),
      verdictItem("link", false, ["link-or-qr"]),
      verdictItem("school", true),
    ].map((item) => [item.id, item]),
  );
  const itemOf = (id: string) => items.get(id);
  const pupils = Array.from({ length: 10 }, (_, n) => `pupil-${n}`);

  it("are counted by pupils, with the message that took most of them in", () => {
    const papers = pupils.map((id, n) =>
      paper(id, "quiz", [
        ["fee", n < 4 ? "miss" : "hit"],
        ["link", n < 1 ? "miss" : "hit"],
        ["school", n < 3 ? "false-alarm" : "correct-rejection"],
      ]),
    );
    const found = foolingTricks(papers, itemOf);
    expect(
      found?.tricks.map(({ kind, fooled, asked, example }) => [kind, fooled, asked, example.id]),
    ).toEqual([
      ["pay-first", 4, 10, "fee"],
      ["urgency", 4, 10, "fee"],
    ]);
    // one pupil of ten is no habit of the class, and would be a finger at that pupil
    expect(found?.tricks.some(({ kind }) => kind === "link-or-qr")).toBe(false);
    expect(found?.genuine.map(({ fooled, example }) => [fooled, example.id])).toEqual([[3, "school"]]);
  });

  it("are those of the newest occasion: what has been learnt since is not held against the class", () => {
    const papers = pupils.flatMap((id) => [
      paper(id, "before", [["fee", "miss"]]),
      paper(id, "quiz", [["fee", "hit"]]),
    ]);
    expect(foolingTricks(papers, itemOf)).toEqual({ occasion: "quiz", tricks: [], genuine: [] });
  });

  it("are not told of fewer than five pupils", () => {
    const papers = pupils.slice(0, 4).map((id) => paper(id, "quiz", [["fee", "miss"]]));
    expect(foolingTricks(papers, itemOf)).toBeNull();
  });
});

describe("raised hands", () => {
  it("are a class's counts by step, and nothing where no hand was raised", () => {
    const item = verdictItem("fee", false);
    const about = { item, purpose: "quiz", together: false } as const;
    expect(raisedHands({ A: 20, B: 5, C: 10, D: 1 }, about)).toMatchObject({ saidScam: 25, hands: 36 });
    expect(raisedHands({}, about)).toBeNull();
  });
});
