import { describe, expect, it } from "vitest";
import { planOf } from "#app/domain/class-sessions/plan.ts";
import { type PupilFacts, pupilSteps } from "./steps.ts";

const nothing: PupilFacts = {
  plan: planOf(["roll", "lesson", "simulation", "quiz", "close"]),
  hasRead: false,
  before: null,
  simulation: null,
  quiz: null,
};
const withBefore = planOf(["before", "lesson", "quiz"]);
const next = (facts: Partial<PupilFacts>) =>
  pupilSteps({ ...nothing, ...facts }).find(({ place }) => place === "next")?.step;

describe("the one thing a pupil does next", () => {
  it.each<[string, Partial<PupilFacts>, string | undefined]>([
    ["begins with reading", {}, "lesson"],
    ["begins with the messages before the lesson where the plan has them", { plan: withBefore }, "before"],
    ["is to go on with them once begun", { plan: withBefore, before: "begun", hasRead: true }, "before"],
    ["is reading once they are handed in", { plan: withBefore, before: "submitted" }, "lesson"],
    [
      "is the quiz once it has been begun, also for who came too late for the messages before",
      { plan: withBefore, quiz: "begun" },
      "quiz",
    ],
    ["is the simulation after reading", { hasRead: true }, "simulation"],
    ["is to go on with a simulation that was begun", { simulation: "begun" }, "simulation"],
    ["is the quiz after a simulation played to its end", { simulation: "ended" }, "quiz"],
    ["is the quiz once it has been begun", { quiz: "begun" }, "quiz"],
    ["is the quiz even coming back from reading again", { hasRead: true, quiz: "begun" }, "quiz"],
    ["is the result once handed in", { quiz: "submitted" }, "review"],
    [
      "is the quiz after reading where there is no simulation",
      { plan: planOf(["lesson", "quiz"]), hasRead: true },
      "quiz",
    ],
    ["is the quiz at once where there is nothing else", { plan: planOf(["quiz"]) }, "quiz"],
    [
      "is nothing more after the simulation where there is no quiz",
      { plan: planOf(["lesson", "simulation"]), simulation: "ended" },
      undefined,
    ],
    ["is nothing where the plan has nothing for pupils", { plan: planOf(["roll", "close"]) }, undefined],
  ])("%s", (_name, facts, expected) => {
    expect(next(facts)).toBe(expected);
  });

  it("shows what comes before and after it", () => {
    const rows = pupilSteps({ ...nothing, hasRead: true });
    expect(rows.map(({ step, place }) => `${step} ${place}`)).toEqual([
      "lesson before",
      "simulation next",
      "quiz later",
      "review later",
    ]);
  });
});
