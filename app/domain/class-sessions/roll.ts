/** The roll of a class session: everybody is there unless marked; every mark stays, the newest counts. */
import { z } from "zod";
import { type RollState, rollStates } from "./class-session.ts";

/** Few and plain: why somebody is away is nobody's business beyond what the make-up needs. */
export const rollReasons = ["illness", "family", "competition", "other"] as const;
export type RollReason = (typeof rollReasons)[number];

export interface RollMark {
  learnerId: string;
  state: RollState;
  reason: RollReason | null;
}

/** Ticked boxes of one name: none, one or several. */
export const idList = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value));

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

/** What calling the roll adds to the marks that are there; who came late stays late. */
export function marksOfCall(
  learnerIds: readonly string[],
  absent: ReadonlySet<string>,
  current: ReadonlyMap<string, Pick<RollMark, "state">>,
): RollMark[] {
  return learnerIds.flatMap((learnerId): RollMark[] => {
    const marked = current.get(learnerId)?.state;
    if (absent.has(learnerId))
      return marked === "absent" ? [] : [{ learnerId, state: "absent", reason: null }];
    return marked === "present" || marked === "late" ? [] : [{ learnerId, state: "present", reason: null }];
  });
}
