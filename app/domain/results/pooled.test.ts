import { describe, expect, it } from "vitest";
import { Pool } from "./pooled.ts";

const result = { hits: 3, misses: 1, falseAlarms: 1, correctRejections: 3 };

function pooled(pupils: number, purpose = "quiz") {
  const pool = new Pool<{ lesson: string }>(({ lesson }) => lesson);
  for (let n = 0; n < pupils; n++) pool.add({ lesson: "loan" }, { learnerId: `pupil-${n}`, purpose, result });
  return pool;
}

describe("papers added up", () => {
  it("are counts with their wholes, from five pupils on", () => {
    expect(pooled(5).rows()).toEqual([
      {
        group: { lesson: "loan" },
        occasion: "quiz",
        pupils: 5,
        scams: 20,
        hits: 15,
        genuine: 20,
        falseAlarms: 5,
      },
    ]);
  });

  it("say nothing of four", () => {
    expect(pooled(4).rows()).toMatchObject([{ pupils: null, scams: null, hits: null, falseAlarms: null }]);
  });

  it("count each pupil's first paper of an occasion", () => {
    const pool = pooled(5);
    pool.add({ lesson: "loan" }, { learnerId: "pupil-1", purpose: "quiz", result: { ...result, hits: 100 } });
    pool.add({ lesson: "loan" }, { learnerId: "pupil-1", purpose: "before", result });
    expect(pool.rows().map(({ occasion, hits }) => [occasion, hits])).toEqual([
      ["before", null],
      ["quiz", 15],
    ]);
  });
});
