/** Excuses are rows by day, like enrolments: an end and a mistake are rows that replace the one before. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getRecordClass } from "#app/domain/completions/record-class.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { ExcuseReason } from "./excuse.ts";

export interface NewExcuse {
  commandKey: string;
  classId: string;
  learnerId: string;
  reason: ExcuseReason;
  from: LocalDate;
  /** exclusive; null: nobody knows yet */
  to: LocalDate | null;
}

export type ExcuseResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "already-excused" | "not-excused" };

/** For a pupil of a class whose records the viewer keeps; one excuse at a time. */
export async function recordExcuse(
  viewer: StaffViewer,
  { commandKey: key, ...excuse }: NewExcuse,
): Promise<ExcuseResult> {
  const { classId, learnerId, reason, from, to } = excuse;
  const { districtId, schoolId } = await getClassOfPupil(viewer, classId, learnerId);
  const command = { key, command: "record-excuse", body: excuse };
  return withReceipt(viewer.personId, command, async (tx): Promise<ExcuseResult> => {
    const rows = await tx.excuse.findMany({ where: { districtId, learnerId } });
    if (rowsInForce(rows, { day: from }).length > 0) return { ok: false, reason: "already-excused" };
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    const place = { id: newId(), districtId, schoolId, classId, learnerId };
    await tx.excuse.create({ data: { ...place, reason, from, to, ...recorded } });
    await audited(tx, viewer, { schoolId, learnerId, action: "excuse.recorded" });
    return { ok: true };
  });
}

/** The pupil is back from today on, or was never away. */
export async function endExcuse(
  viewer: StaffViewer,
  {
    commandKey: key,
    ...ending
  }: { commandKey: string; classId: string; learnerId: string; what: "back" | "mistake" },
): Promise<ExcuseResult> {
  const { classId, learnerId, what } = ending;
  const { districtId, schoolId } = await getClassOfPupil(viewer, classId, learnerId);
  const today = await schoolDay(viewer);
  const command = { key, command: "end-excuse", body: ending };
  return withReceipt(viewer.personId, command, async (tx): Promise<ExcuseResult> => {
    const rows = await tx.excuse.findMany({ where: { districtId, learnerId } });
    const [row] = rowsInForce(rows, { day: today });
    if (!row) return { ok: false, reason: "not-excused" };
    const { id: supersedesId, ...copied } = row;
    const to = what === "mistake" ? row.from : today;
    const recorded = { id: newId(), supersedesId, recordedAt: now(), recordedById: viewer.personId };
    await tx.excuse.create({ data: { ...copied, to, ...recorded } });
    const action = what === "back" ? "excuse.ended" : "excuse.taken-back";
    await audited(tx, viewer, { schoolId, learnerId, action });
    return { ok: true };
  });
}

async function getClassOfPupil(viewer: StaffViewer, classId: string, learnerId: string) {
  const schoolClass = found(await getRecordClass(viewer, classId));
  const roster = await listRoster([classId], await schoolDay(viewer));
  found(roster.find((entry) => entry.learnerId === learnerId));
  return schoolClass;
}

async function audited(
  tx: Transaction,
  viewer: StaffViewer,
  { schoolId, learnerId, action }: { schoolId: string; learnerId: string; action: `excuse.${string}` },
): Promise<void> {
  await recordAudit(tx, { viewer, schoolId, action, subjectKind: "person", subjectId: learnerId });
}
