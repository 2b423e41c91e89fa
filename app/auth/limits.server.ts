/**
 * How often may be tried. Counted in the database, so that several servers count together; keys are digests,
 * since an address is personal data. A whole computer room shares one address: per account is what protects.
 */
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#app/db/client.server.ts";
import { hmac } from "./secrets.server.ts";

const quarterHour = 15 * 60;

function limiter(keyPrefix: string, points: number, duration: number) {
  const tableName = "rateLimiterFlexible";
  return new RateLimiterPrisma({ storeClient: db, tableName, keyPrefix, points, duration });
}

const limiters = {
  /** passwords per user name */
  account: limiter("account", 10, quarterHour),
  /** wrong passwords, join codes, cards and one-time codes per address */
  address: limiter("address", 300, quarterHour),
};

/** Counts one try before it is judged, so that tries sent at once cannot slip through together. */
export async function takeTry(kind: keyof typeof limiters, key: string): Promise<boolean> {
  if (key === "") return true;
  try {
    await limiters[kind].consume(hmac("rate-limit", key), 1);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** The try was right: an account begins anew, an address gets its point back. */
export async function giveBack(kind: keyof typeof limiters, key: string): Promise<void> {
  if (key === "") return;
  if (kind === "account") await limiters.account.delete(hmac("rate-limit", key));
  else await limiters[kind].reward(hmac("rate-limit", key), 1);
}

/** For tries whose success is the rule (a class signing in): asks first, counts only the wrong ones. */
export async function hasTriesLeft(kind: keyof typeof limiters, key: string): Promise<boolean> {
  if (key === "") return true;
  const state = await limiters[kind].get(hmac("rate-limit", key));
  return !state || state.consumedPoints < limiters[kind].points;
}
