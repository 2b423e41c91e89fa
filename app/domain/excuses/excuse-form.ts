import { z } from "zod";
import { addDays, isLocalDate } from "#app/lib/dates.ts";
import { excuseReasons } from "./excuse.ts";

const commandKey = z.string().min(1).max(128);
const day = z.string("required").min(1, "required").refine(isLocalDate, "notADay");

/** The last day, as people say it; open while nobody knows. */
const lastDay = z
  .union([z.literal("").transform(() => null), day])
  .optional()
  .transform((value) => value ?? null);

export const excuseForm = z
  .object({
    commandKey,
    learnerId: z.string().min(1).max(64),
    reason: z.enum(excuseReasons, "required"),
    from: day,
    last: lastDay,
  })
  .refine(({ from, last }) => last === null || from <= last, { path: ["last"], error: "last-before-first" })
  .transform(({ last, ...rest }) => ({ ...rest, to: last && addDays(last, 1) }));

/** back: from today on; mistake: it never was */
export const excuseEndingForm = z.object({
  commandKey,
  learnerId: z.string().min(1).max(64),
  what: z.enum(["back", "mistake"]),
});
