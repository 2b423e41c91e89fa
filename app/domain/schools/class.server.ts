import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
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

/** Classes open on a day that exist for the viewer: a teacher's own, a school's, or the whole district's. */
export async function listClasses(
  viewer: StaffViewer,
  { schoolId, onDate }: { schoolId?: string; onDate: LocalDate },
): Promise<ClassInfo[]> {
  const rows = await visibleClasses(viewer, onDate, { schoolId, openedOn: { lte: onDate } });
  return openOn(rows, onDate);
}

/** One class as it is named on a day, open or not; null when it does not exist for the viewer. */
export async function getClass(
  viewer: StaffViewer,
  classId: string,
  onDate: LocalDate,
): Promise<ClassInfo | null> {
  const [row] = await visibleClasses(viewer, onDate, { id: classId });
  return row ? classInfoOf(factsOf(row, onDate), onDate) : null;
}

/** By what is printed on a pupil's card. Codes are unique inside a district; a card says no more than this. */
export async function findClassByCode(
  schoolCode: string,
  classCode: string,
  onDate: LocalDate,
): Promise<ClassInfo | null> {
  const rows = await db.schoolClass.findMany({
    where: { school: { code: schoolCode }, rosterKind: "named", openedOn: { lte: onDate } },
    include: withSchool,
  });
  const matching = openOn(rows, onDate).filter(({ code }) => code === classCode);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

/** Names of classes for people who already hold their ids: a join room, a form, an export. No viewer, no list. */
export async function classInfosOf(classIds: readonly string[], onDate: LocalDate): Promise<ClassInfo[]> {
  const rows = await db.schoolClass.findMany({ where: { id: { in: [...classIds] } }, include: withSchool });
  return rows.map((row) => classInfoOf(factsOf(row, onDate), onDate)).sort(byStageGradeNumber);
}

const withSchool = { school: { include: { stages: true } }, changes: true } as const;

interface StoredChange {
  id: string;
  kind: string;
  effectiveOn: string;
  number: number | null;
  recordedAt: Date;
  supersedesId: string | null;
}

interface StoredClass {
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

async function visibleClasses(viewer: StaffViewer, onDate: LocalDate, where: object): Promise<StoredClass[]> {
  const scope = { districtId: viewer.districtId, ...where };
  if (holdsRole(viewer, "district-officer"))
    return db.schoolClass.findMany({ where: scope, include: withSchool });
  const assigned = await assignedClassIds(viewer, onDate);
  return db.schoolClass.findMany({
    where: {
      AND: [
        scope,
        { OR: [{ schoolId: { in: schoolIdsOf(viewer, "school-admin") } }, { id: { in: assigned } }] },
      ],
    },
    include: withSchool,
  });
}

async function assignedClassIds(viewer: StaffViewer, onDate: LocalDate): Promise<string[]> {
  const rows = await db.teachingAssignment.findMany({
    where: { personId: viewer.personId, schoolId: { in: schoolIdsOf(viewer, "teacher") } },
  });
  return [...new Set(rowsInForce(rows, { day: onDate }).map((row) => row.classId))];
}

/** Changes that have come into effect, in order; a superseded one never did. */
function changesUpTo(changes: StoredChange[], day: LocalDate): StoredChange[] {
  const superseded = new Set(changes.map((change) => change.supersedesId));
  return changes
    .filter((change) => !superseded.has(change.id) && change.effectiveOn <= day)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
}

const endings = new Set(["split", "merged", "closed", "graduated"]);

function openOn(rows: StoredClass[], day: LocalDate): ClassInfo[] {
  return rows
    .filter((row) => !changesUpTo(row.changes, day).some((change) => endings.has(change.kind)))
    .map((row) => factsOf(row, day))
    .filter((facts) => !isGraduatedOn(facts, day))
    .map((facts) => classInfoOf(facts, day))
    .sort(byStageGradeNumber);
}

function factsOf(row: StoredClass, day: LocalDate): ClassFacts {
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
