/** What the page for lessons entered later sends. */
import { z } from "zod";
import { idList } from "#app/domain/class-sessions/roll-form.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { shownWays } from "./entered-later.ts";

const commandKey = z.string().min(1).max(128);
const reason = z.string("required").trim().min(1, "required").max(200, "tooLong");

const lesson = {
  lesson: z.string("required").min(1, "required").max(100),
  on: z.string("required").min(1, "required").refine(isLocalDate, "notADay"),
  kind: z.enum(["taught", "made-up"], "required"),
  shownWay: z.enum(shownWays, "required"),
  reason,
};

export const laterEntryForm = z.object({
  commandKey,
  ...lesson,
  learnerId: idList,
  count: z
    .union([
      z.literal("").transform(() => null),
      z.coerce.number("notANumber").int("notANumber").min(1, "notANumber").max(200, "notANumber"),
    ])
    .optional()
    .transform((value) => value ?? null),
});

export const laterCorrectionForm = z.object({
  commandKey,
  completionId: z.string().min(1).max(64),
  ...lesson,
});

export const takingBackForm = z.object({ commandKey, completionId: z.string().min(1).max(64), reason });
