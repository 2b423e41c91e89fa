import { giveBack, takeTry } from "#app/auth/limits.server.ts";
import { verifyPassword } from "#app/auth/password.server.ts";
import { homePath } from "#app/auth/permissions.ts";
import { createLoginSession, endLoginSessions } from "#app/auth/session.server.ts";
import { readStaffViewer } from "#app/auth/viewer.server.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";

export type StaffSignIn =
  | { ok: true; token: string; home: string }
  | { ok: false; reason: "wrong" | "limited" };

/**
 * Says the same, as slowly, of a wrong password, an unknown user name and a disabled account, so that nobody
 * learns here who works for the district.
 */
export async function signInStaff(
  { username, password }: { username: string; password: string },
  address: string,
): Promise<StaffSignIn> {
  if (!(await takeTry("account", username)) || !(await takeTry("address", address))) {
    await recordAudit(db, { action: "sign-in.limited", detail: { kind: "staff" } });
    return { ok: false, reason: "limited" };
  }
  const account = await db.staffAccount.findUnique({ where: { username }, include: { person: true } });
  const right = await verifyPassword(account?.passwordHash ?? null, password);
  const about = {
    actorId: account?.personId,
    districtId: account?.person.districtId,
    detail: { kind: "staff" },
  };
  if (!account || !right || account.disabledAt) {
    await recordAudit(db, { action: "sign-in.failed", ...about });
    return { ok: false, reason: "wrong" };
  }
  await Promise.all([giveBack("account", username), giveBack("address", address)]);
  await recordAudit(db, { action: "sign-in.succeeded", ...about });
  return { ok: true, ...(await openStaffSession(account.personId)) };
}

/** Somebody has just proved who they are. */
export async function openStaffSession(personId: string): Promise<{ token: string; home: string }> {
  const token = await createLoginSession({ personId, kind: "staff" });
  const viewer = await readStaffViewer({ id: "", personId });
  return { token, home: viewer ? homePath(viewer) : "/account" };
}

export async function signOut(viewer: { personId: string; loginSessionId: string }): Promise<void> {
  await endLoginSessions({ personId: viewer.personId, id: viewer.loginSessionId });
}
