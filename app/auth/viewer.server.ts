/** From a sign-in to who is looking: what this person is today. */
import { db } from "#app/db/client.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { civilDay } from "./day.server.ts";
import type { LearnerViewer, Role, StaffViewer } from "./viewer.ts";

interface LoginSessionRow {
  id: string;
  personId: string;
  classSessionId: string | null;
}

export async function readStaffViewer({
  id,
  personId,
}: Omit<LoginSessionRow, "classSessionId">): Promise<StaffViewer | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { districtId: true, account: { select: { disabledAt: true } }, appointments: true },
  });
  if (!person?.account || person.account.disabledAt) return null;
  const appointments = rowsInForce(person.appointments, { day: civilDay() });
  return {
    kind: "staff",
    personId,
    districtId: person.districtId,
    loginSessionId: id,
    appointments: appointments.map(({ role, schoolId }) => ({ role: role as Role, schoolId })),
  };
}

/** A pupil's sign-in lives inside its class session and dies when that one is closed. */
export async function readLearnerViewer({
  id,
  personId,
  classSessionId,
}: LoginSessionRow): Promise<LearnerViewer | null> {
  if (!classSessionId) return null;
  const [classSession, enrolments] = await Promise.all([
    db.classSession.findUnique({
      where: { id: classSessionId },
      select: { closing: { select: { id: true } }, classes: { select: { classId: true } } },
    }),
    db.enrolment.findMany({ where: { learnerId: personId } }),
  ]);
  if (!classSession || classSession.closing) return null;
  const classIds = classSession.classes.map(({ classId }) => classId);
  const place = rowsInForce(enrolments, { day: civilDay() }).find(({ classId }) =>
    classIds.includes(classId),
  );
  if (!place) return null;
  const { districtId, schoolId, classId } = place;
  return { kind: "learner", personId, districtId, schoolId, classId, classSessionId, loginSessionId: id };
}
