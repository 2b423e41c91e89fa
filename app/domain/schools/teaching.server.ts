/** Homeroom and subject teachers of a class, for the school's administrators: from a day on, until a day. */
import { civilDay } from "#app/auth/day.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce, rowsKnown } from "#app/domain/roster/enrolment.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found, notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { getClass } from "./class.server.ts";
import type { ClassInfo } from "./class.ts";
import { getOwnSchool } from "./school.server.ts";
import { listSchoolStaff } from "./school-staff.server.ts";
import type { TeachingRole } from "./teaching.ts";
import { beginTeaching, endTeaching } from "./teaching-rows.server.ts";

export interface Teaching {
  id: string;
  personId: string;
  name: string | null;
  role: TeachingRole;
  from: LocalDate;
  to: LocalDate | null;
}

export interface ClassTeachers {
  info: ClassInfo;
  now: Teaching[];
  /** over, the newest first */
  past: Teaching[];
  /** everybody of the school who could be appointed */
  staff: { personId: string; name: string | null; hasAccount: boolean }[];
}

export async function getClassTeachers(
  viewer: StaffViewer,
  classId: string,
  day: LocalDate,
): Promise<ClassTeachers> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const info = found(await getClass(viewer, classId, day));
  if (info.schoolId !== schoolId) throw notFound();
  const rows = rowsKnown(await db.teachingAssignment.findMany({ where: { classId } })).filter(
    ({ from, to }) => from !== to,
  );
  const [names, members] = await Promise.all([
    namesOf(rows.map(({ personId }) => personId)),
    listSchoolStaff(viewer, day),
  ]);
  const teachings = rows.map(({ id, personId, role, from, to }): Teaching => {
    return { id, personId, name: names.get(personId) ?? null, role: role as TeachingRole, from, to };
  });
  const isOver = ({ to }: Teaching) => to !== null && to <= day;
  return {
    info,
    now: teachings.filter((each) => !isOver(each)).sort((a, b) => a.role.localeCompare(b.role)),
    past: teachings.filter(isOver).sort((a, b) => b.from.localeCompare(a.from)),
    staff: members.map(({ personId, name, username }) => ({ personId, name, hasAccount: username !== null })),
  };
}

/** Who stands before these classes on a day; for lists that have found the classes through their viewer. */
export async function listTeachings(classIds: readonly string[], day: LocalDate) {
  const rows = await db.teachingAssignment.findMany({ where: { classId: { in: [...classIds] } } });
  const inForce = rowsInForce(rows, { day });
  const names = await namesOf(inForce.map(({ personId }) => personId));
  return inForce.map(({ personId, classId, role }) => {
    return { personId, classId, role: role as TeachingRole, name: names.get(personId) ?? null };
  });
}

export type TeachingResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "already-teaches" | "too-early" };

/** A new homeroom teacher takes the place of the one before, whose assignment ends on the same day. */
export async function appointTeacher(
  viewer: StaffViewer,
  classId: string,
  { commandKey: key, ...body }: { commandKey: string; personId: string; role: TeachingRole; on: LocalDate },
): Promise<TeachingResult> {
  const { districtId, id: schoolId } = await getOwnSchool(viewer);
  const { personId, role, on } = body;
  const { info, staff } = await getClassTeachers(viewer, classId, civilDay());
  found(staff.find((member) => member.personId === personId));
  const command = { key, command: "appoint-teacher", body: { classId, ...body } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const rows = await tx.teachingAssignment.findMany({ where: { classId } });
    const mine = rowsKnown(rows).filter((row) => row.personId === personId && row.from !== row.to);
    if (mine.some((row) => row.role === role && (row.to === null || row.to > on)))
      return { ok: false as const, reason: "already-teaches" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    if (role === "homeroom")
      await endTeaching(tx, { classId, on, only: (row) => row.role === "homeroom" }, recorder);
    await beginTeaching(tx, { districtId, schoolId, classId: info.id, personId, role, from: on }, recorder);
    // who teaches here holds the role here: without it the class would not exist for them
    const appointments = await tx.appointment.findMany({ where: { personId, schoolId, role: "teacher" } });
    if (rowsInForce(appointments, { day: on }).length === 0)
      await tx.appointment.create({
        data: { id: newId(), districtId, schoolId, personId, role: "teacher", from: on, ...recorder },
      });
    const subject = { schoolId, subjectKind: "class", subjectId: classId };
    await recordAudit(tx, { viewer, action: "teacher.appointed", ...subject, detail: { personId, role } });
    return { ok: true as const };
  });
}

/** No longer before this class from the day on; what was taught stays. */
export async function endAssignment(
  viewer: StaffViewer,
  classId: string,
  { commandKey: key, assignmentId, on }: { commandKey: string; assignmentId: string; on: LocalDate },
): Promise<TeachingResult> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const command = { key, command: "end-teaching", body: { classId, assignmentId, on } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const row = found(
      await tx.teachingAssignment.findFirst({ where: { id: assignmentId, classId, schoolId } }),
    );
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const ended = await endTeaching(tx, { classId, on, only: ({ id }) => id === row.id }, recorder);
    if (ended.length === 0) return { ok: false as const, reason: "too-early" as const };
    const subject = { schoolId, subjectKind: "class", subjectId: classId };
    const detail = { personId: row.personId, role: row.role };
    await recordAudit(tx, { viewer, action: "teacher.ended", ...subject, detail });
    return { ok: true as const };
  });
}
