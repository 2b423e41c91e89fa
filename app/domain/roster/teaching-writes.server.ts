/** Who begins and ends to teach by an import: rows of its own, taken back with it (roster-undo.server.ts). */
import type { Bulk, BulkRow } from "#app/db/bulk.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { rowsInForce } from "./enrolment.ts";
import type { PlannedTeaching } from "./roster-teachings.ts";
import type { NewIds, Writing } from "./roster-writes.server.ts";

/** In the transaction that writes the classes. */
export async function writeTeachings(bulk: Bulk, writing: Writing, ids: NewIds): Promise<void> {
  const { importId, actorId, school, day, plan, recordedAt } = writing;
  const by = { importId, recordedAt, recordedById: actorId };
  const here = { districtId: school.districtId, schoolId: school.id };
  const personOf = ({ personId, planned }: PlannedTeaching) =>
    personId ?? (planned && (planned.learnerId ?? ids.learnerOf.get(planned))) ?? null;
  for (const teaching of plan.teachings) {
    const { rowId, classRef, role } = teaching;
    const personId = personOf(teaching);
    if (rowId !== null) {
      const [row] = await bulk.rows<BulkRow>(`SELECT * FROM "TeachingAssignment" WHERE "id" = ?`, [rowId]);
      if (row)
        await bulk.insert("TeachingAssignment", [
          { ...row, id: newId(), to: day, supersedesId: rowId, ...by },
        ]);
    } else if (personId !== null) {
      const classId = ids.classOf.get(classRef) ?? classRef;
      const begins = {
        id: newId(),
        ...here,
        classId,
        personId,
        role,
        from: day,
        to: null,
        supersedesId: null,
      };
      await bulk.insert("TeachingAssignment", [{ ...begins, ...by }]);
      await appoint(bulk, { ...here, personId }, writing);
    }
  }
}

/** Whoever teaches here holds the role here: without it the class would not exist for them. */
async function appoint(
  bulk: Bulk,
  of: { districtId: string; schoolId: string; personId: string },
  { actorId, day, recordedAt }: Writing,
): Promise<void> {
  const appointments = await bulk.rows<{
    id: string;
    from: string;
    to: string | null;
    supersedesId: string | null;
    recordedAt: Date;
  }>(
    `SELECT "id", "from", "to", "supersedesId" FROM "Appointment" WHERE "personId" = ? AND "schoolId" = ? AND "role" = 'teacher'`,
    [of.personId, of.schoolId],
  );
  if (rowsInForce(appointments, { day }).length > 0) return;
  const appointment = { id: newId(), ...of, role: "teacher", from: day, to: null, supersedesId: null };
  await bulk.insert("Appointment", [{ ...appointment, recordedAt, recordedById: actorId }]);
}
