/** A lesson entered later was another one, on another day, or shown otherwise: a row that replaces the one before. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { lessonRefusalOf } from "./enter-later.server.ts";
import type { EntryRefusal, LaterEntry } from "./entered-later.ts";
import { getRecordClass } from "./record-class.server.ts";

export type LaterCorrection = Pick<LaterEntry, "lessonSlug" | "on" | "kind" | "shownWay" | "reason"> & {
  completionId: string;
  commandKey: string;
};

export type CorrectionResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: EntryRefusal["reason"] | "already-replaced" };

/** Learner, class and school stay (decision 0160); what was recorded in a class session is taken back, not corrected. */
export async function correctLaterEntry(
  viewer: StaffViewer,
  { commandKey: key, ...correction }: LaterCorrection,
): Promise<CorrectionResult> {
  const { completionId, lessonSlug, on: taughtOn, kind, shownWay, reason } = correction;
  const { districtId } = viewer;
  const row = found(
    await db.completion.findFirst({
      where: { id: completionId, districtId, obtained: "entered-later", kind: { not: "void" } },
    }),
  );
  const schoolClass = found(await getRecordClass(viewer, row.classId, taughtOn));
  const refusal = await lessonRefusalOf(viewer, schoolClass, correction);
  if (refusal) return { ok: false, reason: refusal.reason };
  const command = { key, command: "correct-later-entry", body: correction };
  return withReceipt(viewer.personId, command, async (tx): Promise<CorrectionResult> => {
    if (await tx.completion.findUnique({ where: { replacesId: completionId } }))
      return { ok: false, reason: "already-replaced" };
    const { id: replacesId, ...copied } = row;
    const corrected = { lessonSlug, lessonVersionId: null, taughtOn, kind, shownWay, reason };
    const recorded = { id: newId(), replacesId, recordedAt: now(), recordedById: viewer.personId };
    await tx.completion.create({ data: { ...copied, ...corrected, ...recorded } });
    const subject = { schoolId: row.schoolId, subjectKind: "completion", subjectId: completionId };
    await recordAudit(tx, { viewer, action: "completion.corrected", ...subject });
    return { ok: true };
  });
}
