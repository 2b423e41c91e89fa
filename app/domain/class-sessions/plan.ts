/** The steps of a taught period and the minutes they take. */
export const steps = ["roll", "before", "lesson", "simulation", "quiz", "close"] as const;
export type Step = (typeof steps)[number];

/** A period of 40 minutes with two to spare; the lesson's own minutes replace its twelve where it says so. */
export const usualMinutes: Readonly<Record<Step, number>> = {
  roll: 2,
  before: 5,
  lesson: 12,
  simulation: 8,
  quiz: 9,
  close: 2,
};

/** What a class can be given today; a before-test waits for a page on which pupils take it. */
export const offeredSteps: readonly Step[] = steps.filter((step) => step !== "before");

export type Plan = { step: Step; minutes: number }[];

/** The chosen steps in their order, with their usual minutes; whatever is not chosen is left out. */
export function planOf(chosen: readonly Step[]): Plan {
  return steps.filter((step) => chosen.includes(step)).map((step) => ({ step, minutes: usualMinutes[step] }));
}

export function minutesOf(plan: Plan): number {
  return plan.reduce((sum, { minutes }) => sum + minutes, 0);
}

export function includesStep(plan: Plan, step: Step): boolean {
  return plan.some((planned) => planned.step === step);
}
