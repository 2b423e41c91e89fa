/** The way of one pupil through a class session: which steps there are, and which one is next. */
import type { Plan } from "#app/domain/class-sessions/plan.ts";

export type PupilStep = "before" | "lesson" | "simulation" | "quiz" | "review";

export interface PupilFacts {
  plan: Plan;
  /** comes from the reading page just now: reading itself leaves no trace, nobody's time on a page is kept */
  hasRead: boolean;
  simulation: "begun" | "ended" | null;
  before: "begun" | "submitted" | null;
  quiz: "begun" | "submitted" | null;
}

export interface StepRow {
  step: PupilStep;
  /** next: the one thing to do now */
  place: "before" | "next" | "later";
}

export function pupilSteps(facts: PupilFacts): StepRow[] {
  const planned = (["before", "lesson", "simulation", "quiz"] as const).filter((step) =>
    facts.plan.some((row) => row.step === step),
  );
  const steps: PupilStep[] = planned.includes("quiz") ? [...planned, "review"] : planned;
  // what comes before something that was begun is behind the pupil, whatever is known of it
  const first = Math.max(...steps.map((step, at) => (isBegun(step, facts) ? at : 0)));
  const at = steps.findIndex((step, index) => index >= first && !isDone(step, facts));
  const next = at < 0 ? steps.length : at;
  return steps.map((step, index) => ({
    step,
    place: index < next ? "before" : index === next ? "next" : "later",
  }));
}

function isBegun(step: PupilStep, { before, simulation, quiz }: PupilFacts): boolean {
  if (step === "before") return before !== null;
  if (step === "simulation") return simulation !== null;
  return step === "quiz" ? quiz !== null : false;
}

function isDone(step: PupilStep, { before, hasRead, simulation, quiz }: PupilFacts): boolean {
  if (step === "before") return before === "submitted";
  if (step === "lesson") return hasRead;
  if (step === "simulation") return simulation === "ended";
  return step === "quiz" ? quiz === "submitted" : false;
}
