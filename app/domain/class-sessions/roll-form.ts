/** What the roll's forms send. */
import { z } from "zod";
import { rollStates } from "./class-session.ts";
import { rollReasons } from "./roll.ts";

/** Ticked boxes of one name: none, one or several. */
export const idList = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value));

export type RollForm = z.infer<typeof rollForm>;

/** call: the whole class at once, the absent ticked; mark: one learner. */
export const rollForm = z.discriminatedUnion("what", [
  z.object({ what: z.literal("call"), commandKey: z.string().min(1), absent: idList }),
  z.object({
    what: z.literal("mark"),
    commandKey: z.string().min(1),
    learnerId: z.string().min(1),
    state: z.enum(rollStates),
    reason: z
      .union([z.enum(rollReasons), z.literal("")])
      .optional()
      .transform((reason) => reason || null),
  }),
]);
