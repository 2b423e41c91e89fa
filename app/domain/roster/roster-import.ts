/** From a list and the roster in force to one plan: pure, so that preview and apply cannot differ. */
import { type ClassFacts, type ClassInfo, classInfoOf } from "#app/domain/schools/class.ts";
import type { ClassKey } from "#app/domain/schools/class-label.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { RosterList } from "./roster-list.ts";
import {
  type Decisions,
  type ListedLearner,
  type PlacedLearner,
  planRoster,
  type RosterPlan,
} from "./roster-plan.ts";
import { keyText } from "./roster-sheet.ts";

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

export interface ImportPlan extends RosterPlan {
  listed: ListedLearner[];
  /** those the list names */
  classes: PlannedClass[];
  headCounts: PlannedHeadCount[];
  /** classes that exist with another programme */
  programmeDiffers: ClassInfo[];
}

export interface ImportFacts {
  day: LocalDate;
  school: {
    id: string;
    districtId: string;
    name: string;
    stages: readonly { stage: string; grades: number }[];
  };
  classes: readonly ClassInfo[];
  current: readonly PlacedLearner[];
  headCountOf: ReadonlyMap<string, { count: number }>;
}

export function planImport(facts: ImportFacts, list: RosterList, decisions?: Decisions): ImportPlan {
  const byKey = new Map(facts.classes.map((each) => [keyText(each), each]));
  const programmeDiffers: ClassInfo[] = [];
  const classes = new Map<string, PlannedClass>();
  for (const { key } of [...list.classes, ...list.headCounts]) {
    const existing = byKey.get(keyText(key));
    if (existing && existing.programme !== key.programme && key.programme !== null)
      programmeDiffers.push(existing);
    classes.set(keyText(key), {
      ref: existing?.id ?? `new ${keyText(key)}`,
      key,
      isNew: !existing,
      info: existing ?? infoOfNew(key, facts),
    });
  }
  const refOf = (key: ClassKey) => classes.get(keyText(key))?.ref ?? "";
  const listed = list.classes.flatMap(({ key, pupils }) =>
    pupils.map(([name, seat]): ListedLearner => {
      return { classRef: refOf(key), name, seat, pool: key.stage === "staff" ? "staff" : "pupils" };
    }),
  );
  const headCounts = list.headCounts.map(({ key, count }) => {
    const classRef = refOf(key);
    return { classRef, before: facts.headCountOf.get(classRef)?.count ?? null, after: count };
  });
  const plan = planRoster(facts.current, listed, decisions);
  return { ...plan, listed, classes: [...classes.values()], headCounts, programmeDiffers };
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
