/** A plan as it is stored. Apart from plan.ts, so that pages that add up minutes do not load a validator. */
import { z } from "zod";
import { type Plan, steps } from "./plan.ts";

export const planSchema: z.ZodType<Plan> = z
  .array(z.strictObject({ step: z.enum(steps), minutes: z.int().min(1).max(120) }))
  .refine((plan) => new Set(plan.map(({ step }) => step)).size === plan.length, "stepTwice");
