import { forgetViewers } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Purpose, settle } from "./class-session.ts";
import { listParticipants, noFacts, readLiveRows } from "./participants.server.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

export interface ClassSessionEnd {
  classSessionId: string;
  kind: "closed" | "abandoned";
  /** whom the teacher names as present with the class without a quiz of their own */
  alsoPresent: readonly string[];
  commandKey: string;
}

export type CloseResult =
  | KeyReused
  | {
      ok: true;
      kind: "closed" | "abandoned";
      recorded: number;
      alreadyClosed: boolean;
    };

/** Ends a period: the closing, the completions and the end of the pupils' sign-ins in one transaction. */
export async function closeClassSession(viewer: StaffViewer, end: ClassSessionEnd): Promise<CloseResult> {
  const { classSessionId, kind, alsoPresent, commandKey: key } = end;
  const classSession = found(await findClassSession(viewer, classSessionId));
  const participants = await listParticipants(classSession);
  const body = { classSessionId, kind, alsoPresent: [...alsoPresent].sort() };

  const command = { key, command: "close-class-session", body };
  const result: CloseResult = await withReceipt(viewer.personId, command, async (tx) => {
    const earlier = await tx.classSessionClosing.findUnique({ where: { classSessionId } });
    if (earlier) {
      const recorded = await tx.completion.count({ where: { classSessionId, kind: { not: "void" } } });
      return { ok: true as const, kind: earlier.kind as typeof kind, recorded, alreadyClosed: true };
    }
    const closedAt = now();
    const closing = { id: newId(), classSessionId, kind, closedAt, closedById: viewer.personId };
    await tx.classSessionClosing.create({ data: closing });
    const { facts } = await readLiveRows(tx, classSessionId);
    const { completions } = settle(
      participants.map(({ learnerId }) => facts.get(learnerId) ?? noFacts(learnerId)),
      { purpose: classSession.purpose as Purpose, alsoPresent: new Set(alsoPresent) },
    );
    const rows = kind === "closed" ? completions : [];
    const quizForm = classSession.forms.find(({ purpose }) => purpose === "quiz")?.id ?? null;
    const classOf = new Map(participants.map(({ learnerId, classId }) => [learnerId, classId]));
    const recorded = await recordCompletions(
      tx,
      rows.map((row) => ({
        ...row,
        ...provenance(classSession),
        classId: classOf.get(row.learnerId) as string,
        formId: row.obtained === "own-computer" ? quizForm : null,
        recordedById: viewer.personId,
      })),
    );
    await endSignIns(tx, classSessionId, closedAt);
    const { schoolId } = classSession;
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    await recordAudit(tx, { viewer, action: `class-session.${kind}`, ...subject, detail: { recorded } });
    return { ok: true as const, kind, recorded, alreadyClosed: false };
  });
  // pupils' sign-ins that this process remembers end now, not in a few seconds
  forgetViewers();
  return result;
}

function provenance(of: StoredClassSession) {
  const { id, districtId, schoolId, lessonSlug, lessonVersionId, simulationVersionId, taughtOn } = of;
  return {
    classSessionId: id,
    districtId,
    schoolId,
    lessonSlug,
    lessonVersionId,
    simulationVersionId,
    taughtOn,
  };
}

async function endSignIns(tx: Transaction, classSessionId: string, at: Date): Promise<void> {
  await tx.loginSession.updateMany({
    where: { classSessionId, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
}
