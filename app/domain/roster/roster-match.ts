/** Who of the list is whom of the roster. Certain inside a class by name; elsewhere proposed, and decided by a person. */
import type { Decisions, ListedLearner, PlacedLearner } from "./roster-plan.ts";

interface Matching {
  /** place in the list → learner */
  matched: Map<number, string>;
  taken: Set<string>;
  /** place in the list → learners to choose among */
  candidates: Map<number, string[]>;
  chosenTwice: number[];
}

const mostCandidates = 8;

export function matchLearners(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  decisions: Decisions,
  variantOf: (name: string) => string,
): Matching {
  const matched = matchInsideClasses(current, listed);
  const taken = new Set(matched.values());
  const candidates = new Map<number, string[]>();
  const chosenTwice: number[] = [];
  for (const [at, { all, proposed }] of candidatesElsewhere(current, listed, matched, taken, variantOf)) {
    candidates.set(at, all);
    const decided = decisions.get(at);
    const chosen = decided && (decided === "new" || all.includes(decided)) ? decided : (proposed ?? "new");
    if (chosen === "new") continue;
    if (taken.has(chosen)) chosenTwice.push(at);
    taken.add(chosen);
    matched.set(at, chosen);
  }
  return { matched, taken, candidates, chosenTwice };
}

/** An id of ours, however the name is written; else same class and same name, and among several the same seat first. */
function matchInsideClasses(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
): Map<number, string> {
  const matched = matchIds(current, listed);
  const isMatched = new Set(matched.values());
  const free = new Map<string, PlacedLearner[]>();
  const keyOf = (classRef: string | null, name: string) => `${classRef}\n${name}`;
  const anonymousAt = new Map<string, string>();
  for (const learner of current) {
    if (learner.isFormer || isMatched.has(learner.learnerId)) continue;
    const { classRef, name, seat, learnerId } = learner;
    if (name === null) anonymousAt.set(`${classRef}\n${seat}`, learnerId);
    else pushTo(free, keyOf(classRef, name), learner);
  }
  const take = (at: number, pupil: ListedLearner, fits: (learner: PlacedLearner) => boolean) => {
    if (matched.has(at)) return;
    const same = free.get(keyOf(pupil.classRef, pupil.name)) ?? [];
    const place = same.findIndex(fits);
    if (place < 0) return;
    matched.set(at, (same[place] as PlacedLearner).learnerId);
    same.splice(place, 1);
  };
  const bySeat = [...listed.entries()].sort(([, a], [, b]) => (a.seat ?? 0) - (b.seat ?? 0));
  for (const [at, pupil] of bySeat) take(at, pupil, ({ seat }) => seat === pupil.seat);
  for (const [at, pupil] of bySeat) take(at, pupil, () => true);
  for (const [at, { classRef, seat }] of listed.entries()) {
    const anonymous = seat === null ? undefined : anonymousAt.get(`${classRef}\n${seat}`);
    if (anonymous && !matched.has(at)) matched.set(at, anonymous);
  }
  return matched;
}

function matchIds(current: readonly PlacedLearner[], listed: readonly ListedLearner[]): Map<number, string> {
  const known = new Set(current.map(({ learnerId }) => learnerId));
  return new Map(
    [...listed.entries()].flatMap(([at, { learnerId }]): [number, string][] =>
      learnerId !== undefined && known.has(learnerId) ? [[at, learnerId]] : [],
    ),
  );
}

interface Candidates {
  all: string[];
  /** who it most likely is; null: somebody new */
  proposed: string | null;
}

function candidatesElsewhere(
  current: readonly PlacedLearner[],
  listed: readonly ListedLearner[],
  matched: ReadonlyMap<number, string>,
  taken: ReadonlySet<string>,
  variantOf: (name: string) => string,
): Map<number, Candidates> {
  const keyOf = ({ pool, name }: { pool: string; name: string | null }) => `${pool} ${variantOf(name ?? "")}`;
  const free = new Map<string, PlacedLearner[]>();
  for (const learner of current)
    if (learner.name !== null && !taken.has(learner.learnerId)) pushTo(free, keyOf(learner), learner);
  const wanting = new Map<string, number>();
  const open = [...listed.entries()].filter(([at]) => !matched.has(at));
  for (const [, pupil] of open) wanting.set(keyOf(pupil), (wanting.get(keyOf(pupil)) ?? 0) + 1);
  const candidates = new Map<number, Candidates>();
  for (const [at, pupil] of open) {
    const all = (free.get(keyOf(pupil)) ?? []).slice(0, mostCandidates);
    if (all.length === 0) continue;
    const isOnly = wanting.get(keyOf(pupil)) === 1;
    candidates.set(at, {
      all: all.map(({ learnerId }) => learnerId),
      proposed: isOnly ? (likeliest(pupil, all)?.learnerId ?? null) : null,
    });
  }
  return candidates;
}

/**
 * The only one here of exactly that name; or somebody of a like name on the same seat; or the only one of that name who
 * has left this very class. Anything else a person has to say: a wrong merger gives a child another child's lessons.
 */
function likeliest(pupil: ListedLearner, all: readonly PlacedLearner[]): PlacedLearner | null {
  const here = all.filter(({ isFormer }) => !isFormer);
  const exact = here.filter(({ name }) => name === pupil.name);
  if (exact.length > 0) return exact.length === 1 && here.length === 1 ? (exact[0] ?? null) : null;
  const onSeat = here.filter(({ classRef, seat }) => {
    return classRef === pupil.classRef && seat !== null && seat === pupil.seat;
  });
  if (here.length > 0) return onSeat.length === 1 ? (onSeat[0] ?? null) : null;
  const former = all.filter(({ name, classRef }) => name === pupil.name && classRef === pupil.classRef);
  return all.length === 1 ? (former[0] ?? null) : null;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
