/** A list read, compared and applied by the caller itself, without a thread and with nobody to ask: seeds and tests. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, inTurn } from "#app/db/client.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { orderOf } from "./roster-import.server.ts";
import { RosterWork } from "./roster-work.server.ts";

export async function importDirectly(
  viewer: StaffViewer,
  { file, day }: { file: Uint8Array; day: LocalDate },
): Promise<void> {
  const order = await orderOf(await getOwnSchool(viewer), file, day);
  const { id: schoolId, districtId } = order.school;
  const about = { id: order.importId, districtId, schoolId, fileHash: "", day };
  await db.rosterImport.create({ data: { ...about, startedAt: now(), startedById: viewer.personId } });
  const work = new RosterWork(order, { inTurn, report: () => {}, isCancelled: () => false });
  try {
    const { difference, recognition } = await work.start();
    if (!difference) throw new Error(`the list cannot be read: ${JSON.stringify(recognition.problems)}`);
    const { fingerprint } = difference;
    const written = await work.apply({
      actorId: viewer.personId,
      recordedAt: now().toISOString(),
      fingerprint,
    });
    if (!written.ok) throw new Error(`the list was not applied: ${written.reason}`);
  } finally {
    await work.close();
  }
}
