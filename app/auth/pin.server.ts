/** What a pupil's card carries: six digits to type and a secret in the QR code. Decision 0132. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Transaction } from "#app/db/client.server.ts";
import { db } from "#app/db/client.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { randomDigits } from "#app/lib/ids.server.ts";
import { isWeakPin, triesBeforeLock } from "./pin.ts";
import { hmac } from "./secrets.server.ts";
import { hashOf } from "./session.server.ts";
import { countRightTry, countWrongTry } from "./sign-in-writes.server.ts";

export interface IssuedCredential {
  learnerId: string;
  pin: string;
  cardSecret: string;
}

/** New PINs and QR secrets; the old ones stop working. This is the only moment at which they can be read. */
export async function issueCredentials(
  tx: Pick<Transaction, "learnerCredential">,
  issuedById: string | null,
  learnerIds: readonly string[],
): Promise<IssuedCredential[]> {
  const issued = learnerIds.map((learnerId) => ({
    learnerId,
    pin: newPin(),
    cardSecret: randomBytes(16).toString("base64url"),
  }));
  const issuedAt = now();
  await tx.learnerCredential.deleteMany({ where: { personId: { in: [...learnerIds] } } });
  await tx.learnerCredential.createMany({
    data: issued.map(({ learnerId, pin, cardSecret }) => ({
      personId: learnerId,
      pinHmac: pinHmac(learnerId, pin),
      cardHash: hashOf(cardSecret),
      issuedAt,
      issuedById,
    })),
  });
  return issued;
}

function newPin(): string {
  for (;;) {
    const pin = randomDigits(6);
    if (!isWeakPin(pin)) return pin;
  }
}

// the person's id is part of the message: equal PINs do not look equal in the database
function pinHmac(learnerId: string, pin: string): string {
  return hmac("pin", `${learnerId} ${pin}`);
}

export type PinCheck = "right" | "wrong" | "locked" | "no-card";

/**
 * One try. Counting and locking are single guarded statements, so a thousand tries sent at once are no more
 * than six: a right PIN, too, only counts while the lock has not fallen.
 */
export async function checkPin(learnerId: string, pin: string): Promise<PinCheck> {
  const credential = await db.learnerCredential.findUnique({ where: { personId: learnerId } });
  if (!credential) return "no-card";
  const right = timingSafeEqual(Buffer.from(credential.pinHmac), Buffer.from(pinHmac(learnerId, pin)));
  const sql = right ? countRightTry : countWrongTry;
  const { changes } = await writeGrouped({ sql, params: [learnerId, triesBeforeLock] });
  if (changes === 0) return "locked";
  if (right) return "right";
  const locked = await db.learnerCredential.updateMany({
    where: { personId: learnerId, lockedAt: null, failedTries: { gte: triesBeforeLock } },
    data: { lockedAt: now() },
  });
  return locked.count > 0 ? "locked" : "wrong";
}

/** The teacher's one tap. Whether this teacher may is asked before. */
export async function unlockCredential(
  tx: Pick<Transaction, "learnerCredential">,
  learnerId: string,
): Promise<boolean> {
  const { count } = await tx.learnerCredential.updateMany({
    where: { personId: learnerId, OR: [{ lockedAt: { not: null } }, { failedTries: { gt: 0 } }] },
    data: { lockedAt: null, failedTries: 0 },
  });
  return count > 0;
}
