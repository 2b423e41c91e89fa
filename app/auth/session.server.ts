/**
 * Sign-ins after Lucia's published design: a random token in a cookie, its SHA-256 in the database, an expiry
 * that slides with use. Decision 0130.
 */

import { createHash, randomBytes } from "node:crypto";
import { db } from "#app/db/client.server.ts";
import { throwawayHere } from "#app/db/throwaway.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { readToken } from "./cookies.ts";
import { addLoginSession, endOtherLoginSessions, seeLoginSession } from "./sign-in-writes.server.ts";
import { forgetClassSessions, readLearnerViewer, readStaffViewer } from "./viewer.server.ts";
import type { Viewer } from "./viewer.ts";

const minute = 60_000;
/** Staff: a working day. Learners: until the class session is closed, or 45 idle minutes. */
const idle = { staff: 12 * 60 * minute, learner: 45 * minute };

export interface NewLoginSession {
  personId: string;
  kind: "staff" | "learner";
  /** learners: the class session it is made for and ends with */
  classSessionId?: string | null;
}

/**
 * Answers the token, which is stored nowhere: put it into the cookie (`tokenCookie`). One computer at a time: in a
 * class session, a sign-in that the same person has left behind ends with it.
 */
export async function createLoginSession({
  personId,
  kind,
  classSessionId = null,
}: NewLoginSession): Promise<string> {
  const [id, token] = [newId(), randomBytes(20).toString("base64url")];
  const at = now();
  await removeExpired(at);
  const expiresAt = new Date(at.getTime() + idle[kind]);
  const params = [id, hashOf(token), personId, kind, classSessionId, at, expiresAt];
  const [others] = await Promise.all([
    classSessionId &&
      writeGrouped({ sql: endOtherLoginSessions, params: [personId, classSessionId, at, id] }),
    writeGrouped({ sql: addLoginSession, params }),
  ]);
  if (others && others.changes > 0) forgetViewers();
  return token;
}

interface Known {
  viewer: Viewer;
  lastSeenAt: Date;
  expiresAt: Date;
  /** on the process's own steady clock */
  readAt: number;
}

// A page with its data, its saved answers and its live view asks many times a second for the same sign-in.
// Within this process an ended sign-in is forgotten at once; another process hears of it after `freshFor`.
const freshFor = 3_000;
const known = new BoundedMap<string, Known>(10_000);
/** A sign-in holds in its own database only: one of a rehearsal says nothing outside it. */
const keyOf = (tokenHash: string) => `${throwawayHere()?.directory ?? ""} ${tokenHash}`;
/** counts forgettings: what was being read meanwhile must not be kept */
let generation = 0;

export async function readViewer(request: Request): Promise<Viewer | null> {
  const token = readToken(request);
  if (!token) return null;
  const tokenHash = hashOf(token);
  const kept = known.get(keyOf(tokenHash));
  const entry = kept && performance.now() - kept.readAt < freshFor ? kept : await look(tokenHash);
  if (!entry || entry.expiresAt <= now()) return null;
  touch(entry);
  return entry.viewer;
}

async function look(tokenHash: string): Promise<Known | null> {
  const readAt = performance.now();
  const begunIn = generation;
  known.delete(keyOf(tokenHash));
  const row = await db.loginSession.findUnique({ where: { tokenHash } });
  if (!row || row.expiresAt <= now()) return null;
  const viewer = await (row.kind === "staff" ? readStaffViewer(row) : readLearnerViewer(row));
  if (!viewer) return null;
  const entry = { viewer, lastSeenAt: row.lastSeenAt, expiresAt: row.expiresAt, readAt };
  if (begunIn !== generation) return entry;
  known.set(keyOf(tokenHash), entry);
  return entry;
}

/** At most one write a minute and sign-in, and nobody waits for it. */
function touch(entry: Known): void {
  const at = now();
  if (at.getTime() - entry.lastSeenAt.getTime() < minute) return;
  entry.lastSeenAt = at;
  entry.expiresAt = new Date(at.getTime() + idle[entry.viewer.kind]);
  const params = [entry.viewer.loginSessionId, at, entry.expiresAt];
  // one that fails is tried again by the next request after this minute
  writeGrouped({ sql: seeLoginSession, params }).catch(() => {});
}

/**
 * Signing out: one sign-in, or all of a person (`except` the one at hand). The row stays, ended: that a pupil
 * was there is a fact which the closing of the class session reads.
 */
export async function endLoginSessions(which: {
  personId: string;
  id?: string;
  except?: string;
}): Promise<number> {
  const { except, ...where } = which;
  const at = now();
  const { count } = await db.loginSession.updateMany({
    where: { ...where, expiresAt: { gt: at }, ...(except ? { NOT: { id: except } } : {}) },
    data: { expiresAt: at },
  });
  forgetViewers();
  return count;
}

/** After anything that changes who may do what in this process: appointments, a closed class session. */
export function forgetViewers(): void {
  generation++;
  known.clear();
  forgetClassSessions();
}

export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

const keptFor = 30 * 24 * 60 * minute;
let removedAt = 0;
async function removeExpired(at: Date): Promise<void> {
  if (throwawayHere() || at.getTime() - removedAt < 60 * minute) return;
  removedAt = at.getTime();
  await db.loginSession.deleteMany({ where: { expiresAt: { lte: new Date(at.getTime() - keptFor) } } });
}
