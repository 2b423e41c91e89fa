/** A taught period as facts: how it stands, how each learner stands in it, and what closing it records. */
import type { Obtained } from "#app/domain/completions/completion.ts";

export const ways = [
  "computer-room",
  "cards",
  "paper",
  "hands",
  "lecture",
  "story",
  "home-visit",
  "self-study",
] as const;
export type Way = (typeof ways)[number];

/** What pupils' own answers are given on. */
export const media = ["computer", "card", "paper"] as const;
export type Medium = (typeof media)[number];

/** How each way takes answers of single pupils; null: it knows only who was there. */
export const mediumOf: Readonly<Record<Way, Medium | null>> = {
  "computer-room": "computer",
  "self-study": "computer",
  cards: "card",
  paper: "paper",
  "home-visit": "paper",
  hands: null,
  lecture: null,
  story: null,
};

/** Ways in which the teacher leads from the board, and everybody is at the same question. */
export const ledWays: readonly Way[] = ["cards", "paper", "hands", "lecture", "story"];

export const purposes = ["taught", "made-up", "booster"] as const;
/** the year's lesson for the whole class, a make-up for those who missed it, a short repetition weeks later */
export type Purpose = (typeof purposes)[number];

export const rollStates = ["present", "late", "absent"] as const;
export type RollState = (typeof rollStates)[number];

export type ClassSessionState = "running" | "forgotten" | "closed" | "abandoned";

/** Nobody teaches for twelve hours: a class session left open that long lets no pupil in any more. */
const openAtMost = 12 * 60 * 60 * 1000;

export function stateOf(
  { startedAt, closing, way }: { startedAt: Date; closing: { kind: string } | null; way?: string },
  now: Date,
): ClassSessionState {
  if (closing) return closing.kind === "abandoned" ? "abandoned" : "closed";
  // nobody stands before a class then: adults come back to it for as long as its year lasts
  if (way === "self-study") return "running";
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
  /** of the submitted quiz */
  medium: Medium | null;
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
  completions: { learnerId: string; kind: "taught" | "made-up"; obtained: Obtained }[];
  missing: { learnerId: string; state: Exclude<LearnerState, "finished"> }[];
}

const ownWork: Readonly<Record<Medium, Obtained>> = {
  computer: "own-computer",
  card: "own-card",
  paper: "own-paper",
};

/**
 * What closing records. A submitted quiz is the learner's own; being there counts only for those whom the
 * teacher names, and stays marked as class-level. Where a way knows nothing but presence, who was called present
 * counts; nobody is taken for present whose class's roll was never called. Everybody else is on the make-up list.
 * A booster repeats what has been counted and records nothing.
 */
export function settle(
  learners: readonly LearnerFacts[],
  { purpose, way, alsoPresent }: { purpose: Purpose; way: Way; alsoPresent: ReadonlySet<string> },
): Settlement {
  const settlement: Settlement = { completions: [], missing: [] };
  for (const facts of learners) {
    const state = learnerStateOf(facts);
    const { learnerId } = facts;
    const obtained = obtainedBy(facts, state, way, alsoPresent);
    if (obtained && purpose !== "booster")
      // a lesson at home is the pupil's own, and makes up for none
      settlement.completions.push({ learnerId, kind: way === "home-visit" ? "taught" : purpose, obtained });
    else if (state !== "finished") settlement.missing.push({ learnerId, state });
  }
  return settlement;
}

function obtainedBy(
  facts: LearnerFacts,
  state: LearnerState,
  way: Way,
  alsoPresent: ReadonlySet<string>,
): Obtained | null {
  if (state === "finished") return way === "self-study" ? "self-study" : ownWork[facts.medium ?? "computer"];
  if (mediumOf[way] === null && wasCalledPresent(facts)) return way === "lecture" ? "lecture" : "class-level";
  return alsoPresent.has(facts.learnerId) && mayCountAsPresent(facts) ? "class-level" : null;
}

function wasCalledPresent({ roll }: LearnerFacts): boolean {
  return roll !== null && roll.state !== "absent";
}

/** 123 456: read in two breaths. */
export function spacedCode(joinCode: string): string {
  return `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`;
}
