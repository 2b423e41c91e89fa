import { forgetViewers } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { formOfStep } from "#app/domain/quizzes/quiz.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Purpose, settle, type Way } from "./class-session.ts";
import { findClosing } from "./closing.server.ts";
import { completionOfCount } from "./head-count.server.ts";
import { noFacts, readLiveRows } from "./live-rows.server.ts";
import { listParticipants } from "./participants.server.ts";
import { submitTaken } from "./submit-taken.server.ts";
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
    const earlier = await findClosing(tx, classSessionId);
    if (earlier) {
      const written = await tx.completion.findMany({ where: { classSessionId } });
      const recorded = standingCompletions(written).length;
      return { ok: true as const, kind: earlier.kind as typeof kind, recorded, alreadyClosed: true };
    }
    const closedAt = now();
    // two at once take the same turn, and the database lets one of them
    const turn = 1 + (await tx.classSessionClosing.count({ where: { classSessionId } }));
    const closing = { id: newId(), classSessionId, turn, kind, closedAt, closedById: viewer.personId };
    await tx.classSessionClosing.create({ data: closing });
    const ownQuiz = kind === "closed" ? await submitTaken(tx, classSession, viewer.personId) : null;
    const { facts } = await readLiveRows(tx, classSessionId);
    // a sheet taken back after a reopening is handed in no more, whatever was written down before
    const isOver = (learnerId: string, medium: string | null) =>
      medium !== null && medium !== "computer" && ownQuiz !== null && !ownQuiz.has(learnerId);
    const { completions } = settle(
      participants.map(({ learnerId }) => {
        const known = facts.get(learnerId) ?? noFacts(learnerId);
        return isOver(learnerId, known.medium) ? { ...known, submitted: false, medium: null } : known;
      }),
      {
        purpose: classSession.purpose as Purpose,
        way: classSession.way as Way,
        alsoPresent: new Set(alsoPresent),
      },
    );
    const counted = await completionOfCount(tx, classSession);
    const quizForm = formOfStep(classSession.forms, "quiz")?.id ?? null;
    const classOf = new Map(participants.map(({ learnerId, classId }) => [learnerId, classId]));
    const listed = completions.map((row) => ({ ...row, classId: classOf.get(row.learnerId) as string }));
    const recorded = await recordCompletions(
      tx,
      (kind === "closed" ? [...listed, ...counted] : []).map((row) => ({
        ...row,
        ...provenance(classSession),
        formId: row.obtained.startsWith("own-") ? quizForm : null,
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
