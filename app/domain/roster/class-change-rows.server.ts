/** The rows that a change of a class consists of. */
import type { Transaction } from "#app/db/client.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type EnrolmentStatus, rowsInForce, rowsKnown } from "./enrolment.ts";
import {
  type Ending,
  endEnrolments,
  type Opening,
  openEnrolments,
  type Recorder,
  type StoredEnrolment,
} from "./enrolment-rows.server.ts";

/** Everybody in force on the day; null when something is known that happens later. */
export async function leaving(
  tx: Transaction,
  classId: string,
  on: LocalDate,
): Promise<StoredEnrolment[] | null> {
  const rows = await tx.enrolment.findMany({ where: { classId } });
  const later = rowsKnown(rows).some(
    ({ from, to }) => from !== to && (from > on || (to !== null && to > on)),
  );
  return later ? null : rowsInForce(rows, { day: on });
}

interface Changed {
  school: { id: string; districtId: string };
  classId: string;
  kind: string;
  on: LocalDate;
  to: readonly string[];
  number?: number;
}

export async function changed(
  tx: Transaction,
  { school: { id: schoolId, districtId }, classId, kind, on: effectiveOn, to, number }: Changed,
  recorder: Recorder,
): Promise<string> {
  const id = newId();
  await tx.classChange.create({
    data: { id, districtId, schoolId, classId, kind, effectiveOn, number: number ?? null, ...recorder },
  });
  await tx.classLineage.createMany({
    data: to.map((toClassId) => ({ id: newId(), changeId: id, fromClassId: classId, toClassId })),
  });
  return id;
}

export async function move(
  tx: Transaction,
  pupils: readonly StoredEnrolment[],
  on: LocalDate,
  recorder: Recorder,
  placeOf: (row: StoredEnrolment) => { classId: string; seat: number | null },
): Promise<void> {
  const endings = pupils.map((row): Ending => ({ row, on, closedBy: "moved-class" }));
  const openings = pupils.map((row): Opening => {
    const { districtId, schoolId, learnerId, reason } = row;
    const status = row.status as EnrolmentStatus;
    return {
      districtId,
      schoolId,
      learnerId,
      reason,
      status,
      from: on,
      openedBy: "moved-class",
      ...placeOf(row),
    };
  });
  await endEnrolments(tx, endings, recorder);
  await openEnrolments(tx, openings, recorder);
}
