/** Undoes a closing on the same day: the class session goes on, and what the closing had recorded is taken back. */

import { forgetViewers } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { stateOf } from "./class-session.ts";
import { findClosing } from "./closing.server.ts";
import { stillOpen } from "./closings.ts";
import { schoolDay } from "./taught.server.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

export type ReopenResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "open" | "too-late" | "other-running" };

export async function reopenClassSession(
  viewer: StaffViewer,
  { classSessionId, commandKey: key }: { classSessionId: string; commandKey: string },
): Promise<ReopenResult> {
  const classSession = found(await findClassSession(viewer, classSessionId));
  const isToday = mayReopen(classSession, await schoolDay(viewer));
  const command = { key, command: "reopen-class-session", body: { classSessionId } };
  const reopened = await withReceipt(viewer.personId, command, async (tx): Promise<ReopenResult> => {
    const closing = await findClosing(tx, classSessionId);
    if (!closing) return { ok: false, reason: "open" };
    if (!isToday) return { ok: false, reason: "too-late" };
    const classIds = classSession.classes.map(({ classId }) => classId);
    const others = await tx.classSession.findMany({
      where: { classes: { some: { classId: { in: classIds } } }, ...stillOpen, way: { not: "self-study" } },
      select: { startedAt: true },
    });
    // the class has gone on to another one; that one is not pushed aside
    if (others.some(({ startedAt }) => stateOf({ startedAt, closing: null }, now()) === "running"))
      return { ok: false, reason: "other-running" };
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.classSessionReopening.create({
      data: { id: newId(), closingId: closing.id, reopenedAt: now(), reopenedById: viewer.personId },
    });
    const standing = standingCompletions(await tx.completion.findMany({ where: { classSessionId } }));
    await tx.completion.createMany({
      data: standing.map(({ id: replacesId, ...copied }) => {
        return { ...copied, kind: "void", reason: null, ...recorded, id: newId(), replacesId };
      }),
    });
    const { schoolId } = classSession;
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    const detail = { takenBack: standing.length };
    await recordAudit(tx, { viewer, action: "class-session.reopened", ...subject, detail });
    return { ok: true };
  });
  // pupils who ask in the same second are let in again
  forgetViewers();
  return reopened;
}

/** On its own day, as long as it would still run. Afterwards single records are corrected, with reasons. */
export function mayReopen({ taughtOn, startedAt }: StoredClassSession, today: string): boolean {
  return taughtOn === today && stateOf({ startedAt, closing: null }, now()) === "running";
}

/** For the page: whether undoing the closing is on offer. */
export async function canReopen(viewer: StaffViewer, classSession: StoredClassSession): Promise<boolean> {
  return classSession.closing !== null && mayReopen(classSession, await schoolDay(viewer));
}
