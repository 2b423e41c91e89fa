/**
 * What a list would change, before anything is changed: the difference between the roster in force and the list. A
 * list speaks only for the classes it names, unless a person has said that it is the whole school's. Who is who is
 * proposed inside the school by name, and decided by a person wherever a name alone cannot tell.
 */
import { matchLearners } from "./roster-match.ts";
import { giveSeats } from "./roster-seats.ts";
import type { ListedStatus } from "./roster-words.ts";

export interface PlacedLearner {
  learnerId: string;
  /** null: a member of staff who has been appointed and sits in no staff group yet */
  classRef: string | null;
  seat: number | null;
  status: string;
  /** null: an anonymous seat */
  name: string | null;
  pool: Pool;
  /** has left the school; class, seat and status are the last ones */
  isFormer?: true;
}

/** Nobody is taken for somebody of the other: a new pupil may well be called like a teacher. */
export type Pool = "pupils" | "staff";

export interface ListedLearner {
  /** a class's id, or the reference of a class that the list would open */
  classRef: string;
  name: string;
  seat: number | null;
  /** null: the list does not say */
  status: ListedStatus | null;
  pool: Pool;
  /** the list says whom it means by an id of ours */
  learnerId?: string;
}

export const plannedKinds = [
  "new",
  "returned",
  "moved-class",
  "changed-seat",
  "suspended",
  "changed-status",
  "left",
  "unchanged",
] as const;
export type PlannedKind = (typeof plannedKinds)[number];

export interface PlannedPlace {
  classRef: string;
  seat: number | null;
  status: string;
}

export interface Planned {
  kind: PlannedKind;
  /** place in the list; null: not in it */
  listedAt: number | null;
  /** null: a new person */
  learnerId: string | null;
  name: string | null;
  from: PlannedPlace | null;
  to: PlannedPlace | null;
  /** learners among whom a person has to choose; empty when nothing is asked */
  candidates: string[];
}

/** Answers of the person, by place in the list: a learner's id, or "new". */
export type Decisions = ReadonlyMap<number, string>;

export interface RosterPlan {
  pupils: Planned[];
  /** places of the list that were given the same learner: nothing can be applied */
  chosenTwice: number[];
}

export interface PlanOptions {
  decisions?: Decisions;
  /** 名单是全校的: whoever is not in it has left, also from classes that it does not name */
  wholeSchool?: boolean;
  /** the list only says what has changed: whoever is not in it stays as they are */
  isPartial?: boolean;
  /** spellings that may be one name: 張/张, 㛃/洁. Only ever proposed. */
  variantOf?: (name: string) => string;
}

export function planRoster(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  options: PlanOptions = {},
): RosterPlan {
  const { decisions = new Map(), variantOf = (name) => name } = options;
  const { matched, taken, candidates, chosenTwice } = matchLearners(current, listed, decisions, variantOf);
  const byId = new Map(current.map((learner) => [learner.learnerId, learner]));
  const pupils = listed.flatMap((pupil, at): Planned[] => {
    const before = byId.get(matched.get(at) ?? "");
    const planned = plannedOf(pupil, at, before, candidates.get(at) ?? []);
    return planned ? [planned] : [];
  });
  const rest = notListed(current, listed, taken, options);
  giveSeats(pupils, rest, listed);
  return { pupils: [...pupils.map(withSeatKind), ...rest], chosenTwice };
}

/** null: the list says that somebody is gone whom nobody knows here. */
function plannedOf(
  { classRef, name, seat, status }: ListedLearner,
  listedAt: number,
  before: PlacedLearner | undefined,
  candidates: string[],
): Planned | null {
  const learnerId = before?.learnerId ?? null;
  const isHere = before !== undefined && before.classRef !== null && !before.isFormer;
  const base = { listedAt, learnerId, candidates };
  if (!isHere) {
    if (status === "gone") return null;
    const to = { classRef, seat, status: status ?? "enrolled" };
    const kind = before?.isFormer ? "returned" : "new";
    return { ...base, kind, name: before?.isFormer ? before.name : name, from: null, to };
  }
  const from = { classRef: before.classRef as string, seat: before.seat, status: before.status };
  // an anonymous seat stays anonymous, whatever name the list carries
  if (status === "gone") return { ...base, kind: "left", name: before.name, from, to: null };
  const to = { classRef, seat, status: status ?? before.status };
  return { ...base, kind: kindOf(from, to), name: before.name, from, to };
}

function kindOf(from: PlannedPlace, to: PlannedPlace): PlannedKind {
  if (from.classRef !== to.classRef) return "moved-class";
  if (from.status !== to.status && to.status === "suspended") return "suspended";
  if (from.status === "suspended" && to.status !== "suspended") return "returned";
  if (from.status !== to.status) return "changed-status";
  return from.seat !== to.seat ? "changed-seat" : "unchanged";
}

/** Seats that the list leaves open are given last. */
function withSeatKind(planned: Planned): Planned {
  const { from, to } = planned;
  return from && to ? { ...planned, kind: kindOf(from, to) } : planned;
}

/**
 * Those of the named classes whom the list leaves out: they have left. Pupils on leave (休学) and anonymous seats are
 * not in schools' lists and stay; a seat that the list gives to somebody else they give up. A class that a list of the
 * whole school does not name is closed, and nobody stays in it.
 */
function notListed(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  taken: ReadonlySet<string>,
  { wholeSchool = false, isPartial = false }: PlanOptions,
): Planned[] {
  const classes = new Set(listed.map(({ classRef }) => classRef));
  const seats = new Set(listed.map(({ classRef, seat }) => `${classRef}\n${seat}`));
  return current.flatMap(({ learnerId, classRef, seat, status, name, pool, isFormer }): Planned[] => {
    if (taken.has(learnerId) || classRef === null || isFormer) return [];
    const isNamed = classes.has(classRef);
    if (!isNamed && (isPartial || !wholeSchool || pool !== "pupils")) return [];
    const from = { classRef, seat, status };
    const rest = { listedAt: null, learnerId, name, from, candidates: [] };
    const isMissing = !isPartial && status !== "suspended" && name !== null;
    if (!isNamed || isMissing) return [{ ...rest, kind: "left", to: null }];
    const givesUp = seat !== null && seats.has(`${classRef}\n${seat}`);
    return [
      {
        ...rest,
        kind: givesUp ? "changed-seat" : "unchanged",
        to: givesUp ? { ...from, seat: null } : from,
      },
    ];
  });
}

export function countPlanned(pupils: readonly Planned[]): Record<PlannedKind, number> {
  const counts = Object.fromEntries(plannedKinds.map((kind) => [kind, 0])) as Record<PlannedKind, number>;
  for (const { kind } of pupils) counts[kind]++;
  return counts;
}
