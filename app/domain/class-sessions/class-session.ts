/** A taught period as facts: how it stands, how each learner stands in it, and what closing it records. */
import type { Obtained } from "#app/domain/completions/completion.ts";

export const ways = ["computer-room", "cards", "paper", "hands", "lecture", "story"] as const;
export type Way = (typeof ways)[number];

export const purposes = ["taught", "made-up"] as const;
/** the year's lesson for the whole class, or a make-up for those who missed it */
export type Purpose = (typeof purposes)[number];

export const rollStates = ["present", "late", "absent"] as const;
export type RollState = (typeof rollStates)[number];

export type ClassSessionState = "running" | "forgotten" | "closed" | "abandoned";

/** Nobody teaches for twelve hours: a class session left open that long lets no pupil in any more. */
const openAtMost = 12 * 60 * 60 * 1000;

export function stateOf(
  { startedAt, closing }: { startedAt: Date; closing: { kind: string } | null },
  now: Date,
): ClassSessionState {
  if (closing) return closing.kind === "abandoned" ? "abandoned" : "closed";
  return now.getTime() - startedAt.getTime() < openAtMost ? "running" : "forgotten";
}

/** What is known of one learner in one class session. */
export interface LearnerFacts {
  learnerId: string;
  /** the newest mark on the roll */
  roll: { state: RollState; at: Date } | null;
  /** first sign-in or first attempt, by the learner's own PIN or card */
  joinedAt: Date | null;
  answered: number;
  submitted: boolean;
}

export type LearnerState = "finished" | "working" | "joined" | "not-joined" | "absent";

/** A learner's own doing outweighs an older mark on the roll: who is marked absent and then signs in has come. */
export function learnerStateOf({ roll, joinedAt, answered, submitted }: LearnerFacts): LearnerState {
  if (submitted) return "finished";
  if (roll?.state === "absent" && (joinedAt === null || roll.at > joinedAt)) return "absent";
  if (answered > 0) return "working";
  return joinedAt ? "joined" : "not-joined";
}

/** Whom the teacher may record as present with the class although no quiz of their own is there. */
export function mayCountAsPresent(facts: LearnerFacts): boolean {
  const state = learnerStateOf(facts);
  if (state === "finished" || state === "absent") return false;
  return state !== "not-joined" || facts.roll !== null;
}

export interface Settlement {
  completions: { learnerId: string; kind: Purpose; obtained: Obtained }[];
  missing: { learnerId: string; state: Exclude<LearnerState, "finished"> }[];
}

/**
 * What closing records. A submitted quiz is the learner's own; being there counts only for those whom the
 * teacher names, and stays marked as class-level. Everybody else is on the make-up list.
 */
export function settle(
  learners: readonly LearnerFacts[],
  { purpose, alsoPresent }: { purpose: Purpose; alsoPresent: ReadonlySet<string> },
): Settlement {
  const settlement: Settlement = { completions: [], missing: [] };
  for (const facts of learners) {
    const state = learnerStateOf(facts);
    const { learnerId } = facts;
    if (state === "finished") {
      settlement.completions.push({ learnerId, kind: purpose, obtained: "own-computer" });
    } else if (alsoPresent.has(learnerId) && mayCountAsPresent(facts)) {
      settlement.completions.push({ learnerId, kind: purpose, obtained: "class-level" });
    } else {
      settlement.missing.push({ learnerId, state });
    }
  }
  return settlement;
}

/** 123 456: read in two breaths. */
export function spacedCode(joinCode: string): string {
  return `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`;
}
