/** What a teacher decides when starting a period. */
import { z } from "zod";
import { purposes } from "./class-session.ts";
import { offeredSteps, steps } from "./plan.ts";

const stepList = z
  .union([z.enum(steps), z.array(z.enum(steps))])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : typeof chosen === "string" ? [chosen] : chosen))
  .transform((chosen) => chosen.filter((step) => offeredSteps.includes(step)));

export const startForm = z.object({
  commandKey: z.string().min(1),
  lesson: z.string({ error: "no-lesson" }).min(1, "no-lesson"),
  purpose: z.enum(purposes).default("taught"),
  step: stepList,
});
