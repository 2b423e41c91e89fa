/** From a list and the roster in force to one plan: pure, so that preview and apply cannot differ. */
import { type ClassFacts, type ClassInfo, classInfoOf } from "#app/domain/schools/class.ts";
import { type ClassKey, keyText, type TaughtStage } from "#app/domain/schools/class-label.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import {
  type ListedLearner,
  type PlacedLearner,
  type PlanOptions,
  planRoster,
  type RosterPlan,
} from "./roster-plan.ts";
import type { ReadRoster } from "./roster-sheet.ts";
import { planTeachings, type TeachingInForce, type TeachingPlan } from "./roster-teachings.ts";

export interface PlannedClass {
  /** a class's id, or "new " and its key */
  ref: string;
  key: ClassKey;
  isNew: boolean;
  info: ClassInfo;
}

export interface PlannedHeadCount {
  classRef: string;
  /** null: not counted so far */
  before: number | null;
  after: number;
}

export interface ImportPlan extends RosterPlan, TeachingPlan {
  /** those the list names */
  classes: PlannedClass[];
  headCounts: PlannedHeadCount[];
  /** a list of the whole school does not name them */
  closing: ClassInfo[];
  /** classes that exist with another programme */
  programmeDiffers: ClassInfo[];
}

export interface ImportSchool {
  id: string;
  districtId: string;
  name: string;
  stages: readonly TaughtStage[];
}

export interface ImportFacts {
  day: LocalDate;
  school: ImportSchool;
  classes: readonly ClassInfo[];
  current: readonly PlacedLearner[];
  headCountOf: ReadonlyMap<string, { count: number }>;
  teachings: readonly TeachingInForce[];
}

/** What of the roster in force is shown beside a list. */
export interface ComparedState {
  classes: readonly ClassInfo[];
  current: readonly PlacedLearner[];
  /** classes and learners of whom something is already known that happens after the day */
  changedLater: ReadonlySet<string>;
  /** classes of whose teachers something is known already that happens after the day */
  teachersLater: ReadonlySet<string>;
}

export type ListedRoster = Pick<ReadRoster, "pupils" | "headCounts"> & Partial<Pick<ReadRoster, "teachings">>;

export function planImport(facts: ImportFacts, list: ListedRoster, options: PlanOptions = {}): ImportPlan {
  const byKey = new Map(facts.classes.map((each) => [keyText(each), each]));
  const programmeDiffers = new Set<ClassInfo>();
  const classes = new Map<string, PlannedClass>();
  for (const { key } of [...list.pupils, ...list.headCounts]) {
    const text = keyText(key);
    const existing = byKey.get(text);
    if (existing && existing.programme !== key.programme && key.programme !== null)
      programmeDiffers.add(existing);
    if (classes.has(text)) continue;
    const info = existing ?? infoOfNew(key, facts);
    classes.set(text, { ref: existing?.id ?? `new ${text}`, key, isNew: !existing, info });
  }
  const refOf = (key: ClassKey) => classes.get(keyText(key))?.ref ?? "";
  const listed = list.pupils.map(({ key, name, seat, status, learnerId }): ListedLearner => {
    const pool = key.stage === "staff" ? "staff" : "pupils";
    return { classRef: refOf(key), name, seat, status, pool, learnerId };
  });
  const headCounts = list.headCounts.map(({ key, count }) => {
    const classRef = refOf(key);
    return { classRef, before: facts.headCountOf.get(classRef)?.count ?? null, after: count };
  });
  const roster = planRoster(facts.current, listed, options);
  return {
    ...roster,
    ...planTeachings(
      list.teachings ?? [],
      {
        staff: facts.current,
        inForce: facts.teachings,
        pupils: roster.pupils,
        refOf: ({ key }) => (refOf(key) || byKey.get(keyText(key))?.id) ?? null,
      },
      options.isPartial ?? false,
    ),
    classes: [...classes.values()],
    headCounts,
    closing: options.wholeSchool && !options.isPartial ? closingOf(facts.classes, classes, list) : [],
    programmeDiffers: [...programmeDiffers],
  };
}

/** Classes of pupils that the list leaves out; those of small children only if it has small children in it. */
function closingOf(
  open: readonly ClassInfo[],
  named: ReadonlyMap<string, PlannedClass>,
  { pupils, headCounts }: ListedRoster,
): ClassInfo[] {
  return open.filter((info) => {
    if (info.stage === "staff" || named.has(keyText(info))) return false;
    return info.rosterKind === "named" ? pupils.length > 0 : headCounts.length > 0;
  });
}

function infoOfNew(key: ClassKey, { day, school }: ImportFacts): ClassInfo {
  const facts: ClassFacts = {
    id: `new ${keyText(key)}`,
    districtId: school.districtId,
    schoolId: school.id,
    schoolName: school.name,
    ...key,
    rosterKind: key.stage === "kindergarten" ? "head-count" : "named",
    grades: school.stages.find(({ stage }) => stage === key.stage)?.grades ?? 3,
    pupilStages: new Set(school.stages.map(({ stage }) => stage).filter((stage) => stage !== "staff")).size,
  };
  return classInfoOf(facts, day);
}

export interface Removal {
  /** null: the school */
  classRef: string | null;
  removed: number;
  of: number;
}

/** More than this of a class or of the school is asked again: a list may simply be half of one. */
export const removalShare = 0.1;

/** Who sits in a class now and, by the plan, in none from the day on. */
export function largeRemovals({ pupils, classes }: ImportPlan, current: readonly PlacedLearner[]): Removal[] {
  const staff = new Set(classes.flatMap(({ ref, key }) => (key.stage === "staff" ? [ref] : [])));
  const sizes = new Map<string, number>();
  let school = 0;
  for (const { classRef, pool, isFormer } of current) {
    if (classRef === null || isFormer) continue;
    sizes.set(classRef, (sizes.get(classRef) ?? 0) + 1);
    if (pool === "pupils") school++;
  }
  const removed = new Map<string, number>();
  let gone = 0;
  for (const { kind, from } of pupils) {
    if (kind !== "left" || !from) continue;
    removed.set(from.classRef, (removed.get(from.classRef) ?? 0) + 1);
    if (!staff.has(from.classRef)) gone++;
  }
  const large = [...removed].flatMap(([classRef, count]): Removal[] => {
    const of = sizes.get(classRef) ?? 0;
    return count > of * removalShare ? [{ classRef, removed: count, of }] : [];
  });
  return gone > school * removalShare ? [{ classRef: null, removed: gone, of: school }, ...large] : large;
}
