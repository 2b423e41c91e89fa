import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { includesStep, minutesOf, planOf, steps, usualMinutes } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";

describe("the plan of a period", () => {
  it("takes 38 minutes with every step, two less than a period", () => {
    expect(minutesOf(planOf(steps))).toBe(38);
  });

  it.each([
    { chosen: ["roll", "lesson", "quiz", "close"] as const, minutes: 25 },
    { chosen: ["quiz"] as const, minutes: 9 },
    { chosen: [] as const, minutes: 0 },
  ])("takes $minutes minutes with $chosen", ({ chosen, minutes }) => {
    expect(minutesOf(planOf(chosen))).toBe(minutes);
  });

  it("keeps the order of the lesson whatever order the steps are ticked in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...steps]), (chosen) => {
        const plan = planOf(chosen);
        expect(plan.map(({ step }) => step)).toEqual(steps.filter((step) => chosen.includes(step)));
        expect(minutesOf(plan)).toBe(chosen.reduce((sum, step) => sum + usualMinutes[step], 0));
        expect(planSchema.safeParse(plan).success).toBe(true);
        for (const step of steps) expect(includesStep(plan, step)).toBe(chosen.includes(step));
      }),
    );
  });

  it("refuses a plan that names a step twice", () => {
    const twice = [
      { step: "quiz", minutes: 9 },
      { step: "quiz", minutes: 9 },
    ];
    expect(planSchema.safeParse(twice).success).toBe(false);
  });
});
