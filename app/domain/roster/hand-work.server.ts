/** Single changes to a roster by a school's administrator: each ends a stretch of days and opens the next. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { type EnrolmentStatus, rowsInForce, rowsKnown } from "./enrolment.ts";
import {
  createLearners,
  type Ending,
  endEnrolments,
  type Opening,
  openEnrolments,
} from "./enrolment-rows.server.ts";

type School = Awaited<ReturnType<typeof getOwnSchool>>;

export interface Admission {
  commandKey: string;
  classId: string;
  name: string;
  seat: number | null;
  status: EnrolmentStatus;
  on: LocalDate;
  openedBy: "admitted" | "transferred-in";
}

export type AdmissionResult =
  | KeyReused
  | { ok: true; learnerId: string }
  | { ok: false; reason: "seat-taken" };

/** Somebody whom the school has not had before. */
export async function admitLearner(viewer: StaffViewer, admission: Admission): Promise<AdmissionResult> {
  const school = await getOwnSchool(viewer);
  const { commandKey: key, ...body } = admission;
  const { classId, name, seat, status, on, openedBy } = body;
  return withReceipt(viewer.personId, { key, command: "admit-learner", body }, async (tx) => {
    found(
      await tx.schoolClass.findFirst({ where: { id: classId, schoolId: school.id, rosterKind: "named" } }),
    );
    const rows = await tx.enrolment.findMany({ where: { classId } });
    const isTaken = rowsKnown(rows).some((row) => row.seat === seat && (row.to === null || row.to > on));
    if (seat !== null && isTaken) return { ok: false as const, reason: "seat-taken" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const [learnerId = ""] = await createLearners(tx, school.districtId, [name], recorder);
    const { districtId, id: schoolId } = school;
    const opening: Opening = { districtId, schoolId, classId, learnerId, seat, status, from: on, openedBy };
    await openEnrolments(tx, [opening], recorder);
    await audited(tx, viewer, school, "learner.admitted", learnerId);
    return { ok: true as const, learnerId };
  });
}

export interface EnrolmentEnd {
  commandKey: string;
  learnerId: string;
  on: LocalDate;
  closedBy: "transferred-out" | "left";
}

export type EnrolmentChangeResult = KeyReused | { ok: true } | { ok: false; reason: "changed-later" };

/** Gone from this day on; what was taught before stays with the class. */
export async function endEnrolment(viewer: StaffViewer, end: EnrolmentEnd): Promise<EnrolmentChangeResult> {
  const school = await getOwnSchool(viewer);
  const { commandKey: key, ...body } = end;
  return withReceipt(viewer.personId, { key, command: "end-enrolment", body }, async (tx) => {
    const row = await openStretch(tx, school, end.learnerId, end.on);
    if (!row) return { ok: false as const, reason: "changed-later" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    await endEnrolments(tx, [{ row, on: end.on, closedBy: end.closedBy }], recorder);
    await audited(tx, viewer, school, "enrolment.ended", end.learnerId);
    return { ok: true as const };
  });
}

export interface StatusChange {
  commandKey: string;
  learnerId: string;
  status: EnrolmentStatus;
  on: LocalDate;
}

/** 休学, 复学, 借读, 送教上门: the same class and seat with another status. */
export async function changeStatus(
  viewer: StaffViewer,
  change: StatusChange,
): Promise<EnrolmentChangeResult> {
  const school = await getOwnSchool(viewer);
  const { commandKey: key, ...body } = change;
  const { learnerId, status, on } = body;
  return withReceipt(viewer.personId, { key, command: "change-status", body }, async (tx) => {
    const row = await openStretch(tx, school, learnerId, on);
    if (!row) return { ok: false as const, reason: "changed-later" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const { districtId, schoolId, classId, seat } = row;
    const opening = { districtId, schoolId, classId, learnerId, seat, status, from: on } as const;
    await endEnrolments(tx, [{ row, on, closedBy: "changed-status" }], recorder);
    await openEnrolments(tx, [{ ...opening, openedBy: "changed-status" }], recorder);
    await audited(tx, viewer, school, "enrolment.status-changed", learnerId);
    return { ok: true as const };
  });
}

/** The stretch in force on a day with nothing known after it; 404 when the learner is not of this school then. */
async function openStretch(
  tx: Transaction,
  school: School,
  learnerId: string,
  on: LocalDate,
): Promise<Ending["row"] | null> {
  const rows = await tx.enrolment.findMany({ where: { learnerId, schoolId: school.id } });
  const row = found(rowsInForce(rows, { day: on })[0]);
  const later = rowsKnown(rows).some((each) => each.from > on && each.from !== each.to);
  return row.to === null && !later ? row : null;
}

async function audited(
  tx: Transaction,
  viewer: StaffViewer,
  { id: schoolId }: School,
  action: `${string}.${string}`,
  learnerId: string,
): Promise<void> {
  await recordAudit(tx, { viewer, schoolId, action, subjectKind: "person", subjectId: learnerId });
}
