/** Children who are counted and not listed: how many heard the story. */

import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import type { NewCompletion } from "#app/domain/completions/completions.server.ts";
import { listHeadCounts } from "#app/domain/roster/roster.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { findClosing } from "./closing.server.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

export type HeadCountResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "closed" | "not-counted" | "more-than-there" };

/** Counted again, the new row names the one it replaces. */
export async function recordHeadCount(
  viewer: StaffViewer,
  { classSessionId, count, commandKey: key }: { classSessionId: string; count: number; commandKey: string },
): Promise<HeadCountResult> {
  const classSession = found(await findClassSession(viewer, classSessionId));
  const { districtId, schoolId, classes, way, taughtOn } = classSession;
  const classId = classes[0]?.classId;
  if (way !== "story" || !classId) return { ok: false, reason: "not-counted" };
  const enrolled = (await listHeadCounts([classId], taughtOn))[0]?.count ?? 0;
  if (count > enrolled) return { ok: false, reason: "more-than-there" };
  const command = { key, command: "count-heads", body: { classSessionId, count } };
  return withReceipt(viewer.personId, command, async (tx): Promise<HeadCountResult> => {
    if (await findClosing(tx, classSessionId)) return { ok: false, reason: "closed" };
    const earlier = await newestCount(tx, classSessionId);
    const place = { id: newId(), districtId, schoolId, classSessionId, classId };
    const recorded = { recordedAt: now(), recordedById: viewer.personId, supersedesId: earlier?.id ?? null };
    await tx.rollEntry.create({ data: { ...place, state: "present", count, ...recorded } });
    return { ok: true };
  });
}

/** How many heard it so far; null before anybody counted. */
export async function getHeadCount(classSessionId: string): Promise<number | null> {
  return (await newestCount(db, classSessionId))?.count ?? null;
}

/** What closing records for a counted class: one row for all its children, none where nobody was counted. */
export async function completionOfCount(
  tx: Transaction,
  { id, classes, purpose }: StoredClassSession,
): Promise<Pick<NewCompletion, "classId" | "learnerId" | "count" | "kind" | "obtained">[]> {
  const count = (await newestCount(tx, id))?.count ?? 0;
  const classId = classes[0]?.classId;
  if (!classId || count === 0 || purpose === "booster") return [];
  return [
    { classId, learnerId: null, count, kind: purpose as "taught" | "made-up", obtained: "class-level" },
  ];
}

function newestCount(client: Pick<Transaction, "rollEntry">, classSessionId: string) {
  return client.rollEntry.findFirst({
    where: { classSessionId, learnerId: null },
    orderBy: { id: "desc" },
    select: { id: true, count: true },
  });
}
