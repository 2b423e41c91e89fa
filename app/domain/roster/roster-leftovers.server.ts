/** What a stopped process may have left of imports: people staged for an application that was never committed. */
import { openBulk } from "#app/db/bulk.server.ts";
import { db, dialect, inTurn } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { removeStaged } from "./roster-traces.server.ts";

/** On PostgreSQL another server may be at it; nobody writes for two hours. */
const untouchedMs = dialect === "sqlite" ? 0 : 2 * 3_600_000;

/** At start, before anybody is served. Answers how many imports had been cut short. */
export async function endInterruptedImports(): Promise<number> {
  const cut = await db.rosterImport.findMany({
    where: { startedAt: { lte: new Date(now().getTime() - untouchedMs) }, events: { none: {} } },
    select: { id: true, startedById: true },
  });
  if (cut.length === 0) return 0;
  const bulk = await openBulk();
  try {
    for (const { id: importId, startedById } of cut) {
      await removeStaged({ bulk, inTurn }, importId);
      const event = { id: newId(), importId, kind: "interrupted", counts: {} };
      await db.rosterImportEvent.create({ data: { ...event, recordedAt: now(), recordedById: startedById } });
    }
  } finally {
    await bulk.close();
  }
  return cut.length;
}
