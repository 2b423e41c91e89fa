import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { getRecordClass } from "./record-class.server.ts";

export interface CompletionUndo {
  completionId: string;
  reason: string;
  commandKey: string;
}

export type VoidResult = KeyReused | { ok: true } | { ok: false; reason: "already-replaced" };

/** Takes a completion back: a row that names it, with who and why. The row itself stays as it was written. */
export async function voidCompletion(viewer: StaffViewer, undo: CompletionUndo): Promise<VoidResult> {
  const { completionId, reason, commandKey: key } = undo;
  const completion = found(
    await db.completion.findFirst({ where: { id: completionId, districtId: viewer.districtId } }),
  );
  found(await getRecordClass(viewer, completion.classId));
  const body = { completionId, reason };

  return withReceipt(viewer.personId, { key, command: "void-completion", body }, async (tx) => {
    const replacement = await tx.completion.findUnique({ where: { replacesId: completionId } });
    if (replacement || completion.kind === "void") {
      return { ok: false as const, reason: "already-replaced" as const };
    }
    const { id: replacesId, ...copied } = completion;
    const taken = { kind: "void", reason, recordedAt: now(), recordedById: viewer.personId };
    await tx.completion.create({ data: { ...copied, ...taken, id: newId(), replacesId } });
    const { schoolId } = completion;
    const subject = { schoolId, subjectKind: "completion", subjectId: completionId };
    await recordAudit(tx, { viewer, action: "completion.voided", ...subject });
    return { ok: true as const };
  });
}
