/** Rows of many years are gathered and written in bulk, parents before children. */
import { openBulk } from "#app/db/bulk.server.ts";
import { inTurn } from "#app/db/client.server.ts";
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
  const bulk = await openBulk();
  try {
    await inTurn(() =>
      bulk.transaction(async () => {
        for (const [model, list] of Object.entries(rows))
          for (const alike of byShape(list as object[]))
            await bulk.insert(`${model[0]?.toUpperCase()}${model.slice(1)}`, alike);
      }),
    );
  } finally {
    await bulk.close();
  }
}

type BulkRows = Parameters<Awaited<ReturnType<typeof openBulk>>["insert"]>[1];

/** Rows that fill the same columns go together; instants become text, as both engines take them. */
function byShape(rows: readonly object[]): BulkRows[] {
  const groups = new Map<string, Record<string, string | number | null | object>[]>();
  for (const row of rows) {
    const plain = Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
    );
    const shape = Object.keys(plain).join();
    const group = groups.get(shape);
    if (group) group.push(plain);
    else groups.set(shape, [plain]);
  }
  return [...groups.values()];
}
