/** Where a class stands that is led from the board. */
import { z } from "zod";
import { steps } from "./plan.ts";

/** asking: answers are taken, or the class decides; collected: no more; talking: the deciding words are shown */
export const phases = ["asking", "collected", "talking"] as const;
export type Phase = (typeof phases)[number];

export const ledStepSchema = z.object({
  step: z.enum(steps),
  /** before, quiz: the question, in the form's order, from 1; simulation: the screen, 0 where a new run begins */
  position: z.coerce.number().int().min(0).max(100).nullable().default(null),
  phase: z.enum(phases).nullable().default(null),
});
export type LedStep = z.output<typeof ledStepSchema>;
