import type { Transaction } from "#app/db/client.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { ClassKey } from "./class-label.ts";
import { schoolYearOf } from "./stage.ts";

interface Opening {
  key: ClassKey;
  openedOn: LocalDate;
}

/** Opens classes of a school, in the order given; their ids in the same order. Kindergartens keep head-counts. */
export async function openClasses(
  tx: Pick<Transaction, "schoolClass">,
  { id: schoolId, districtId }: { id: string; districtId: string },
  openings: readonly Opening[],
  recordedAt: Date,
): Promise<string[]> {
  const rows = openings.map(({ key, openedOn }) => ({
    id: newId(),
    districtId,
    schoolId,
    ...key,
    // a staff group has no entry year; it says when it was opened
    entryYear: key.stage === "staff" ? schoolYearOf(openedOn) : key.entryYear,
    rosterKind: key.stage === "kindergarten" ? "head-count" : "named",
    openedOn,
    recordedAt,
  }));
  await tx.schoolClass.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
