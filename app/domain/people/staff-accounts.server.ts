/** Accounts of a school's staff, many at once: an invitation slip each, never a default password. */
import { pinyin } from "pinyin-pro";
import {
  createOneTimeCode,
  listOutstandingCodes,
  withdrawInvitations,
} from "#app/auth/one-time-code.server.ts";
import type { Role, StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { openEnrolments } from "#app/domain/roster/enrolment-rows.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { listSchoolStaff, type SchoolStaffMember } from "#app/domain/schools/school-staff.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { insertStaff, listStaff, noPassword } from "./staff.server.ts";
import { freeUsername, type ListedStaff } from "./staff-list.ts";

export type AccountState = "none" | "active" | "invited" | "expired" | "disabled";

export interface StaffWithAccount extends SchoolStaffMember {
  state: AccountState;
}

/** Everybody of the school's staff with what their account is like. */
export async function listStaffAccounts(viewer: StaffViewer, day: LocalDate): Promise<StaffWithAccount[]> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const [members, accounts] = await Promise.all([listSchoolStaff(viewer, day), listStaff(viewer, schoolId)]);
  const of = new Map(accounts.map((account) => [account.personId, account]));
  const codes = await listOutstandingCodes(
    db,
    "invitation",
    members.map(({ personId }) => personId),
  );
  return members.map((member) => {
    const account = of.get(member.personId);
    const state: AccountState = !account
      ? "none"
      : account.state === "invited" && !codes.has(member.personId)
        ? "expired"
        : account.state;
    return { ...member, username: account?.username ?? member.username, state };
  });
}

/** Neither deactivated nor with a code in hand that still works: those are chosen one by one. */
export function lacksSlip({ state }: StaffWithAccount): boolean {
  return state === "none" || state === "expired";
}

export interface StaffSlip {
  personId: string;
  name: string;
  username: string;
  code: string;
  expiresAt: Date;
}

export type SlipsResult =
  | KeyReused
  | { ok: true; schoolName: string; slips: StaffSlip[] }
  | { ok: false; reason: "nobody" | "already-made" }
  | { ok: false; reason: "username-taken" | "name-twice"; detail: string };

export interface SlipsForm {
  commandKey: string;
  /** of the school's staff: those without an account, and those whose slip is out or out of date */
  personIds: readonly string[];
  /** to be added; a name that stands once in the staff group is that person */
  list: readonly ListedStaff[];
}

/** All or nothing. The codes are handed out once and kept nowhere. */
export async function makeStaffSlips(
  viewer: StaffViewer,
  { commandKey: key, personIds, list }: SlipsForm,
  day: LocalDate,
): Promise<SlipsResult> {
  const school = await getOwnSchool(viewer);
  const staff = await listStaffAccounts(viewer, day);
  const group = (await listClasses(viewer, { schoolId: school.id, onDate: day })).find(
    ({ stage }) => stage === "staff",
  );
  const body = { personIds: [...personIds].sort(), list };
  let slips: StaffSlip[] = [];
  const result = await withReceipt(
    viewer.personId,
    { key, command: "make-staff-slips", body },
    async (tx) => {
      slips = [];
      const chosen = new Map(
        staff
          .filter(({ personId, state }) => personIds.includes(personId) && state !== "active")
          .map((member) => [member.personId, { ...member, wanted: null as string | null }]),
      );
      const fresh: ListedStaff[] = [];
      for (const listed of list) {
        const same = staff.filter(({ name, state }) => name === listed.name && state !== "active");
        if (same.length > 1)
          return { ok: false as const, reason: "name-twice" as const, detail: listed.name };
        const [member] = same;
        if (member) chosen.set(member.personId, { ...member, wanted: listed.username });
        else fresh.push(listed);
      }
      const taken = new Set(
        (await tx.staffAccount.findMany({ select: { username: true } })).map((row) => row.username),
      );
      const draw = (name: string, wanted: string | null) => {
        const username = wanted ?? freeUsername(pinyin(name, { toneType: "none" }), taken);
        const isFree = !taken.has(username);
        taken.add(username);
        return isFree ? username : null;
      };
      for (const { personId, name, username: known, state, wanted } of chosen.values()) {
        const username = state === "none" ? draw(name ?? "", wanted) : known;
        if (!username) return { ok: false as const, reason: "username-taken" as const, detail: wanted ?? "" };
        if (state === "none") await openAccount(tx, viewer, school, { personId, username, day });
        slips.push(await slipFor(tx, viewer, { personId, name: name ?? "", username }));
      }
      for (const { name, username: wanted } of fresh) {
        const username = draw(name, wanted);
        if (!username) return { ok: false as const, reason: "username-taken" as const, detail: wanted ?? "" };
        const appointments = [{ role: "teacher" as Role, schoolId: school.id }];
        const created = await insertStaff(tx, viewer, { name, username, appointments, from: day });
        if (!created.ok || !created.invitation)
          return { ok: false as const, reason: "username-taken" as const, detail: username };
        const { personId, invitation } = created;
        if (group) await join(tx, viewer, school, { classId: group.id, learnerId: personId, day });
        slips.push({ personId, name, username, ...invitation });
      }
      if (slips.length === 0) return { ok: false as const, reason: "nobody" as const };
      return { ok: true as const };
    },
  );
  if (!result.ok) return result;
  if (slips.length === 0) return { ok: false, reason: "already-made" };
  return { ok: true, schoolName: school.name, slips };
}

type School = Awaited<ReturnType<typeof getOwnSchool>>;

/** For somebody of the staff group: an account without a password, and the role that lets it see anything. */
async function openAccount(
  tx: Transaction,
  viewer: StaffViewer,
  { id: schoolId, districtId }: School,
  { personId, username, day }: { personId: string; username: string; day: LocalDate },
): Promise<void> {
  const at = now();
  await tx.staffAccount.create({
    data: { personId, username, passwordHash: noPassword, passwordSetAt: at, createdAt: at },
  });
  const appointments = await tx.appointment.findMany({ where: { personId, schoolId } });
  if (rowsInForce(appointments, { day }).length > 0) return;
  const recorded = { recordedAt: at, recordedById: viewer.personId };
  await tx.appointment.create({
    data: { id: newId(), districtId, schoolId, personId, role: "teacher", from: day, ...recorded },
  });
}

async function slipFor(
  tx: Transaction,
  viewer: StaffViewer,
  { personId, name, username }: { personId: string; name: string; username: string },
): Promise<StaffSlip> {
  const { districtId } = viewer;
  await withdrawInvitations(tx, personId);
  await tx.staffAccount.update({ where: { personId }, data: { passwordHash: noPassword, disabledAt: null } });
  await recordAudit(tx, { viewer, action: "invitation.made", subjectKind: "person", subjectId: personId });
  const { code, expiresAt } = await createOneTimeCode(tx, "invitation", { districtId, personId });
  return { personId, name, username, code, expiresAt };
}

/** Staff are taught, too: whoever comes to the school sits in its staff group. */
async function join(
  tx: Transaction,
  viewer: StaffViewer,
  { id: schoolId, districtId }: School,
  { classId, learnerId, day }: { classId: string; learnerId: string; day: LocalDate },
): Promise<void> {
  const place = { districtId, schoolId, classId, learnerId, seat: null, from: day };
  const opening = { ...place, status: "enrolled" as const, openedBy: "admitted" as const };
  await openEnrolments(tx, [opening], { recordedAt: now(), recordedById: viewer.personId });
}
