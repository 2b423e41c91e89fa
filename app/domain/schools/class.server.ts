import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { byStageGradeNumber, type ClassInfo, classInfoOf } from "./class.ts";
import { factsOf, openClassesOn, type StoredClass, withSchool } from "./class-facts.ts";

/** Classes open on a day that exist for the viewer: a teacher's own, a school's, or the whole district's. */
export async function listClasses(
  viewer: StaffViewer,
  { schoolId, onDate }: { schoolId?: string; onDate: LocalDate },
): Promise<ClassInfo[]> {
  const rows = await visibleClasses(viewer, onDate, { schoolId, openedOn: { lte: onDate } });
  return openClassesOn(rows, onDate);
}

/** Classes of the same school and age, as names alone: whom else a teacher may ask to the hall. */
export async function listSiblingClasses(
  { id, schoolId, band }: ClassInfo,
  onDate: LocalDate,
): Promise<ClassInfo[]> {
  const rows = await db.schoolClass.findMany({
    where: { schoolId, rosterKind: "named", openedOn: { lte: onDate } },
    include: withSchool,
  });
  return openClassesOn(rows, onDate).filter((other) => other.id !== id && other.band === band);
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
  const matching = openClassesOn(rows, onDate).filter(({ code }) => code === classCode);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

/** Names of classes for people who already hold their ids: a join room, a form, an export. No viewer, no list. */
export async function classInfosOf(classIds: readonly string[], onDate: LocalDate): Promise<ClassInfo[]> {
  const rows = await db.schoolClass.findMany({ where: { id: { in: [...classIds] } }, include: withSchool });
  return rows.map((row) => classInfoOf(factsOf(row, onDate), onDate)).sort(byStageGradeNumber);
}

/** For pages that have found the class through their viewer. */
export async function isClassOpen(classId: string, onDate: LocalDate): Promise<boolean> {
  const rows = await db.schoolClass.findMany({
    where: { id: classId, openedOn: { lte: onDate } },
    include: withSchool,
  });
  return openClassesOn(rows, onDate).length > 0;
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
