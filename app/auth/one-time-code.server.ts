/** Codes that are good once: the first set-up, an invited member of staff, a pupil on the way to another school. Only a hash is kept. */
import { randomBytes } from "node:crypto";
import type { Transaction } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { codeFrom, normalCode } from "./one-time-code.ts";
import { hashOf } from "./session.server.ts";

type Purpose = "set-up" | "invitation" | "transfer";
type Codes = Pick<Transaction, "oneTimeCode">;

const day = 24 * 60 * 60_000;
const lives: Record<Purpose, number> = { "set-up": day, invitation: 14 * day, transfer: 90 * day };

export async function createOneTimeCode(
  tx: Codes,
  purpose: Purpose,
  of: { districtId?: string; personId?: string } = {},
): Promise<{ code: string; expiresAt: Date }> {
  const code = newCode();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + lives[purpose]);
  await tx.oneTimeCode.create({
    data: { id: newId(), codeHash: hashOf(normalCode(code)), purpose, createdAt, expiresAt, ...of },
  });
  return { code, expiresAt };
}

function newCode(): string {
  for (;;) {
    const code = codeFrom(randomBytes(24));
    if (code) return code;
  }
}

/** Who may come in by it, or null; the code stays usable. */
export async function findOneTimeCode(tx: Codes, purpose: Purpose, typed: string) {
  return tx.oneTimeCode.findFirst({
    where: { codeHash: hashOf(normalCode(typed)), purpose, usedAt: null, expiresAt: { gt: now() } },
  });
}

/** In the transaction of what it lets happen; false when somebody was quicker. */
export async function redeemOneTimeCode(tx: Codes, id: string): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now() } });
  return count === 1;
}

/** A new slip makes the older ones worthless. */
export async function withdrawInvitations(tx: Codes, personId: string): Promise<void> {
  await withdrawCodes(tx, "invitation", personId);
}

export async function withdrawCodes(tx: Codes, purpose: Purpose, personId: string): Promise<void> {
  await tx.oneTimeCode.deleteMany({ where: { purpose, personId, usedAt: null } });
}

/** Of these people, who has a code that would still be taken, and until when. */
export async function listOutstandingCodes(
  tx: Codes,
  purpose: Purpose,
  personIds: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await tx.oneTimeCode.findMany({
    where: { purpose, personId: { in: [...personIds] }, usedAt: null, expiresAt: { gt: now() } },
    select: { personId: true, expiresAt: true },
  });
  return new Map(rows.map(({ personId, expiresAt }) => [personId as string, expiresAt]));
}
