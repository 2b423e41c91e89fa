/** Lessons tried with an invented class: each in a database of its own, deleted when it ends. Decision 0190. */
import { randomBytes } from "node:crypto";
import { civilDay } from "#app/auth/day.server.ts";
import { createLoginSession } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { deleteThrowaway, openThrowaway } from "#app/db/client.server.ts";
import { insideThrowaway, type Throwaway, throwawayHere } from "#app/db/throwaway.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { createInventedSchool } from "./invented-school.server.ts";

/** Twenty megabytes each: twelve took 240. */
export const mostRehearsals = 12;
/** longer than a period and its preparation, shorter than a school day */
export const rehearsalLasts = 3 * 3_600_000;

interface Rehearsal {
  /** who is trying; one at a time each */
  personId: string;
  throwaway: Throwaway;
  endsAt: Date;
  timer: NodeJS.Timeout;
}

const rehearsals = new Map<string, Rehearsal>();
/** being made; they count too */
let beginning = 0;

type Started = { ok: true; secret: string; token: string } | { ok: false; reason: "full" };

/** Answers what the browser has to keep. Somebody's earlier rehearsal ends by it. */
export async function startRehearsal(viewer: StaffViewer): Promise<Started> {
  await endWhere(({ personId, endsAt }) => personId === viewer.personId || endsAt <= now());
  if (rehearsals.size + beginning >= mostRehearsals) return { ok: false, reason: "full" };
  beginning++;
  try {
    const throwaway = await openThrowaway();
    const token = await insideThrowaway(throwaway, async () =>
      createLoginSession({ personId: await createInventedSchool(civilDay(), now()), kind: "staff" }),
    );
    const secret = randomBytes(20).toString("base64url");
    const timer = setTimeout(() => void endRehearsal(secret), rehearsalLasts).unref();
    const endsAt = new Date(now().getTime() + rehearsalLasts);
    rehearsals.set(secret, { personId: viewer.personId, throwaway, endsAt, timer });
    return { ok: true, secret, token };
  } finally {
    beginning--;
  }
}

/** Is it still running? */
export function isRehearsal(secret: string): boolean {
  const rehearsal = rehearsals.get(secret);
  return rehearsal !== undefined && rehearsal.endsAt > now();
}

export function insideRehearsal<T>(secret: string, work: () => T): T {
  const rehearsal = rehearsals.get(secret);
  if (!rehearsal) throw new Error("a rehearsal that is over");
  return insideThrowaway(rehearsal.throwaway, work);
}

export function isRehearsing(): boolean {
  return throwawayHere() !== undefined;
}

/** Everything of it is gone afterwards. Ending it twice ends it once. */
export async function endRehearsal(secret: string): Promise<void> {
  const rehearsal = rehearsals.get(secret);
  if (!rehearsal) return;
  rehearsals.delete(secret);
  clearTimeout(rehearsal.timer);
  await deleteThrowaway(rehearsal.throwaway);
}

async function endWhere(isOver: (rehearsal: Rehearsal) => boolean): Promise<void> {
  for (const [secret, rehearsal] of rehearsals) if (isOver(rehearsal)) await endRehearsal(secret);
}
