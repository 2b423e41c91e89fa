/** Single entries in a roster by a school's administrator: each ends a stretch of days and opens the next. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { isWithin, type LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { type EnrolmentStatus, rowsInForce, rowsKnown } from "./enrolment.ts";
import { instantAfter, isSeatTaken } from "./enrolment-acts.ts";
import {
  createLearners,
  type Ending,
  endEnrolments,
  type Opening,
  openEnrolments,
  type StoredEnrolment,
} from "./enrolment-rows.server.ts";
import type { Change } from "./hand-work.ts";
import type { ChangeRefusal } from "./hand-work-words.ts";

export interface Admission {
  commandKey: string;
  classId: string;
  name: string;
  seat: number | null;
  status: Exclude<EnrolmentStatus, "suspended">;
  on: LocalDate;
  openedBy: "admitted" | "transferred-in";
}

export type AdmissionResult =
  | KeyReused
  | { ok: true; learnerId: string }
  | { ok: false; reason: "seat-taken" | "future" };

/** Somebody whom the school has not had before. */
export async function admitLearner(viewer: StaffViewer, admission: Admission): Promise<AdmissionResult> {
  const school = await getOwnSchool(viewer);
  const { commandKey: key, ...body } = admission;
  const { classId, name, seat, status, on, openedBy } = body;
  await getNamedClass(viewer, school.id, classId, on);
  if (on > (await schoolDay(viewer))) return { ok: false, reason: "future" };
  return withReceipt(viewer.personId, { key, command: "admit-learner", body }, async (tx) => {
    const rows = await tx.enrolment.findMany({ where: { classId } });
    if (isSeatTaken(rows, { classId, seat, on }))
      return { ok: false as const, reason: "seat-taken" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const [learnerId = ""] = await createLearners(tx, school.districtId, [name], recorder);
    const { districtId, id: schoolId } = school;
    const opening: Opening = { districtId, schoolId, classId, learnerId, seat, status, from: on, openedBy };
    await openEnrolments(tx, [opening], recorder);
    await auditLearner(tx, { viewer, schoolId, action: "learner.admitted", learnerId });
    return { ok: true as const, learnerId };
  });
}

export type ChangeResult = KeyReused | { ok: true } | { ok: false; reason: ChangeRefusal };

/** Another class, seat or status, gone, or back: from a day on, and never before something known already. */
export async function recordChange(
  viewer: StaffViewer,
  learnerId: string,
  { commandKey: key, ...change }: Change,
): Promise<ChangeResult> {
  const school = await getOwnSchool(viewer);
  if (change.what === "class" || change.what === "returned")
    await getNamedClass(viewer, school.id, change.classId, change.on);
  const today = await schoolDay(viewer);
  const body = { learnerId, ...change };
  return withReceipt(viewer.personId, { key, command: "change-enrolment", body }, async (tx) => {
    const rows = await tx.enrolment.findMany({ where: { learnerId, districtId: school.districtId } });
    const own = rows.filter(({ schoolId }) => schoolId === school.id);
    found(own[0]);
    if (change.on > today) return refused("future");
    const planned = change.what === "returned" ? comeBack(rows, own, change) : goOn(own, change);
    if ("reason" in planned) return refused(planned.reason);
    const { ending, opening } = planned;
    if (opening) {
      const { classId, seat, from } = opening;
      const seats = await tx.enrolment.findMany({ where: { classId } });
      if (isSeatTaken(seats, { classId, seat, on: from, except: learnerId })) return refused("seat-taken");
    }
    const recorder = { recordedAt: instantAfter(rows, now()), recordedById: viewer.personId };
    if (ending) await endEnrolments(tx, [ending], recorder);
    if (opening) await openEnrolments(tx, [opening], recorder);
    const action = `enrolment.${change.what}` as const;
    await auditLearner(tx, { viewer, schoolId: school.id, action, learnerId });
    return { ok: true as const };
  });
}

type Body = Change extends infer C ? (C extends Change ? Omit<C, "commandKey"> : never) : never;
type Planned = { ending: Ending | null; opening: Opening | null } | { reason: ChangeRefusal };

/** From the stretch in force on the day, with nothing known after it. */
function goOn(own: readonly StoredEnrolment[], change: Exclude<Body, { what: "returned" }>): Planned {
  const { what, on } = change;
  const row = rowsInForce(own, { day: on })[0];
  const known = rowsKnown(own).filter(({ from, to }) => from !== to);
  if (!row) return { reason: known.some(({ from }) => from > on) ? "too-early" : "changed-later" };
  if (row.to !== null || known.some(({ from }) => from > on)) return { reason: "changed-later" };
  const end = (closedBy: Ending["closedBy"], reason?: string): Ending => ({ row, on, closedBy, reason });
  const { districtId, schoolId, classId, learnerId, seat, reason } = row;
  const status = row.status as EnrolmentStatus;
  const place = { districtId, schoolId, classId, learnerId, seat, status, reason, from: on };
  // corrected on its own first day, a stretch still began with how the pupil came
  const openedBy = (how: Opening["openedBy"]) =>
    row.from === on ? (row.openedBy as Opening["openedBy"]) : how;
  switch (what) {
    case "class":
      if (change.classId === classId) return { reason: "no-change" };
      return {
        ending: end("moved-class"),
        opening: { ...place, classId: change.classId, seat: change.seat, openedBy: openedBy("moved-class") },
      };
    case "seat":
      if (change.seat === seat) return { reason: "no-change" };
      return {
        ending: end("changed-seat"),
        opening: { ...place, seat: change.seat, openedBy: openedBy("changed-seat") },
      };
    case "transferred-out":
      return { ending: end("transferred-out", undefined), opening: null };
    case "left":
      return { ending: end("left", change.reason), opening: null };
    default: {
      if (what === status) return { reason: "no-change" };
      const why = "reason" in change ? change.reason : null;
      return {
        ending: end("changed-status"),
        opening: { ...place, status: what, reason: why, openedBy: openedBy("changed-status") },
      };
    }
  }
}

/** Whoever left is the same learner again. */
function comeBack(
  rows: readonly StoredEnrolment[],
  own: readonly StoredEnrolment[],
  { on, classId, seat }: Extract<Body, { what: "returned" }>,
): Planned {
  const known = rowsKnown(rows).filter(({ from, to }) => from !== to);
  if (known.some((row) => isWithin(on, row) || row.from > on)) return { reason: "still-here" };
  const [{ districtId, schoolId, learnerId }] = own as [StoredEnrolment];
  const place = { districtId, schoolId, classId, learnerId, seat, from: on };
  return { ending: null, opening: { ...place, status: "enrolled", reason: null, openedBy: "returned" } };
}

/** A class of the school with names, open on the day; any other does not exist here. */
export async function getNamedClass(
  viewer: StaffViewer,
  schoolId: string,
  classId: string,
  on: LocalDate,
): Promise<ClassInfo> {
  const classes = await listClasses(viewer, { schoolId, onDate: on });
  return found(classes.find(({ id, rosterKind }) => id === classId && rosterKind === "named"));
}

function refused(reason: ChangeRefusal) {
  return { ok: false as const, reason };
}

export async function auditLearner(
  tx: Transaction,
  of: { viewer: StaffViewer; schoolId: string; action: `${string}.${string}`; learnerId: string },
): Promise<void> {
  const { viewer, schoolId, action, learnerId } = of;
  await recordAudit(tx, { viewer, schoolId, action, subjectKind: "person", subjectId: learnerId });
}
