/**
 * "Is this learner covered, by what, and how was that obtained?" is answered here and nowhere else: pages,
 * exports, statements, the monthly form and the district's totals all stand on these functions. The rules and
 * their reasons: docs/decisions/0160-what-counts.md.
 */
import type { Obtained } from "#app/domain/completions/completion.ts";
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { type DatedRow, type EnrolmentRow, rowsKnown } from "#app/domain/roster/enrolment.ts";
import { isWithin, type LocalDate } from "#app/lib/dates.ts";
import { headCountSums } from "./head-count.ts";
import { addSums, type CoverageState, type CoverageSums, noSums } from "./sums.ts";
import type { YearInterval } from "./year.ts";

/** A row of Completion. A correction keeps learner and class of the row it replaces. */
export interface CompletionFact {
  id: string;
  classId: string;
  /** null: children of a head-count class, `count` of them */
  learnerId: string | null;
  count: number;
  kind: string;
  obtained: string;
  lessonSlug: string;
  taughtOn: LocalDate;
  reason: string | null;
  recordedAt: Date;
  recordedById: string;
  replacesId: string | null;
}

export interface EnrolmentFact extends EnrolmentRow {
  openedBy: string;
  closedBy: string | null;
}

export interface ExcuseFact extends DatedRow {
  learnerId: string;
  reason: string;
}

export interface HeadCountFact extends DatedRow {
  classId: string;
  count: number;
}

/** Rows as written: superseded, replaced and void ones too. */
export interface RecordedFacts {
  enrolments: readonly EnrolmentFact[];
  headCounts: readonly HeadCountFact[];
  completions: readonly CompletionFact[];
  excuses: readonly ExcuseFact[];
  /** ways of obtaining that do not count for the year: a setting of the district */
  notCounted: readonly string[];
  /** as we knew it then; leave out for all that is recorded */
  knownAt?: Date;
}

export interface CoverageQuestion {
  year: YearInterval;
  /** the roster of this day, and what was taught up to and on it */
  onDate: LocalDate;
  /** classes open on the day; leave out to take every class of the facts */
  classIds?: ReadonlySet<string>;
}

export type CoverageFacts = RecordedFacts & CoverageQuestion;

export interface LearnerCoverage {
  learnerId: string;
  classId: string;
  seat: number | null;
  state: CoverageState;
  /** the completion that counts, for "taught" and "made-up" */
  completion: CompletionFact | null;
  /** for "excused" */
  excuse: ExcuseFact | null;
}

export interface Coverage {
  /** one for each enrolment in force on the day */
  learners: LearnerCoverage[];
  /** every class with somebody in it, head-count classes too */
  byClass: Map<string, CoverageSums>;
  sums: CoverageSums;
}

export function computeCoverage(facts: CoverageFacts): Coverage {
  return coverageOn(ledgerOf(facts), facts);
}

/** What is known, put in order once so that many days can be asked. */
export interface Ledger {
  enrolments: readonly EnrolmentFact[];
  headCounts: readonly HeadCountFact[];
  /** the newest last */
  excusesOf: ReadonlyMap<string, ExcuseFact[]>;
  /** what stands and counts, the strongest first */
  completionsOf: ReadonlyMap<string, CompletionFact[]>;
  classCompletionsOf: ReadonlyMap<string, CompletionFact[]>;
}

export function ledgerOf(facts: RecordedFacts): Ledger {
  const standing = standingCompletions(facts.completions, facts.knownAt).filter(
    ({ obtained }) => !facts.notCounted.includes(obtained),
  );
  const personal = standing.filter(({ learnerId }) => learnerId !== null).sort(byEvidence);
  const ofClass = standing.filter(({ learnerId }) => learnerId === null);
  const excuses = rowsKnown(facts.excuses, facts.knownAt).sort((a, b) => +a.recordedAt - +b.recordedAt);
  return {
    enrolments: rowsKnown(facts.enrolments, facts.knownAt),
    headCounts: rowsKnown(facts.headCounts, facts.knownAt),
    excusesOf: grouped(excuses, ({ learnerId }) => learnerId),
    completionsOf: grouped(personal, ({ learnerId }) => learnerId ?? ""),
    classCompletionsOf: grouped(ofClass, ({ classId }) => classId),
  };
}

