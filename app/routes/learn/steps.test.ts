import { describe, expect, it } from "vitest";
import { planOf } from "#app/domain/class-sessions/plan.ts";
import { type PupilFacts, pupilSteps } from "./steps.ts";

const whole = planOf(["roll", "lesson", "simulation", "quiz", "close"]);
const next = (facts: Partial<PupilFacts>) =>
  pupilSteps({ plan: whole, after: null, attempt: null, ...facts }).find(({ place }) => place === "next")
    ?.step;

describe("the one thing a pupil does next", () => {
  it.each<[string, Partial<PupilFacts>, string | undefined]>([
    ["begins with reading", {}, "lesson"],
    ["is the simulation after reading", { after: "lesson" }, "simulation"],
    ["is the quiz after the simulation", { after: "simulation" }, "quiz"],
    ["is the quiz once it has been begun", { attempt: { answered: 0, submitted: false } }, "quiz"],
    [
      "is the quiz even coming back from reading again",
      { after: "lesson", attempt: { answered: 2, submitted: false } },
      "quiz",
    ],
    ["is the result once handed in", { attempt: { answered: 8, submitted: true } }, "review"],
    ["is the quiz when the address says it is done but it was never begun", { after: "quiz" }, "quiz"],
    ["begins with reading when the address says nonsense", { after: "review-please" }, "lesson"],
    [
      "is the quiz after reading where there is no simulation",
      { plan: planOf(["lesson", "quiz"]), after: "lesson" },
      "quiz",
    ],
    ["is the quiz at once where there is nothing else", { plan: planOf(["quiz"]) }, "quiz"],
    [
      "is nothing more after the simulation where there is no quiz",
      { plan: planOf(["lesson", "simulation"]), after: "simulation" },
      undefined,
    ],
  ])("%s", (_name, facts, expected) => {
    expect(next(facts)).toBe(expected);
  });

  it("shows what comes before and after it", () => {
    const rows = pupilSteps({ plan: whole, after: "lesson", attempt: null });
    expect(rows.map(({ step, place }) => `${step} ${place}`)).toEqual([
      "lesson before",
      "simulation next",
      "quiz later",
      "review later",
    ]);
  });
});
