/** The steps of a taught period and the minutes they take. */
import { type QuizLength, quizMinutes } from "#app/domain/quizzes/quiz-length.ts";
import { mediumOf, type Way } from "./class-session.ts";

export const steps = ["roll", "before", "lesson", "simulation", "quiz", "close"] as const;
export type Step = (typeof steps)[number];

/** A period of 40 minutes with two to spare; the lesson's own minutes replace its twelve where it says so. */
export const usualMinutes: Readonly<Record<Step, number>> = {
  roll: 2,
  before: 5,
  lesson: 12,
  simulation: 8,
  quiz: quizMinutes.usual,
  close: 2,
};

export function minutesOfStep(step: Step, length: QuizLength): number {
  return step === "quiz" ? quizMinutes[length] : usualMinutes[step];
}

/** What a class can be given in each way; a story and a lecture ask nothing of single pupils. */
export function offeredSteps(way: Way): readonly Step[] {
  if (way === "story") return ["lesson", "close"];
  if (way === "lecture") return ["roll", "lesson", "simulation", "close"];
  return steps;
}

export type Plan = { step: Step; minutes: number }[];

/** Ten minutes for whoever missed a lesson: it is read and its quiz answered, or gone through with the teacher. */
export function makeUpPlan(way: Way): Plan {
  if (mediumOf[way] === null)
    return [
      { step: "roll", minutes: 1 },
      { step: "lesson", minutes: 8 },
      { step: "close", minutes: 1 },
    ];
  return [
    ...(way === "computer-room" ? [] : [{ step: "roll" as const, minutes: 1 }]),
    { step: "lesson", minutes: way === "computer-room" ? 4 : 3 },
    { step: "quiz", minutes: 6 },
  ];
}

/** The chosen steps in their order, with their minutes; whatever is not chosen is left out. */
export function planOf(chosen: readonly Step[], length: QuizLength = "usual"): Plan {
  return steps
    .filter((step) => chosen.includes(step))
    .map((step) => ({ step, minutes: minutesOfStep(step, length) }));
}

export function minutesOf(plan: Plan): number {
  return plan.reduce((sum, { minutes }) => sum + minutes, 0);
}

export function includesStep(plan: Plan, step: Step): boolean {
  return plan.some((planned) => planned.step === step);
}
