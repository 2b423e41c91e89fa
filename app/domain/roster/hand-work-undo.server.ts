/** Takes back what was entered last about a pupil, or corrects the name, as long as nothing stands on it. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { hasEnded } from "#app/domain/schools/class-facts.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { rowsKnown } from "./enrolment.ts";
import { instantAfter, isSeatTaken, type LastAct, lastActOf, mayStillBeTakenBack } from "./enrolment-acts.ts";
import { type StoredEnrolment, takeBackEnrolments } from "./enrolment-rows.server.ts";
import { auditLearner } from "./hand-work.server.ts";

export type UndoRefusal = "nothing-to-undo" | "taught-since" | "seat-taken" | "class-closed";
export type UndoResult = KeyReused | { ok: true } | { ok: false; reason: UndoRefusal };

/** `rowId` is a row of the entry that the page showed as the last one: a later entry is not taken back unseen. */
export async function undoLastEntry(
  viewer: StaffViewer,
  learnerId: string,
  { commandKey: key, rowId }: { commandKey: string; rowId: string },
): Promise<UndoResult> {
  const school = await getOwnSchool(viewer);
  const body = { learnerId, rowId };
  return withReceipt(viewer.personId, { key, command: "undo-entry", body }, async (tx) => {
    const rows = await tx.enrolment.findMany({ where: { learnerId, districtId: school.districtId } });
    found(rows.find(({ schoolId }) => schoolId === school.id));
    const act = lastActOf(rows);
    const refusal = act ? await refusalOf(tx, { act, rowId, schoolId: school.id }) : "nothing-to-undo";
    if (!act || refusal) return { ok: false as const, reason: refusal ?? "nothing-to-undo" };
    const recorder = { recordedAt: instantAfter(rows, now()), recordedById: viewer.personId };
    await takeBackEnrolments(tx, act, recorder);
    const stays = rowsKnown(rows).some((row) => row.from !== row.to && !act.openings.includes(row));
    // somebody who was never here has no name here
    if (!stays && act.endings.length === 0)
      await tx.personName.deleteMany({ where: { personId: learnerId } });
    await auditLearner(tx, { viewer, schoolId: school.id, action: "enrolment.taken-back", learnerId });
    return { ok: true as const };
  });
}

interface Undoing {
  act: LastAct<StoredEnrolment>;
  rowId: string;
  schoolId: string;
}

async function refusalOf(tx: Transaction, { act, rowId, schoolId }: Undoing): Promise<UndoRefusal | null> {
  if (!mayStillBeTakenBack(act, now())) return "nothing-to-undo";
  const written = [...act.openings, ...act.endings.map(([row]) => row)];
  if (!written.some(({ id }) => id === rowId) || written.some((row) => row.schoolId !== schoolId))
    return "nothing-to-undo";
  const before = act.endings.map(([, row]) => row);
  for (const { classId, learnerId, recordedAt } of act.openings) {
    if (before.some((row) => row.classId === classId)) continue;
    const since = { classId, learnerId };
    const traces = await Promise.all([
      tx.completion.count({ where: { ...since, recordedAt: { gte: recordedAt } } }),
      tx.attempt.count({ where: { ...since, startedAt: { gte: recordedAt } } }),
      tx.rollEntry.count({ where: { ...since, recordedAt: { gte: recordedAt } } }),
    ]);
    if (traces.some((count) => count > 0)) return "taught-since";
  }
  for (const [ended, { classId, seat, learnerId }] of act.endings) {
    const changes = await tx.classChange.findMany({ where: { classId } });
    if (hasEnded(changes, "9999-12-31")) return "class-closed";
    const seats = await tx.enrolment.findMany({ where: { classId } });
    const on = ended.to ?? ended.from;
    if (isSeatTaken(seats, { classId, seat, on, except: learnerId })) return "seat-taken";
  }
  return null;
}

export type RenameResult = KeyReused | { ok: true } | { ok: false; reason: "anonymous" };

/** A name that was misspelt or has changed; an anonymous seat gets its name back by a new consent only. */
export async function renameLearner(
  viewer: StaffViewer,
  learnerId: string,
  { commandKey: key, name }: { commandKey: string; name: string },
): Promise<RenameResult> {
  const school = await getOwnSchool(viewer);
  return withReceipt(
    viewer.personId,
    { key, command: "rename-learner", body: { learnerId, name } },
    async (tx) => {
      found(await tx.enrolment.findFirst({ where: { learnerId, schoolId: school.id } }));
      const names = await tx.personName.findMany({ where: { personId: learnerId } });
      const superseded = new Set(names.map(({ supersedesId }) => supersedesId));
      const current = names.find(({ id }) => !superseded.has(id));
      if (!current) return { ok: false as const, reason: "anonymous" as const };
      const recorded = { recordedAt: now(), recordedById: viewer.personId };
      await tx.personName.create({
        data: { id: newId(), personId: learnerId, name, supersedesId: current.id, ...recorded },
      });
      await auditLearner(tx, { viewer, schoolId: school.id, action: "learner.renamed", learnerId });
      return { ok: true as const };
    },
  );
}
