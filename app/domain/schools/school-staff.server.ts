/** A school's staff: everybody of its staff group and everybody appointed, with roles, classes and account. */
import type { Role, StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { listClasses } from "./class.server.ts";
import { getOwnSchool } from "./school.server.ts";

export interface SchoolStaffMember {
  personId: string;
  name: string | null;
  roles: Role[];
  /** classes they teach today */
  classes: Bilingual[];
  /** null: cannot sign in */
  username: string | null;
}

export async function listSchoolStaff(viewer: StaffViewer, day: LocalDate): Promise<SchoolStaffMember[]> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const classes = await listClasses(viewer, { schoolId, onDate: day });
  const groups = classes.filter(({ stage }) => stage === "staff").map(({ id }) => id);
  const [appointments, assignments, enrolments] = await Promise.all([
    db.appointment.findMany({ where: { schoolId } }),
    db.teachingAssignment.findMany({ where: { schoolId } }),
    db.enrolment.findMany({ where: { classId: { in: groups } } }),
  ]);
  const appointed = rowsInForce(appointments, { day });
  const assigned = rowsInForce(assignments, { day });
  const personIds = [
    ...new Set([
      ...appointed.map(({ personId }) => personId),
      ...rowsInForce(enrolments, { day }).map(({ learnerId }) => learnerId),
    ]),
  ];
  const [names, accounts] = await Promise.all([
    namesOf(personIds),
    db.staffAccount.findMany({
      where: { personId: { in: personIds }, disabledAt: null },
      select: { personId: true, username: true },
    }),
  ]);
  const usernames = new Map(accounts.map(({ personId, username }) => [personId, username]));
  const members = personIds.map((personId) => ({
    personId,
    name: names.get(personId) ?? null,
    roles: appointed.filter((row) => row.personId === personId).map(({ role }) => role as Role),
    classes: assigned
      .filter((row) => row.personId === personId)
      .flatMap(({ classId }) => classes.find(({ id }) => id === classId)?.name ?? []),
    username: usernames.get(personId) ?? null,
  }));
  return members.sort(byDutyAndName);
}

function byDutyAndName(a: SchoolStaffMember, b: SchoolStaffMember): number {
  const duty = ({ roles }: SchoolStaffMember) =>
    roles.includes("school-admin") ? 0 : roles.includes("teacher") ? 1 : 2;
  return duty(a) - duty(b) || (a.name ?? "").localeCompare(b.name ?? "", "zh-CN");
}
