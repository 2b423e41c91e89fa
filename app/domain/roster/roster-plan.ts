/**
 * What a list would change, before anything is changed: the difference between the roster in force and the
 * list. A list speaks only for the classes it names. Who is who is proposed inside the school by name, and
 * decided by a person wherever a name alone cannot tell.
 */
export interface PlacedLearner {
  learnerId: string;
  /** null: a member of staff who has been appointed and sits in no staff group yet */
  classRef: string | null;
  seat: number | null;
  status: string;
  /** null: an anonymous seat */
  name: string | null;
  pool: Pool;
}

/** Nobody is taken for somebody of the other: a new pupil may well be called like a teacher. */
export type Pool = "pupils" | "staff";

export interface ListedLearner {
  /** a class's id, or the reference of a class that the list would open */
  classRef: string;
  name: string;
  seat: number | null;
  pool: Pool;
}

export type PlannedKind = "unchanged" | "changed-seat" | "moved-class" | "new" | "left";

export interface Planned {
  kind: PlannedKind;
  /** place in the list; null: not in it */
  listedAt: number | null;
  /** null: a new person */
  learnerId: string | null;
  name: string | null;
  from: { classRef: string; seat: number | null } | null;
  to: { classRef: string; seat: number | null } | null;
  /** learners of that name among whom a person has to choose; empty when nothing is asked */
  candidates: string[];
}

/** Answers of the person, by place in the list: a learner's id, or "new". */
export type Decisions = ReadonlyMap<number, string>;

export interface RosterPlan {
  pupils: Planned[];
  /** places of the list that were given the same learner: nothing can be applied */
  chosenTwice: number[];
}

export function planRoster(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  decisions: Decisions = new Map(),
): RosterPlan {
  const matched = matchInsideClasses(current, listed);
  const taken = new Set(matched.values());
  const candidates = candidatesElsewhere(current, listed, matched, taken);
  const chosenTwice: number[] = [];
  for (const [at, learners] of candidates) {
    const proposal = learners.proposed ?? "new";
    const decided = decisions.get(at);
    const chosen = decided && (decided === "new" || learners.all.includes(decided)) ? decided : proposal;
    if (chosen === "new") continue;
    if (taken.has(chosen)) chosenTwice.push(at);
    taken.add(chosen);
    matched.set(at, chosen);
  }
  const byId = new Map(current.map((learner) => [learner.learnerId, learner]));
  const pupils = listed.map((pupil, at): Planned => {
    const before = byId.get(matched.get(at) ?? "");
    return plannedOf(pupil, at, before, candidates.get(at)?.all ?? []);
  });
  return { pupils: [...pupils, ...notListed(current, listed, taken)], chosenTwice };
}

function plannedOf(
  { classRef, name, seat }: ListedLearner,
  listedAt: number,
  before: PlacedLearner | undefined,
  candidates: string[],
): Planned {
  const to = { classRef, seat };
  if (!before) return { kind: "new", listedAt, learnerId: null, name, from: null, to, candidates };
  if (before.classRef === null)
    return { kind: "new", listedAt, learnerId: before.learnerId, name, from: null, to, candidates };
  const from = { classRef: before.classRef, seat: before.seat };
  const kind = from.classRef !== classRef ? "moved-class" : from.seat !== seat ? "changed-seat" : "unchanged";
  // an anonymous seat stays anonymous, whatever name the list carries
  return { kind, listedAt, learnerId: before.learnerId, name: before.name, from, to, candidates };
}

