/** Rows of many years are gathered and written in bulk, parents before children. */

import { transact } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";

export interface GatheredRows {
  rollEntry: Prisma.RollEntryCreateManyInput[];
  attempt: Prisma.AttemptCreateManyInput[];
  answer: Prisma.AnswerCreateManyInput[];
  attemptSubmission: Prisma.AttemptSubmissionCreateManyInput[];
  classSessionClosing: Prisma.ClassSessionClosingCreateManyInput[];
  completion: Prisma.CompletionCreateManyInput[];
  excuse: Prisma.ExcuseCreateManyInput[];
}

export function noRows(): GatheredRows {
  return {
    rollEntry: [],
    attempt: [],
    answer: [],
    attemptSubmission: [],
    classSessionClosing: [],
    completion: [],
    excuse: [],
  };
}

export async function writeRows(rows: GatheredRows): Promise<void> {
  const slices = <T>(list: T[]) =>
    Array.from({ length: Math.ceil(list.length / 1_000) }, (_, n) => list.slice(n * 1_000, (n + 1) * 1_000));
  await transact(async (tx) => {
    for (const data of slices(rows.rollEntry)) await tx.rollEntry.createMany({ data });
    for (const data of slices(rows.attempt)) await tx.attempt.createMany({ data });
    for (const data of slices(rows.answer)) await tx.answer.createMany({ data });
    for (const data of slices(rows.attemptSubmission)) await tx.attemptSubmission.createMany({ data });
    for (const data of slices(rows.classSessionClosing)) await tx.classSessionClosing.createMany({ data });
    for (const data of slices(rows.completion)) await tx.completion.createMany({ data });
    for (const data of slices(rows.excuse)) await tx.excuse.createMany({ data });
  });
}
