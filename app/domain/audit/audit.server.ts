import type { Viewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { AuditAction } from "./audit.ts";

interface AuditEntry {
  viewer?: Viewer;
  /** instead of a viewer: who tried to sign in; null or absent: the system, or nobody known */
  actorId?: string | null;
  districtId?: string | null;
  schoolId?: string | null;
  action: AuditAction;
  subjectKind?: string;
  subjectId?: string;
  /** ids and counts, never names, never secrets */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Append-only. Written in the transaction of what it tells of; `db` where there is none. */
export async function recordAudit(tx: Pick<Transaction, "auditEvent">, entry: AuditEntry): Promise<void> {
  const { viewer, actorId, districtId, schoolId, action, subjectKind, subjectId, detail } = entry;
  await tx.auditEvent.create({
    data: {
      id: newId(),
      districtId: districtId ?? viewer?.districtId ?? null,
      schoolId: schoolId ?? (viewer?.kind === "learner" ? viewer.schoolId : null),
      actorId: actorId ?? viewer?.personId ?? null,
      action,
      subjectKind: subjectKind ?? null,
      subjectId: subjectId ?? null,
      detail: detail ?? undefined,
      recordedAt: now(),
    },
  });
}
