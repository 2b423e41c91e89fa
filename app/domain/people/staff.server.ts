/** Staff come in by appointment; nobody gets a password chosen by somebody else. */

import { civilDay } from "#app/auth/day.server.ts";
import { createOneTimeCode, withdrawInvitations } from "#app/auth/one-time-code.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { canAppoint } from "#app/auth/permissions.ts";
import { endLoginSessions } from "#app/auth/session.server.ts";
import { holdsRole, type Role, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { forbidden, found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { namesOf } from "./names.server.ts";
import { normalUsername } from "./staff.ts";

/** A viewer, or the installation itself: set-up, seed, command line. */
export type Appointer = StaffViewer | { kind: "system"; districtId: string };

export interface NewStaff {
  name: string;
  username: string;
  appointments: readonly { role: Role; schoolId: string | null }[];
  /** first day of the appointments; today without it */
  from?: LocalDate;
  /** demo and command line only; without it an invitation slip is made */
  password?: string;
}

export interface Invitation {
  code: string;
  expiresAt: Date;
}

export type StaffCreation =
  | { ok: true; personId: string; invitation: Invitation | null }
  | { ok: false; reason: "username-taken" };

export async function createStaff(by: Appointer, staff: NewStaff): Promise<StaffCreation> {
  const passwordHash = staff.password === undefined ? noPassword : await hashPassword(staff.password);
  return transact((tx) => insertStaff(tx, by, staff, passwordHash));
}

/** What stands in place of a hash until the invitation is used; no password fits it. */
export const noPassword = "invited";

/** Inside a transaction of the caller's (set-up, import). */
export async function insertStaff(
  tx: Transaction,
  by: Appointer,
  { name, username: typed, appointments, from = civilDay() }: NewStaff,
  passwordHash: string = noPassword,
): Promise<StaffCreation> {
  if (by.kind === "staff" && !appointments.every((appointment) => canAppoint(by, appointment)))
    throw forbidden();
  const username = normalUsername(typed);
  if (await tx.staffAccount.findUnique({ where: { username } }))
    return { ok: false, reason: "username-taken" };
  const { districtId } = by;
  const schoolIds = appointments.flatMap(({ schoolId }) => schoolId ?? []);
  const schools = await tx.school.count({ where: { districtId, id: { in: schoolIds } } });
  if (schools !== new Set(schoolIds).size) throw forbidden();
  const at = now();
  const recordedById = by.kind === "staff" ? by.personId : null;
  const personId = newId();
  await tx.person.create({ data: { id: personId, districtId, createdAt: at } });
  await tx.personName.create({ data: { id: newId(), personId, name, recordedAt: at, recordedById } });
  await tx.staffAccount.create({
    data: { personId, username, passwordHash, passwordSetAt: at, createdAt: at },
  });
  await tx.appointment.createMany({
    data: appointments.map(({ role, schoolId }) => {
      return { id: newId(), districtId, schoolId, personId, role, from, recordedAt: at, recordedById };
    }),
  });
  await recordAudit(tx, {
    actorId: recordedById,
    districtId,
    schoolId: schoolIds[0] ?? null,
    action: "staff.created",
    subjectKind: "person",
    subjectId: personId,
    detail: { roles: appointments.map(({ role }) => role) },
  });
  const invitation =
    passwordHash === noPassword ? await createOneTimeCode(tx, "invitation", { districtId, personId }) : null;
  return { ok: true, personId, invitation };
}

export interface StaffEntry {
  personId: string;
  name: string | null;
  username: string;
  roles: Role[];
  state: "active" | "invited" | "disabled";
}

/** Staff of a school for its administrators and the district; without a school the district's officers. */
export async function listStaff(viewer: StaffViewer, schoolId: string | null): Promise<StaffEntry[]> {
  const mine = schoolIdsOf(viewer, "school-admin");
  if (!holdsRole(viewer, "district-officer") && !(schoolId && mine.includes(schoolId))) return [];
  const rows = await db.appointment.findMany({
    where: { districtId: viewer.districtId, schoolId },
    include: { person: { include: { account: true } } },
  });
  const inForce = rowsInForce(rows, { day: civilDay() });
  const names = await namesOf(inForce.map(({ personId }) => personId));
  const entries = new Map<string, StaffEntry>();
  for (const { personId, role, person } of inForce) {
    if (!person.account) continue;
    const { username, passwordHash, disabledAt } = person.account;
    const state = disabledAt ? "disabled" : passwordHash === noPassword ? "invited" : "active";
    const entry = entries.get(personId) ?? {
      personId,
      name: names.get(personId) ?? null,
      username,
      roles: [],
      state,
    };
    entry.roles.push(role as Role);
    entries.set(personId, entry);
  }
  return [...entries.values()].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "zh-CN"));
}

/** A new slip, for who lost the first one or forgot the password; the old password ends with it. */
export async function inviteAgain(viewer: StaffViewer, personId: string): Promise<Invitation> {
  await findAppointed(viewer, personId);
  return replacePassword(personId, viewer);
}

/** From the server's command line, for the last one who could have asked somebody else; null: no such name. */
export async function inviteByUsername(typed: string): Promise<Invitation | null> {
  const username = normalUsername(typed);
  const account = await db.staffAccount.findUnique({ where: { username }, select: { personId: true } });
  return account ? replacePassword(account.personId) : null;
}

async function replacePassword(personId: string, viewer?: StaffViewer): Promise<Invitation> {
  const { districtId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const invitation = await transact(async (tx) => {
    await withdrawInvitations(tx, personId);
    await tx.staffAccount.update({
      where: { personId },
      data: { passwordHash: noPassword, disabledAt: null },
    });
    const subject = { subjectKind: "person", subjectId: personId };
    await recordAudit(tx, { viewer, districtId, action: "invitation.made", ...subject });
    return createOneTimeCode(tx, "invitation", { districtId, personId });
  });
  await endLoginSessions({ personId });
  return invitation;
}

/** Ends every sign-in at once; what the person recorded stays. */
export async function disableStaff(viewer: StaffViewer, personId: string): Promise<void> {
  await findAppointed(viewer, personId);
  await transact(async (tx) => {
    await withdrawInvitations(tx, personId);
    await tx.staffAccount.update({ where: { personId }, data: { disabledAt: now() } });
    await recordAudit(tx, { viewer, action: "staff.disabled", subjectKind: "person", subjectId: personId });
  });
  await endLoginSessions({ personId });
}

/** Somebody whose every appointment the viewer could have made; anybody else does not exist here. */
async function findAppointed(viewer: StaffViewer, personId: string) {
  const rows = await db.appointment.findMany({ where: { personId, districtId: viewer.districtId } });
  // whom the district lets sign for lessons stays their own school's staff
  const inForce = (
    rowsInForce(rows, { day: civilDay() }) as { role: string; schoolId: string | null }[]
  ).filter(({ role }) => role !== "lesson-reviewer");
  const mine = inForce.every(({ role, schoolId }) => canAppoint(viewer, { role: role as Role, schoolId }));
  return found(mine && inForce.length > 0 && personId !== viewer.personId ? inForce : null);
}
