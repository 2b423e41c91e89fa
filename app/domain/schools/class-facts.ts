/** From stored classes to what they are on a day: changes that have come into effect, the stage's length. */
import type { LocalDate } from "#app/lib/dates.ts";
import {
  byStageGradeNumber,
  type ClassFacts,
  type ClassInfo,
  classInfoOf,
  isGraduatedOn,
  type RosterKind,
} from "./class.ts";
import type { Stage } from "./stage.ts";

/** What a query has to bring along for a class. */
export const withSchool = { school: { include: { stages: true } }, changes: true } as const;

interface StoredChange {
  id: string;
  kind: string;
  effectiveOn: string;
  number: number | null;
  recordedAt: Date;
  supersedesId: string | null;
}

export interface StoredClass {
  id: string;
  districtId: string;
  schoolId: string;
  stage: string;
  entryYear: number;
  number: number;
  programme: string | null;
  rosterKind: string;
  school: { name: string; stages: { stage: string; grades: number; from: string; to: string | null }[] };
  changes: StoredChange[];
}

/** Changes that have come into effect, in order; a superseded one never did. */
function changesUpTo(changes: StoredChange[], day: LocalDate): StoredChange[] {
  const superseded = new Set(changes.map((change) => change.supersedesId));
  return changes
    .filter((change) => !superseded.has(change.id) && change.effectiveOn <= day)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
}

const endings = new Set(["split", "merged", "closed", "graduated", "never-opened"]);

/** Split, merged into another, closed or graduated early by then; graduating by the calendar is another matter. */
export function hasEnded(changes: StoredChange[], day: LocalDate): boolean {
  return changesUpTo(changes, day).some((change) => endings.has(change.kind));
}

/** Those open on a day, as they are named on it, in the order of lists. */
export function openClassesOn(rows: readonly StoredClass[], day: LocalDate): ClassInfo[] {
  return rows
    .filter((row) => !hasEnded(row.changes, day))
    .map((row) => factsOf(row, day))
    .filter((facts) => !isGraduatedOn(facts, day))
    .map((facts) => classInfoOf(facts, day))
    .sort(byStageGradeNumber);
}

export function factsOf(row: StoredClass, day: LocalDate): ClassFacts {
  const renumbered = changesUpTo(row.changes, day).findLast((change) => change.kind === "renumbered");
  const stages = row.school.stages.filter(({ to }) => to === null || day < to);
  const stage = row.school.stages
    .filter((candidate) => candidate.stage === row.stage)
    .sort((a, b) => a.from.localeCompare(b.from))
    .findLast((candidate, at) => at === 0 || candidate.from <= day);
  return {
    id: row.id,
    districtId: row.districtId,
    schoolId: row.schoolId,
    schoolName: row.school.name,
    stage: row.stage as Stage,
    entryYear: row.entryYear,
    number: renumbered?.number ?? row.number,
    programme: row.programme,
    rosterKind: row.rosterKind as RosterKind,
    grades: stage?.grades ?? 3,
    pupilStages: new Set(stages.map((each) => each.stage).filter((each) => each !== "staff")).size,
  };
}
