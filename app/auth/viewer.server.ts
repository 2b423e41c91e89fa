/** From a sign-in to who is looking: what this person is today. */
import { db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { stateOf } from "#app/domain/class-sessions/class-session.ts";
import { closingOf, standingClosing } from "#app/domain/class-sessions/closings.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { isAdultStage } from "#app/domain/schools/stage.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";
import { now } from "#app/lib/clock.server.ts";
import { civilDay } from "./day.server.ts";
import { homePath } from "./permissions.ts";
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

/**
 * A pupil's sign-in lives inside its class session: it dies when that one is closed, or was left open too long for
 * anybody to be taught still. Adults may have one without.
 */
export async function readLearnerViewer({
  id,
  personId,
  classSessionId,
}: LoginSessionRow): Promise<LearnerViewer | null> {
  if (!classSessionId) return readAdultViewer({ id, personId, classSessionId });
  const [classSession, enrolments] = await Promise.all([
    readClassSession(classSessionId),
    db.enrolment.findMany({ where: { learnerId: personId }, select: placeOfRow }),
  ]);
  if (!classSession || stateOf({ ...classSession, closing: closingOf(classSession) }, now()) !== "running")
    return null;
  const classIds = classSession.classes.map(({ classId }) => classId);
  const place = rowsInForce(enrolments, { day: civilDay() }).find(({ classId }) =>
    classIds.includes(classId),
  );
  if (!place) return null;
  return learnerAt(place, { id, personId, classSessionId }, classSession.way === "self-study");
}

type Place = Pick<LearnerViewer, "districtId" | "schoolId" | "classId" | "seat">;

function learnerAt(
  { districtId, schoolId, classId, seat }: Place,
  { id: loginSessionId, personId, classSessionId }: LoginSessionRow,
  isSelfStudy: boolean,
): LearnerViewer {
  const where = { districtId, schoolId, classId, seat, classSessionId };
  return { kind: "learner", personId, ...where, isSelfStudy, loginSessionId };
}

const placeOfRow = {
  ...{ id: true, from: true, to: true, recordedAt: true, supersedesId: true },
  ...{ districtId: true, schoolId: true, classId: true, seat: true },
} as const;

const inClass = {
  way: true,
  startedAt: true,
  closings: standingClosing,
  classes: { select: { classId: true } },
} as const;

type InClass = Prisma.ClassSessionGetPayload<{ select: typeof inClass }>;

// What a whole class shares when it comes within the same second. Not more: another process may close it.
const freshFor = 1_000;
const kept = new BoundedMap<string, { readAt: number; row: Promise<InClass | null> }>(1_000);

function readClassSession(id: string): Promise<InClass | null> {
  const known = kept.get(id);
  if (known && performance.now() - known.readAt < freshFor) return known.row;
  // Prisma asks each time its own promise is awaited; this one is shared
  const row = db.classSession.findUnique({ where: { id }, select: inClass }).then((found) => found);
  kept.set(id, { readAt: performance.now(), row });
  row.catch(() => kept.delete(id));
  return row;
}

/** Whenever viewers are forgotten: one has been closed, or opened again. */
export function forgetClassSessions(): void {
  kept.clear();
}

/** Adult students and staff, who may study by themselves; null for everybody else. */
async function readAdultViewer({
  id,
  personId,
  classSessionId,
}: LoginSessionRow): Promise<LearnerViewer | null> {
  const enrolments = await db.enrolment.findMany({
    where: { learnerId: personId },
    include: { class: { select: { stage: true } } },
  });
  const place = rowsInForce(enrolments, { day: civilDay() }).find((row) => isAdultStage(row.class.stage));
  if (!place) return null;
  return learnerAt(place, { id, personId, classSessionId }, true);
}

/** A member of staff as the learner that they are, too: in their unit's staff group. */
export async function learnerOfStaff(viewer: StaffViewer): Promise<LearnerViewer | null> {
  const { personId, loginSessionId } = viewer;
  const adult = await readAdultViewer({ id: loginSessionId, personId, classSessionId: null });
  if (!adult) return null;
  // which lesson they have chosen stands with the sign-in
  const row = await db.loginSession.findUnique({
    where: { id: loginSessionId },
    select: { classSessionId: true },
  });
  return { ...adult, classSessionId: row?.classSessionId ?? null, staffHome: homePath(viewer) };
}
