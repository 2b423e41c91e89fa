import { giveBack, takeTry } from "#app/auth/limits.server.ts";
import { findOneTimeCode, redeemOneTimeCode } from "#app/auth/one-time-code.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { type PasswordFault, passwordFault } from "#app/auth/password.ts";
import { db, transact } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { openStaffSession } from "./staff-sign-in.server.ts";

export type InvitationUse =
  | { ok: true; token: string; home: string }
  | { ok: false; reason: "wrongCode" | "limited" | PasswordFault };

/** An invited member of staff chooses the first password and is signed in. */
export async function acceptInvitation(
  { code, newPassword }: { code: string; newPassword: string },
  address: string,
): Promise<InvitationUse> {
  if (!(await takeTry("address", address))) return { ok: false, reason: "limited" };
  const invitation = await findOneTimeCode(db, "invitation", code);
  const personId = invitation?.personId;
  const account = personId ? await db.staffAccount.findUnique({ where: { personId } }) : null;
  if (!invitation || !personId || !account || account.disabledAt) return { ok: false, reason: "wrongCode" };
  const fault = passwordFault(newPassword, account.username);
  if (fault) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(newPassword);
  const used = await transact(async (tx) => {
    if (!(await redeemOneTimeCode(tx, invitation.id))) return false;
    await tx.staffAccount.update({ where: { personId }, data: { passwordHash, passwordSetAt: now() } });
    await recordAudit(tx, {
      actorId: personId,
      districtId: invitation.districtId,
      action: "invitation.used",
    });
    return true;
  });
  if (!used) return { ok: false, reason: "wrongCode" };
  await Promise.all([giveBack("address", address), giveBack("account", account.username)]);
  return { ok: true, ...(await openStaffSession(personId)) };
}
