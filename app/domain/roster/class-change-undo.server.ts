/** Takes the last change of a class back while nothing stands on it. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { rowsKnown } from "./enrolment.ts";
import { takeBackEnrolments } from "./enrolment-rows.server.ts";

export type ClassUndoResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "used-since" | "nothing-to-undo" };

/** Only while nobody has been taught, moved or appointed since: a class that has lived is not unmade. */
export async function undoClassChange(
  viewer: StaffViewer,
  changeId: string,
  { commandKey: key }: { commandKey: string },
): Promise<ClassUndoResult> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const command = { key, command: "undo-class-change", body: { changeId } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const change = found(
      await tx.classChange.findFirst({ where: { id: changeId, schoolId }, include: { lineages: true } }),
    );
    const changes = await tx.classChange.findMany({ where: { classId: change.classId } });
    const isLast = !changes.some(
      ({ supersedesId, recordedAt }) => supersedesId === changeId || recordedAt > change.recordedAt,
    );
    if (!isLast || change.supersedesId) return { ok: false as const, reason: "nothing-to-undo" as const };
    const created = await tx.schoolClass.findMany({
      where: { id: { in: change.lineages.map(({ toClassId }) => toClassId) }, recordedAt: change.recordedAt },
    });
    if (await isUsedSince(tx, change)) return { ok: false as const, reason: "used-since" as const };
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const { districtId, classId, effectiveOn } = change;
    const row = { districtId, schoolId, effectiveOn, number: null, ...recorder };
    await tx.classChange.create({
      data: { id: newId(), ...row, classId, kind: "withdrawn", supersedesId: changeId },
    });
    await tx.classChange.createMany({
      data: created.map(({ id }) => ({ id: newId(), ...row, classId: id, kind: "never-opened" })),
    });
    await takeBackRows(tx, change, recorder);
    const subject = { schoolId, subjectKind: "class", subjectId: classId };
    await recordAudit(tx, { viewer, action: "class.change-taken-back", ...subject });
    return { ok: true as const };
  });
}

interface StoredChange {
  classId: string;
  recordedAt: Date;
  lineages: { toClassId: string }[];
}

async function isUsedSince(
  tx: Transaction,
  { classId, recordedAt, lineages }: StoredChange,
): Promise<boolean> {
  const classIds = [classId, ...lineages.map(({ toClassId }) => toClassId)];
  const since = { classId: { in: classIds }, recordedAt: { gt: recordedAt } };
  const counts = await Promise.all([
    tx.enrolment.count({ where: since }),
    tx.completion.count({ where: since }),
    tx.teachingAssignment.count({ where: since }),
    tx.classSession.count({
      where: { classes: { some: { classId: { in: classIds } } }, startedAt: { gte: recordedAt } },
    }),
  ]);
  return counts.some((count) => count > 0);
}

async function takeBackRows(
  tx: Transaction,
  { classId, recordedAt, lineages }: StoredChange,
  recorder: { recordedAt: Date; recordedById: string | null },
): Promise<void> {
  const where = { classId: { in: [classId, ...lineages.map(({ toClassId }) => toClassId)] } };
  const rows = await tx.enrolment.findMany({ where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const written = rowsKnown(rows).filter((row) => +row.recordedAt === +recordedAt);
  await takeBackEnrolments(
    tx,
    {
      openings: written.filter(({ supersedesId }) => supersedesId === null),
      endings: written.flatMap((row) => {
        const before = byId.get(row.supersedesId ?? "");
        return before ? [[row, before] as const] : [];
      }),
    },
    recorder,
  );
  const teaching = await tx.teachingAssignment.findMany({ where });
  const teachingById = new Map(teaching.map((row) => [row.id, row]));
  await tx.teachingAssignment.createMany({
    data: rowsKnown(teaching)
      .filter((row) => +row.recordedAt === +recordedAt)
      .map((row) => {
        const before = teachingById.get(row.supersedesId ?? "");
        const back = before ?? { ...row, to: row.from };
        return { ...back, id: newId(), supersedesId: row.id, importId: null, ...recorder };
      }),
  });
}
