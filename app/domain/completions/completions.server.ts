import { db, type Transaction } from "#app/db/client.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { CompletionKind, Obtained } from "./completion.ts";

export interface NewCompletion {
  districtId: string;
  schoolId: string;
  classId: string;
  /** null: children of a head-count class, `count` of them */
  learnerId: string | null;
  count?: number;
  classSessionId: string | null;
  kind: Exclude<CompletionKind, "void">;
  obtained: Obtained;
  lessonSlug: string;
  lessonVersionId: string | null;
  formId?: string | null;
  simulationVersionId?: string | null;
  taughtOn: string;
  reason?: string | null;
  recordedById: string;
}

/**
 * Writes completions; a learner who has one of the same class session that stands keeps that one, and what somebody
 * took back with a reason is not recorded again when a class session is closed anew.
 */
export async function recordCompletions(tx: Transaction, rows: readonly NewCompletion[]): Promise<number> {
  const sessionIds = [...new Set(rows.flatMap(({ classSessionId }) => classSessionId ?? []))];
  const earlier = await tx.completion.findMany({
    where: { classSessionId: { in: sessionIds } },
  });
  const keyOf = (row: { classSessionId: string | null; classId: string; learnerId: string | null }) =>
    `${row.classSessionId} ${row.learnerId ?? row.classId}`;
  const withdrawn = earlier.filter(({ kind, reason }) => kind === "void" && reason !== null);
  const there = new Set([...standingCompletions(earlier), ...withdrawn].map(keyOf));
  const recordedAt = now();
  const fresh = rows.filter((row) => row.classSessionId === null || !there.has(keyOf(row)));
  await tx.completion.createMany({ data: fresh.map((row) => ({ ...row, id: newId(), recordedAt })) });
  return fresh.length;
}

export interface CompletionScope {
  districtId: string;
  schoolId?: string;
  classIds?: readonly string[];
  learnerIds?: readonly string[];
  /** school days, [from, to) */
  from?: string;
  to?: string;
}

/** Every row as written, replaced ones and voids too: what stands is for the coverage function to say. */
export function listCompletions({ districtId, schoolId, classIds, learnerIds, from, to }: CompletionScope) {
  return db.completion.findMany({
    where: {
      districtId,
      schoolId,
      classId: classIds && { in: [...classIds] },
      learnerId: learnerIds && { in: [...learnerIds] },
      taughtOn: { gte: from, lt: to },
    },
    orderBy: [{ taughtOn: "asc" }, { id: "asc" }],
  });
}
