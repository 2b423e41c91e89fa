/** The stops of a class that is led from the board, from the roll to the closing, and how to get from one to the next. */
import type { LedStep } from "./led.ts";
import type { Plan, Step } from "./plan.ts";

/** How many questions the forms of a class session ask. */
export type FormLengths = Readonly<Partial<Record<"before" | "quiz", number>>>;

/**
 * Every stop in order. A test before the lesson goes from question to question without a word; a quiz talks about
 * each question before the next one is asked.
 */
export function stopsOf(plan: Plan, lengths: FormLengths): LedStep[] {
  return plan.flatMap(({ step }) => stopsOfStep(step, lengths));
}

function stopsOfStep(step: Step, lengths: FormLengths): LedStep[] {
  if (step !== "before" && step !== "quiz") return [{ step, position: null, phase: null }];
  return Array.from({ length: lengths[step] ?? 0 }, (_, at): LedStep[] => {
    const question = { step, position: at + 1 };
    const asking = { ...question, phase: "asking" as const };
    return step === "quiz" ? [asking, { ...question, phase: "talking" }] : [asking];
  }).flat();
}

export interface Place {
  current: LedStep;
  previous: LedStep | null;
  next: LedStep | null;
  /** of all stops, from 1 */
  number: number;
  of: number;
}

/** Where the class stands among its stops; before the first move, and for a stop that the plan no longer has, at the start. */
export function placeOf(stops: readonly LedStep[], current: LedStep | null): Place | null {
  const found = stops.findIndex((stop) => isSameStop(stop, current));
  const at = Math.max(0, found);
  const stop = stops[at];
  if (!stop) return null;
  return {
    current: stop,
    previous: stops[at - 1] ?? null,
    next: stops[at + 1] ?? null,
    number: at + 1,
    of: stops.length,
  };
}

function isSameStop(stop: LedStep, at: LedStep | null): boolean {
  if (stop.step !== at?.step) return false;
  // lesson and simulation are one stop each, whichever of their screens is shown
  return stop.position === null || (stop.position === at.position && stop.phase === at.phase);
}