/** Not replaced by anything recorded up to `knownAt`, and not taken back. */
export function standingCompletions<Row extends CompletionFact>(rows: readonly Row[], knownAt?: Date): Row[] {
  const known = knownAt ? rows.filter((row) => row.recordedAt <= knownAt) : rows;
  const replaced = new Set<string>();
  for (const { replacesId } of known) if (replacesId) replaced.add(replacesId);
  return known.filter((row) => row.kind !== "void" && !replaced.has(row.id));
}

export function coverageOn(ledger: Ledger, { year, onDate, classIds }: CoverageQuestion): Coverage {
  const isAsked = (classId: string) => classIds === undefined || classIds.has(classId);
  const counts = ({ taughtOn }: CompletionFact) => isWithin(taughtOn, year) && taughtOn <= onDate;
  const learners: LearnerCoverage[] = [];
  const byClass = new Map<string, CoverageSums>();
  const sumsOf = (classId: string) => {
    const sums = byClass.get(classId) ?? noSums();
    byClass.set(classId, sums);
    return sums;
  };

  for (const row of ledger.enrolments) {
    if (!isWithin(onDate, row) || !isAsked(row.classId)) continue;
    const learner = coverageOfLearner(
      row,
      ledger.completionsOf.get(row.learnerId)?.find(counts),
      ledger.excusesOf.get(row.learnerId)?.findLast((excuse) => isWithin(onDate, excuse)),
    );
    learners.push(learner);
    count(learner, sumsOf(row.classId));
  }
  let roster = learners.length;
  for (const row of ledger.headCounts) {
    if (!isWithin(onDate, row) || !isAsked(row.classId)) continue;
    const completions = ledger.classCompletionsOf.get(row.classId)?.filter(counts) ?? [];
    byClass.set(row.classId, addSums([sumsOf(row.classId), headCountSums(row.count, completions)]));
    roster += row.count;
  }

  const sums = addSums(byClass.values());
  requireToAddUp(sums, roster);
  return { learners, byClass, sums };
}

/** Suspended before covered before excused: who does not count is in no numerator, who was taught needs no excuse. */
function coverageOfLearner(
  { learnerId, classId, seat, status }: EnrolmentRow,
  completion: CompletionFact | undefined,
  excuse: ExcuseFact | undefined,
): LearnerCoverage {
  const learner = { learnerId, classId, seat, completion: null, excuse: null };
  if (status === "suspended") return { ...learner, state: "suspended" };
  if (completion)
    return { ...learner, state: completion.kind === "taught" ? "taught" : "made-up", completion };
  if (excuse) return { ...learner, state: "excused", excuse };
  return { ...learner, state: "not-yet" };
}

const sumKeys = {
  taught: "taught",
  "made-up": "madeUp",
  excused: "excused",
  "not-yet": "notYet",
  suspended: "suspended",
} as const satisfies Record<CoverageState, keyof CoverageSums>;

function count({ state, completion }: LearnerCoverage, sums: CoverageSums): void {
  sums.enrolled += 1;
  sums[sumKeys[state]] += 1;
  if (completion) sums.byObtained[completion.obtained as Obtained] += 1;
}

function requireToAddUp(sums: CoverageSums, roster: number): void {
  const { enrolled, taught, madeUp, excused, notYet, suspended, byObtained } = sums;
  const inStates = taught + madeUp + excused + notYet + suspended;
  const obtained = obtainedWays.reduce((total, way) => total + byObtained[way], 0);
  if (enrolled !== roster || inStates !== roster || obtained !== taught + madeUp)
    throw new Error(`coverage does not add up: roster ${roster}, ${JSON.stringify(sums)}`);
}

/** Taught before made up; then the stronger evidence; then the earlier day. */
function byEvidence(a: CompletionFact, b: CompletionFact): number {
  return (
    Number(a.kind !== "taught") - Number(b.kind !== "taught") ||
    strength(a) - strength(b) ||
    (a.taughtOn < b.taughtOn ? -1 : a.taughtOn > b.taughtOn ? 1 : a.id < b.id ? -1 : 1)
  );
}

function strength({ obtained }: CompletionFact): number {
  return obtainedWays.indexOf(obtained as Obtained);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
