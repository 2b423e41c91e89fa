/** The way of one pupil through a class session: which steps there are, and which one is next. */
import type { Plan } from "#app/domain/class-sessions/plan.ts";

export type PupilStep = "lesson" | "simulation" | "quiz" | "review";

export interface PupilFacts {
  plan: Plan;
  /** the step that the pupil comes from, as its page's link says */
  after: string | null;
  attempt: { answered: number; submitted: boolean } | null;
}

export interface StepRow {
  step: PupilStep;
  /** next: the one thing to do now */
  place: "before" | "next" | "later";
}

/**
 * Reading leaves no trace on the server (nobody's time on a page is kept), so the way back from a page says
 * which one it was; without that word the way begins at the start. Answers given are known.
 */
export function pupilSteps({ plan, after, attempt }: PupilFacts): StepRow[] {
  const planned = (["lesson", "simulation", "quiz"] as const).filter((step) =>
    plan.some((row) => row.step === step),
  );
  const steps: PupilStep[] = planned.includes("quiz") ? [...planned, "review"] : planned;
  const next = nextOf(steps, after, attempt);
  return steps.map((step, at) => ({ step, place: at < next ? "before" : at === next ? "next" : "later" }));
}

function nextOf(steps: PupilStep[], after: string | null, attempt: PupilFacts["attempt"]): number {
  const quiz = steps.indexOf("quiz");
  if (attempt?.submitted) return steps.indexOf("review");
  if (attempt && quiz >= 0) return quiz;
  // nobody is past a quiz that was not begun, whatever the address says
  return Math.min(steps.indexOf(after as PupilStep) + 1, quiz >= 0 ? quiz : steps.length);
}