/** Same class and same name; among several of one name the same seat first, then by seat. */
function matchInsideClasses(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
): Map<number, string> {
  const matched = new Map<number, string>();
  const free = new Map<string, PlacedLearner[]>();
  const keyOf = (classRef: string | null, name: string) => `${classRef}\n${name}`;
  const anonymousAt = new Map<string, string>();
  for (const learner of current) {
    const { classRef, name, seat, learnerId } = learner;
    if (name === null) anonymousAt.set(`${classRef}\n${seat}`, learnerId);
    else free.set(keyOf(classRef, name), [...(free.get(keyOf(classRef, name)) ?? []), learner]);
  }
  const take = (at: number, pupil: ListedLearner, fits: (learner: PlacedLearner) => boolean) => {
    const same = free.get(keyOf(pupil.classRef, pupil.name)) ?? [];
    const found = same.find(fits);
    if (!found) return;
    matched.set(at, found.learnerId);
    free.set(
      keyOf(pupil.classRef, pupil.name),
      same.filter((learner) => learner !== found),
    );
  };
  const bySeat = [...listed.entries()].sort(([, a], [, b]) => (a.seat ?? 0) - (b.seat ?? 0));
  for (const [at, pupil] of bySeat) take(at, pupil, ({ seat }) => seat === pupil.seat);
  for (const [at, pupil] of bySeat) if (!matched.has(at)) take(at, pupil, () => true);
  for (const [at, { classRef, seat }] of listed.entries()) {
    const anonymous = seat === null ? undefined : anonymousAt.get(`${classRef}\n${seat}`);
    if (anonymous && !matched.has(at)) matched.set(at, anonymous);
  }
  return matched;
}

interface Candidates {
  all: string[];
  /** the only one of that name on both sides */
  proposed: string | null;
}

function candidatesElsewhere(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  matched: ReadonlyMap<number, string>,
  taken: ReadonlySet<string>,
): Map<number, Candidates> {
  const keyOf = ({ pool, name }: { pool: Pool; name: string | null }) => `${pool} ${name}`;
  const free = new Map<string, string[]>();
  for (const learner of current)
    if (learner.name !== null && !taken.has(learner.learnerId))
      free.set(keyOf(learner), [...(free.get(keyOf(learner)) ?? []), learner.learnerId]);
  const wanting = new Map<string, number>();
  for (const [at, pupil] of listed.entries())
    if (!matched.has(at)) wanting.set(keyOf(pupil), (wanting.get(keyOf(pupil)) ?? 0) + 1);
  const candidates = new Map<number, Candidates>();
  for (const [at, pupil] of listed.entries()) {
    const all = matched.has(at) ? [] : (free.get(keyOf(pupil)) ?? []);
    if (all.length === 0) continue;
    const unique = all.length === 1 && wanting.get(keyOf(pupil)) === 1;
    candidates.set(at, { all, proposed: unique ? (all[0] ?? null) : null });
  }
  return candidates;
}

/**
 * Those of the named classes whom the list leaves out: they have left. Pupils on leave (休学) and anonymous
 * seats are not in schools' lists and stay; a seat that the list gives to somebody else they give up.
 */
function notListed(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  taken: ReadonlySet<string>,
): Planned[] {
  const classes = new Set(listed.map(({ classRef }) => classRef));
  const seats = new Set(listed.map(({ classRef, seat }) => `${classRef}\n${seat}`));
  return current.flatMap(({ learnerId, classRef, seat, status, name }): Planned[] => {
    if (taken.has(learnerId) || classRef === null || !classes.has(classRef)) return [];
    const from = { classRef, seat };
    const rest = { listedAt: null, learnerId, name, from, candidates: [] };
    if (status !== "suspended" && name !== null) return [{ ...rest, kind: "left", to: null }];
    const givesUp = seat !== null && seats.has(`${classRef}\n${seat}`);
    return [
      {
        ...rest,
        kind: givesUp ? "changed-seat" : "unchanged",
        to: givesUp ? { classRef, seat: null } : from,
      },
    ];
  });
}

export function countPlanned(pupils: readonly Planned[]): Record<PlannedKind, number> {
  const counts = { unchanged: 0, "changed-seat": 0, "moved-class": 0, new: 0, left: 0 };
  for (const { kind } of pupils) counts[kind]++;
  return counts;
}
