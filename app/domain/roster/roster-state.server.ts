/** The roster of a school on a day, as an import compares it with a list. */
import type { Transaction } from "#app/db/client.server.ts";
import { currentNames } from "#app/domain/people/names.ts";
import { factsOf, openClassesOn, type StoredClass, withSchool } from "#app/domain/schools/class-facts.ts";
import { gradeOn } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { rowsInForce, rowsKnown } from "./enrolment.ts";
import type { PlacedLearner } from "./roster-plan.ts";

type Reader = Pick<
  Transaction,
  "schoolClass" | "enrolment" | "classHeadCount" | "personName" | "appointment"
>;

export type RosterState = Awaited<ReturnType<typeof loadRosterState>>;

export async function loadRosterState(tx: Reader, schoolId: string, day: LocalDate) {
  const stored = await tx.schoolClass.findMany({ where: { schoolId }, include: withSchool });
  const enrolments = await tx.enrolment.findMany({ where: { schoolId } });
  const headCounts = await tx.classHeadCount.findMany({ where: { schoolId } });
  const appointments = await tx.appointment.findMany({ where: { schoolId } });
  const ofSchool = { OR: [{ enrolments: { some: { schoolId } } }, { appointments: { some: { schoolId } } }] };
  const names = currentNames(await tx.personName.findMany({ where: { person: ofSchool } }));
  const classes = openClassesOn(stored, day);
  const here = new Set([...classes.map(({ id }) => id), ...risingClassIds(stored, day)]);
  const inForce = rowsInForce(enrolments, { day }).filter(({ classId }) => here.has(classId));
  const staffGroups = new Set(classes.filter(({ stage }) => stage === "staff").map(({ id }) => id));
  const placed = inForce.map(({ learnerId, classId, seat, status }): PlacedLearner => {
    const pool = staffGroups.has(classId) ? "staff" : "pupils";
    return { learnerId, classRef: classId, seat, status, name: names.get(learnerId) ?? null, pool };
  });
  const isPlaced = new Set(placed.map(({ learnerId }) => learnerId));
  const appointed = new Set(rowsInForce(appointments, { day }).map(({ personId }) => personId));
  const unplaced = [...appointed].filter((personId) => !isPlaced.has(personId));
  const current = [
    ...placed,
    ...unplaced.map((learnerId): PlacedLearner => {
      const name = names.get(learnerId) ?? null;
      return { learnerId, classRef: null, seat: null, status: "enrolled", name, pool: "staff" };
    }),
  ].sort((a, b) => a.learnerId.localeCompare(b.learnerId));
  return {
    classes,
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

/**
 * Classes that ended a stage this summer in a school with the next one: sixth-graders of a nine-year school come
 * back as the same children. Whoever graduated otherwise is gone, and a new pupil of that name is somebody else.
 */
function risingClassIds(stored: readonly StoredClass[], day: LocalDate): string[] {
  return stored
    .map((row) => ({ facts: factsOf(row, day), stages: row.school.stages.map(({ stage }) => stage) }))
    .filter(({ facts: { stage, entryYear, grades }, stages }) => {
      const next = stage === "primary" ? "junior" : stage === "junior" ? "senior" : null;
      return next !== null && stages.includes(next) && gradeOn(entryYear, day) === grades + 1;
    })
    .map(({ facts }) => facts.id);
}
