/** The roll of a class session: everybody is there unless marked; every mark stays, the newest counts. */
import type { RollState } from "./class-session.ts";

/** Few and plain: why somebody is away is nobody's business beyond what the make-up needs. */
export const rollReasons = ["illness", "family", "competition", "other"] as const;
export type RollReason = (typeof rollReasons)[number];

export interface RollMark {
  learnerId: string;
  state: RollState;
  reason: RollReason | null;
}

/** Everybody is there until marked; who is known to be away for long is not, until marked. */
export function isAway({
  roll,
  excused,
}: {
  roll: Pick<RollMark, "state"> | null;
  excused: boolean;
}): boolean {
  return roll ? roll.state === "absent" : excused;
}

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
