/** The only writer of teaching assignments: who stands before which class, by days, as superseding rows. */
import type { Transaction } from "#app/db/client.server.ts";
import { rowsInForce, rowsKnown } from "#app/domain/roster/enrolment.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";

interface Recorder {
  recordedAt: Date;
  recordedById: string | null;
}
type Teaching = Pick<Transaction, "teachingAssignment">;

async function open(tx: Teaching, classId: string, on: LocalDate) {
  const rows = await tx.teachingAssignment.findMany({ where: { classId } });
  const later = rowsKnown(rows).filter(({ from, to }) => from > on && from !== to);
  return [...rowsInForce(rows, { day: on }), ...later].filter(({ to }) => to === null);
}

/** Of a class, or one of its assignments: over from this day on. One that had not begun yet never does. */
export async function endTeaching(
  tx: Teaching,
  {
    classId,
    on,
    only,
  }: { classId: string; on: LocalDate; only?: (row: { id: string; role: string }) => boolean },
  recorder: Recorder,
): Promise<{ personId: string; role: string }[]> {
  const rows = (await open(tx, classId, on)).filter((row) => only?.(row) ?? true);
  await tx.teachingAssignment.createMany({
    data: rows.map((row) => {
      const to = row.from > on ? row.from : on;
      // a row copied from an import's is not the import's
      return { ...row, id: newId(), to, supersedesId: row.id, importId: null, ...recorder };
    }),
  });
  return rows;
}

export async function beginTeaching(
  tx: Teaching,
  of: {
    districtId: string;
    schoolId: string;
    classId: string;
    personId: string;
    role: string;
    from: LocalDate;
  },
  recorder: Recorder,
): Promise<void> {
  await tx.teachingAssignment.create({ data: { id: newId(), ...of, ...recorder } });
}

/** The teachers of a class that ends go on with one that comes of it. */
export async function passOnTeaching(
  tx: Teaching,
  { classId, toClassId, on }: { classId: string; toClassId: string; on: LocalDate },
  recorder: Recorder,
): Promise<void> {
  const rows = await open(tx, classId, on);
  await endTeaching(tx, { classId, on }, recorder);
  await tx.teachingAssignment.createMany({
    data: rows.map(({ districtId, schoolId, personId, role }) => {
      return { id: newId(), districtId, schoolId, classId: toClassId, personId, role, from: on, ...recorder };
    }),
  });
}
