/** The roster of a school on a day, as an import compares it with a list. */
import type { Transaction } from "#app/db/client.server.ts";
import { currentNames } from "#app/domain/people/names.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { openClassesOn, withSchool } from "#app/domain/schools/class-facts.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { rowsInForce, rowsKnown } from "./enrolment.ts";
import type { PlacedLearner } from "./roster-plan.ts";

type Reader = Pick<Transaction, "schoolClass" | "enrolment" | "classHeadCount" | "personName">;

export type RosterState = Awaited<ReturnType<typeof loadRosterState>>;

export async function loadRosterState(tx: Reader, schoolId: string, day: LocalDate) {
  const stored = await tx.schoolClass.findMany({ where: { schoolId }, include: withSchool });
  const enrolments = await tx.enrolment.findMany({ where: { schoolId } });
  const headCounts = await tx.classHeadCount.findMany({ where: { schoolId } });
  const names = currentNames(
    await tx.personName.findMany({ where: { person: { enrolments: { some: { schoolId } } } } }),
  );
  const inForce = rowsInForce(enrolments, { day });
  const current = inForce
    .map(({ learnerId, classId, seat, status }): PlacedLearner => {
      return { learnerId, classRef: classId, seat, status, name: names.get(learnerId) ?? null };
    })
    .sort((a, b) => a.learnerId.localeCompare(b.learnerId));
  return {
    classes: openClassesOn(stored, day) satisfies ClassInfo[],
    current,
    enrolmentOf: new Map(inForce.map((row) => [row.learnerId, row])),
    headCountOf: new Map(rowsInForce(headCounts, { day }).map((row) => [row.classId, row])),
    /** classes and learners of whom something is already known that happens after the day */
    changedLater: new Set(
      [...rowsKnown(enrolments), ...rowsKnown(headCounts)].flatMap((row) => {
        const happens = row.from > day || (row.to !== null && row.to > day);
        if (!happens || row.from === row.to) return [];
        return "learnerId" in row ? [row.classId, row.learnerId] : [row.classId];
      }),
    ),
  };
}
