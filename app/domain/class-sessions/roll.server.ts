import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type RollState, rollStates } from "./class-session.ts";
import { findClosing } from "./closing.server.ts";
import { listParticipants } from "./participants.server.ts";
import { marksOfCall, type RollMark, type RollReason } from "./roll.ts";
import { findClassSession } from "./visible.server.ts";

export interface RollEntryInfo {
  id: string;
  state: RollState;
  reason: RollReason | null;
  recordedAt: Date;
}

export type RollResult =
  | KeyReused
  | { ok: true; recorded: number }
  | { ok: false; reason: "closed" | "not-in-class" };

interface Roll {
  classSessionId: string;
  commandKey: string;
}

/** Marks single learners. A mark replaces the one before it and names it, so the roll keeps its history. */
export async function recordRoll(
  viewer: StaffViewer,
  { classSessionId, commandKey, marks }: Roll & { marks: readonly RollMark[] },
): Promise<RollResult> {
  const named = marks.map(({ learnerId }) => learnerId);
  return writeRoll(viewer, { classSessionId, commandKey, named, body: marks }, () => marks);
}

/** Calls the whole roll: those named are absent, everybody else is there. */
export async function callRoll(
  viewer: StaffViewer,
  { classSessionId, commandKey, absent }: Roll & { absent: readonly string[] },
): Promise<RollResult> {
  return writeRoll(viewer, { classSessionId, commandKey, named: absent, body: absent }, (all, current) =>
    marksOfCall(all, new Set(absent), current),
  );
}

async function writeRoll(
  viewer: StaffViewer,
  { classSessionId, commandKey: key, named, body }: Roll & { named: readonly string[]; body: unknown },
  marksOf: (learnerIds: string[], current: Map<string, RollEntryInfo>) => readonly RollMark[],
): Promise<RollResult> {
  const classSession = found(await findClassSession(viewer, classSessionId));
  const own = (await listParticipants(classSession)).filter(({ classId }) =>
    classSession.ownClassIds.includes(classId),
  );
  const classOf = new Map(own.map(({ learnerId, classId }) => [learnerId, classId]));
  if (!named.every((learnerId) => classOf.has(learnerId))) return { ok: false, reason: "not-in-class" };

  return withReceipt(
    viewer.personId,
    { key, command: "record-roll", body: { classSessionId, marks: body } },
    async (tx) => {
      if (await findClosing(tx, classSessionId)) {
        return { ok: false as const, reason: "closed" as const };
      }
      const current = await listRoll(tx, classSessionId);
      const marks = marksOf([...classOf.keys()], current);
      const recordedAt = now();
      const { districtId, schoolId } = classSession;
      await tx.rollEntry.createMany({
        data: marks.map(({ learnerId, state, reason }) => ({
          id: newId(),
          districtId,
          schoolId,
          classSessionId,
          classId: classOf.get(learnerId) as string,
          learnerId,
          state,
          reason,
          recordedAt,
          recordedById: viewer.personId,
          supersedesId: current.get(learnerId)?.id ?? null,
        })),
      });
      return { ok: true as const, recorded: marks.length };
    },
  );
}

/** The newest mark of each learner; one that was undone stands as "unmarked", so that the next can replace it. */
export async function listRoll(
  client: Pick<Transaction, "rollEntry">,
  classSessionId: string,
): Promise<Map<string, RollEntryInfo>> {
  const rows = await client.rollEntry.findMany({ where: { classSessionId } });
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  return new Map(
    rows.flatMap(({ id, learnerId, state, reason, recordedAt }) =>
      learnerId && !superseded.has(id)
        ? [[learnerId, { id, state: state as RollState, reason: reason as RollReason | null, recordedAt }]]
        : [],
    ),
  );
}

export async function listRollOf(classSessionId: string): Promise<Map<string, RollEntryInfo>> {
  const marks = await listRoll(db, classSessionId);
  return new Map([...marks].filter(([, { state }]) => rollStates.includes(state)));
}
