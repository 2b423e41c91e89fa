/** The last thing the roll was told, undone: a row that puts back what stood before. Undone once more, it stands again. */

import type { StaffViewer } from "#app/auth/viewer.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { findClosing } from "./closing.server.ts";
import { findClassSession } from "./visible.server.ts";

export type RollUndoResult = KeyReused | { ok: true } | { ok: false; reason: "closed" | "nothing-to-undo" };

/** Marks or a call of the viewer's own classes; of a class that is counted, the number. */
export async function undoRoll(
  viewer: StaffViewer,
  { classSessionId, commandKey: key }: { classSessionId: string; commandKey: string },
): Promise<RollUndoResult> {
  const { ownClassIds } = found(await findClassSession(viewer, classSessionId));
  const command = { key, command: "undo-roll", body: { classSessionId } };
  return withReceipt(viewer.personId, command, async (tx): Promise<RollUndoResult> => {
    if (await findClosing(tx, classSessionId)) return { ok: false, reason: "closed" };
    const rows = await tx.rollEntry.findMany({
      where: { classSessionId, classId: { in: ownClassIds } },
      orderBy: { id: "asc" },
    });
    const replaced = new Set(rows.map(({ supersedesId }) => supersedesId));
    const standing = rows.filter(({ id }) => !replaced.has(id));
    const last = standing.at(-1)?.recordedAt;
    if (!last) return { ok: false, reason: "nothing-to-undo" };
    const before = new Map(rows.map((row) => [row.id, row]));
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.rollEntry.createMany({
      data: standing
        .filter(({ recordedAt }) => recordedAt.getTime() === last.getTime())
        .map(({ id: supersedesId, ...row }) => {
          const earlier = row.supersedesId ? before.get(row.supersedesId) : undefined;
          const { state = "unmarked", reason = null, count = null } = earlier ?? {};
          return { ...row, state, reason, count, ...recorded, id: newId(), supersedesId };
        }),
    });
    return { ok: true };
  });
}
