/** What may stand on the board: counts and neutral seats, never who did what or how well. */
import {
  type ClassSessionState,
  type LearnerFacts,
  type LearnerState,
  learnerStateOf,
} from "./class-session.ts";

export interface BoardSeat {
  seat: number | null;
  state: "waiting" | "joined" | "done" | "absent";
}

/** join: the class signs in; work: they read, play and answer; over: closed. */
export type BoardPhase = "join" | "work" | "over";

export interface BoardSnapshot {
  state: ClassSessionState;
  phase: BoardPhase;
  /** on the roster of the day, without those on leave */
  expected: number;
  absent: number;
  joined: number;
  answering: number;
  finished: number;
  /** answers given by the whole class */
  answers: number;
  /** a led class: where it stands, as text to compare */
  stop: string;
  seats: BoardSeat[];
}

const seatStates: Record<LearnerState, BoardSeat["state"]> = {
  finished: "done",
  working: "joined",
  joined: "joined",
  "not-joined": "waiting",
  absent: "absent",
};

export function boardSnapshotOf(
  learners: readonly (LearnerFacts & { seat: number | null })[],
  state: ClassSessionState,
  stop = "",
): BoardSnapshot {
  const states = learners.map((facts) => learnerStateOf(facts));
  const count = (...wanted: LearnerState[]) => states.filter((one) => wanted.includes(one)).length;
  const counts = {
    expected: learners.length,
    absent: count("absent"),
    joined: count("joined", "working", "finished"),
    answering: count("working"),
    finished: count("finished"),
  };
  return {
    state,
    phase: phaseOf(state, counts),
    ...counts,
    answers: learners.reduce((sum, { answered }) => sum + answered, 0),
    stop,
    seats: learners.map(({ seat }, index) => ({ seat, state: seatStates[states[index] as LearnerState] })),
  };
}

/** The code stays large until half of those in the room have signed in and somebody answers. */
function phaseOf(
  state: ClassSessionState,
  {
    expected,
    absent,
    joined,
    answering,
    finished,
  }: Omit<BoardSnapshot, "state" | "phase" | "seats" | "answers" | "stop">,
): BoardPhase {
  if (state === "closed" || state === "abandoned") return "over";
  return answering + finished > 0 && joined * 2 >= expected - absent ? "work" : "join";
}
