import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { type EnrolmentStatus, rowsInForce } from "./enrolment.ts";

export interface RosterEntry {
  learnerId: string;
  classId: string;
  seat: number | null;
  status: EnrolmentStatus;
  /** null: an anonymous seat, or a person whose name has been erased */
  name: string | null;
}

/** Who sits in these classes on a day, by class and seat; as known now or as known at an earlier instant. */
export async function listRoster(
  classIds: readonly string[],
  onDate: LocalDate,
  knownAt?: Date,
): Promise<RosterEntry[]> {
  const rows = await db.enrolment.findMany({ where: { classId: { in: [...classIds] } } });
  const inForce = rowsInForce(rows, { day: onDate, knownAt });
  const names = await namesOf(inForce.map((row) => row.learnerId));
  return inForce
    .map(({ learnerId, classId, seat, status }) => ({
      learnerId,
      classId,
      seat,
      status: status as EnrolmentStatus,
      name: names.get(learnerId) ?? null,
    }))
    .sort(byClassAndSeat);
}

export interface HeadCount {
  classId: string;
  count: number;
}

/** Sizes of head-count classes on a day. */
export async function listHeadCounts(
  classIds: readonly string[],
  onDate: LocalDate,
  knownAt?: Date,
): Promise<HeadCount[]> {
  const rows = await db.classHeadCount.findMany({ where: { classId: { in: [...classIds] } } });
  return rowsInForce(rows, { day: onDate, knownAt }).map(({ classId, count }) => ({ classId, count }));
}

function byClassAndSeat(a: RosterEntry, b: RosterEntry): number {
  return (
    a.classId.localeCompare(b.classId) ||
    (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER) ||
    a.learnerId.localeCompare(b.learnerId)
  );
}
