/** The roster of a school on a day, as an import compares it with a list. */
import type { Bulk } from "#app/db/bulk.server.ts";
import { currentNames, type NameRow } from "#app/domain/people/names.ts";
import { factsOf, openClassesOn, type StoredClass } from "#app/domain/schools/class-facts.ts";
import { gradeOn } from "#app/domain/schools/stage.ts";
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { rowsInForce, rowsKnown } from "./enrolment.ts";
import type { PlacedLearner } from "./roster-plan.ts";
import type { TeachingInForce } from "./roster-teachings.ts";

interface EnrolmentFacts {
  id: string;
  classId: string;
  learnerId: string;
  seat: number | null;
  status: string;
  from: string;
  to: string | null;
  supersedesId: string | null;
  recordedAt: Date;
}

interface HeadCountFacts extends Omit<EnrolmentFacts, "learnerId" | "seat" | "status"> {
  count: number;
}

interface TeachingFacts extends Omit<EnrolmentFacts, "learnerId" | "seat" | "status"> {
  personId: string;
  role: TeachingRole;
}

/** Something about it is known that happens after the day. */
function isLater(day: LocalDate) {
  return ({ from, to }: { from: string; to: string | null }) =>
    from !== to && (from > day || (to !== null && to > day));
}

export type RosterState = Awaited<ReturnType<typeof loadRosterState>>;

export async function loadRosterState(bulk: Bulk, schoolId: string, day: LocalDate) {
  const version = await rosterVersion(bulk, schoolId);
  const stored = await storedClasses(bulk, schoolId);
  const dated = `"id", "classId", "from", "to", "supersedesId"`;
  const enrolments = await bulk.rows<EnrolmentFacts>(
    `SELECT ${dated}, "learnerId", "seat", "status" FROM "Enrolment" WHERE "schoolId" = ?`,
    [schoolId],
  );
  const headCounts = await bulk.rows<HeadCountFacts>(
    `SELECT ${dated}, "count" FROM "ClassHeadCount" WHERE "schoolId" = ?`,
    [schoolId],
  );
  const appointments = await bulk.rows<EnrolmentFacts & { personId: string }>(
    `SELECT "id", "personId", "from", "to", "supersedesId" FROM "Appointment" WHERE "schoolId" = ?`,
    [schoolId],
  );
  const teachings = await bulk.rows<TeachingFacts>(
    `SELECT ${dated}, "personId", "role" FROM "TeachingAssignment" WHERE "schoolId" = ?`,
    [schoolId],
  );
  const names = currentNames(
    await bulk.rows<NameRow>(
      `SELECT "id", "personId", "name", "recordedAt", "supersedesId" FROM "PersonName" WHERE "personId" IN
       (SELECT "learnerId" FROM "Enrolment" WHERE "schoolId" = ? UNION SELECT "personId" FROM "Appointment" WHERE "schoolId" = ?)`,
      [schoolId, schoolId],
    ),
  );
  const classes = openClassesOn(stored, day);
  const here = new Set([...classes.map(({ id }) => id), ...risingClassIds(stored, day)]);
  const inForce = rowsInForce(enrolments, { day }).filter(({ classId }) => here.has(classId));
  const staffGroups = new Set(stored.filter(({ stage }) => stage === "staff").map(({ id }) => id));
  const placedOf = ({ learnerId, classId, seat, status }: (typeof enrolments)[number]): PlacedLearner => {
    const pool = staffGroups.has(classId) ? "staff" : "pupils";
    return { learnerId, classRef: classId, seat, status, name: names.get(learnerId) ?? null, pool };
  };
  const placed = inForce.map(placedOf);
  const isPlaced = new Set(placed.map(({ learnerId }) => learnerId));
  const appointed = new Set(rowsInForce(appointments, { day }).map(({ personId }) => personId));
  const unplaced = [...appointed].filter((personId) => !isPlaced.has(personId));
  const known = rowsKnown(enrolments);
  const current = [
    ...placed,
    ...unplaced.map((learnerId): PlacedLearner => {
      const name = names.get(learnerId) ?? null;
      return { learnerId, classRef: null, seat: null, status: "enrolled", name, pool: "staff" };
    }),
    ...formerLearners(known, day)
      .filter(
        ({ learnerId, classId }) =>
          !isPlaced.has(learnerId) && !appointed.has(learnerId) && here.has(classId),
      )
      .map((row): PlacedLearner => ({ ...placedOf(row), isFormer: true })),
  ].sort((a, b) => (a.learnerId < b.learnerId ? -1 : 1));
  return {
    version,
    classes,
    current,
    /** the row to end, by learner */
    enrolmentOf: new Map(inForce.map(({ learnerId, id }) => [learnerId, id])),
    headCountOf: new Map(rowsInForce(headCounts, { day }).map((row) => [row.classId, row])),
    teachings: rowsInForce(teachings, { day }).map(({ id, classId, personId, role }): TeachingInForce => {
      return { id, classRef: classId, personId, role };
    }),
    teachersLater: new Set(
      rowsKnown(teachings)
        .filter(isLater(day))
        .map(({ classId }) => classId),
    ),
    /** classes and learners of whom something is already known that happens after the day */
    changedLater: new Set(
      [...known, ...rowsKnown(headCounts)]
        .filter(isLater(day))
        .flatMap((row) => ("learnerId" in row ? [row.classId, row.learnerId] : [row.classId])),
    ),
  };
}

/**
 * Changes with every row that could make the difference another one, and costs next to nothing to ask: the tables are
 * append-only, so the same number of rows is the same roster.
 */
export async function rosterVersion(bulk: Bulk, schoolId: string): Promise<string> {
  const counts: number[] = [];
  for (const table of [
    "Enrolment",
    "ClassHeadCount",
    "SchoolClass",
    "ClassChange",
    "Appointment",
    "TeachingAssignment",
  ]) {
    const sql = `SELECT COUNT(*) AS "count" FROM "${table}" WHERE "schoolId" = ?`;
    const [row] = await bulk.rows<{ count: number | string }>(sql, [schoolId]);
    counts.push(Number(row?.count ?? 0));
  }
  return counts.join(" ");
}

async function storedClasses(bulk: Bulk, schoolId: string): Promise<StoredClass[]> {
  const of = (table: string) => `SELECT * FROM "${table}" WHERE "schoolId" = ?`;
  const [school] = await bulk.rows<{ name: string }>(`SELECT "name" FROM "School" WHERE "id" = ?`, [
    schoolId,
  ]);
  const stages = await bulk.rows<StoredClass["school"]["stages"][number]>(of("SchoolStage"), [schoolId]);
  const changes = await bulk.rows<StoredClass["changes"][number] & { classId: string }>(of("ClassChange"), [
    schoolId,
  ]);
  const classes = await bulk.rows<StoredClass>(of("SchoolClass"), [schoolId]);
  return classes.map((row) => ({
    ...row,
    school: { name: school?.name ?? "", stages },
    changes: changes.filter(({ classId }) => classId === row.id),
  }));
}

interface EndedRow {
  learnerId: string;
  from: string;
  to: string | null;
}

/** The last stretch of everybody whose last stretch has ended. */
function formerLearners<Row extends EndedRow>(known: readonly Row[], day: LocalDate): Row[] {
  const last = new Map<string, Row>();
  for (const row of known) {
    if (row.from === row.to || row.from > day) continue;
    const before = last.get(row.learnerId);
    if (!before || row.from > before.from) last.set(row.learnerId, row);
  }
  return [...last.values()].filter(({ to }) => to !== null && to <= day);
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
