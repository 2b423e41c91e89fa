/** What an import leaves besides the roster: that it happened, and nobody whom nothing refers to. */
import type { Bulk } from "#app/db/bulk.server.ts";
import { newId } from "#app/lib/ids.server.ts";

export interface Hands {
  bulk: Bulk;
  /** lets nobody else write meanwhile */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  report(done: number, of: number): void;
  /** true: stop and leave nothing behind */
  isCancelled(): boolean;
}

/** About 20 ms of writing at a time; everybody else's writes come in between. */
export const sliceSize = 1_000;

/** People whom an import has brought in and nobody refers to: it was cancelled, or the server stopped. */
export async function removeStaged(
  { bulk, inTurn }: Pick<Hands, "bulk" | "inTurn">,
  importId: string,
): Promise<void> {
  const unused = `"importId" = ? AND NOT EXISTS (SELECT 1 FROM "Enrolment" WHERE "learnerId" = "Person"."id")`;
  for (;;) {
    const slice = await bulk.rows<{ id: string }>(
      `SELECT "id" FROM "Person" WHERE ${unused} LIMIT ${sliceSize}`,
      [importId],
    );
    if (slice.length === 0) return;
    const ids = slice.map(({ id }) => id);
    const places = ids.map(() => "?").join(", ");
    await inTurn(() =>
      bulk.transaction(async () => {
        await bulk.run(`DELETE FROM "PersonName" WHERE "personId" IN (${places})`, ids);
        await bulk.run(`DELETE FROM "Person" WHERE "id" IN (${places})`, ids);
      }),
    );
  }
}

export async function recordEvent(
  bulk: Bulk,
  event: {
    importId: string;
    kind: string;
    counts: Record<string, number>;
    recordedAt: string;
    recordedById: string;
  },
): Promise<void> {
  await bulk.insert("RosterImportEvent", [{ id: newId(), ...event }]);
}

/** As domain/audit writes it, on this connection and in its transaction. */
export async function recordAudit(
  bulk: Bulk,
  entry: {
    districtId: string;
    schoolId: string;
    actorId: string;
    importId: string;
    action: string;
    recordedAt: string;
    detail: Record<string, string | number>;
  },
): Promise<void> {
  const { importId, detail, ...rest } = entry;
  const about = { subjectKind: "roster-import", subjectId: importId, detail };
  await bulk.insert("AuditEvent", [{ id: newId(), ...rest, ...about }]);
}
