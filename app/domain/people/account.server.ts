/** What a member of staff does with the account at hand: the password, the places it is signed in. */
import { takeTry } from "#app/auth/limits.server.ts";
import { hashPassword, verifyPassword } from "#app/auth/password.server.ts";
import { type PasswordFault, passwordFault } from "#app/auth/password.ts";
import { endLoginSessions } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, transact } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { namesOf } from "./names.server.ts";

export async function getAccount(viewer: StaffViewer) {
  const { personId, loginSessionId } = viewer;
  const [account, names, schools, loginSessions] = await Promise.all([
    db.staffAccount.findUnique({ where: { personId }, select: { username: true, passwordSetAt: true } }),
    namesOf([personId]),
    listSchoolNames(viewer),
    db.loginSession.findMany({
      where: { personId, kind: "staff", expiresAt: { gt: now() } },
      select: { id: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
    }),
  ]);
  return {
    ...found(account),
    name: names.get(personId) ?? null,
    appointments: viewer.appointments.map(({ role, schoolId }) => ({
      role,
      schoolName: schoolId ? (schools.get(schoolId) ?? null) : null,
    })),
    loginSessions: loginSessions.map((row) => ({ ...row, isThis: row.id === loginSessionId })),
  };
}

async function listSchoolNames({ districtId, appointments }: StaffViewer): Promise<Map<string, string>> {
  const ids = appointments.flatMap(({ schoolId }) => schoolId ?? []);
  const rows = await db.school.findMany({
    where: { districtId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type PasswordChange = { ok: true } | { ok: false; reason: "wrong" | "limited" | PasswordFault };

/** Whoever else was signed in with the old one is signed out. */
export async function changePassword(
  viewer: StaffViewer,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<PasswordChange> {
  const { personId, loginSessionId } = viewer;
  const account = found(await db.staffAccount.findUnique({ where: { personId } }));
  if (!(await takeTry("account", account.username))) return { ok: false, reason: "limited" };
  if (!(await verifyPassword(account.passwordHash, currentPassword))) return { ok: false, reason: "wrong" };
  const fault = passwordFault(newPassword, account.username);
  if (fault) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(newPassword);
  await transact(async (tx) => {
    await tx.staffAccount.update({ where: { personId }, data: { passwordHash, passwordSetAt: now() } });
    await recordAudit(tx, { viewer, action: "password.changed" });
  });
  await endLoginSessions({ personId, except: loginSessionId });
  return { ok: true };
}

/** Ends one other sign-in of one's own; somebody else's is not found. */
export async function revokeLoginSession(viewer: StaffViewer, loginSessionId: string): Promise<void> {
  const { personId } = viewer;
  found(await db.loginSession.findFirst({ where: { id: loginSessionId, personId }, select: { id: true } }));
  await endLoginSessions({ personId, id: loginSessionId });
  await recordAudit(db, {
    viewer,
    action: "login-session.revoked",
    subjectKind: "login-session",
    subjectId: loginSessionId,
  });
}
