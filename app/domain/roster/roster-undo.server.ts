/**
 * Takes an import back: every row it wrote is superseded, what it had ended runs on. Refused once something rests on it,
 * and says what. Decision 0127.
 */
import type { Bulk, BulkRow } from "#app/db/bulk.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { recordAudit, recordEvent } from "./roster-traces.server.ts";
import { type Dependencies, type DependencyKind, dependencyKinds, type Undone } from "./roster-undo-types.ts";

export interface Undoing {
  importId: string;
  actorId: string;
  school: { id: string; districtId: string };
  recordedAt: string;
}

/** In the caller's transaction. */
export async function undoImportRows(bulk: Bulk, undoing: Undoing): Promise<Undone> {
  const { importId, actorId, school, recordedAt } = undoing;
  const events = await bulk.rows<{ id: string; kind: string; recordedAt: string }>(
    `SELECT "id", "kind", "recordedAt" FROM "RosterImportEvent" WHERE "importId" = ?`,
    [importId],
  );
  const applied = events.find(({ kind }) => kind === "applied");
  if (!applied || events.some(({ kind }) => kind === "undone")) return { ok: false, reason: "not-applied" };
  const dependencies = await dependenciesOf(bulk, undoing, applied);
  if (Object.keys(dependencies).length > 0) return { ok: false, reason: "depended-on", dependencies };

  const by = { importId, recordedAt, recordedById: actorId };
  const counts: Record<string, number> = {};
  for (const table of ["Enrolment", "ClassHeadCount", "TeachingAssignment"]) {
    const rows = await ownRows(bulk, table, undoing);
    counts[table] = rows.length;
    await bulk.insert(table, await takenBack(bulk, table, rows, by));
  }
  await withdrawClosings(bulk, undoing);
  await closeOpened(bulk, undoing);
  await eraseNames(bulk, importId);
  await recordEvent(bulk, { importId, kind: "undone", counts, recordedAt, recordedById: actorId });
  const here = { districtId: school.districtId, schoolId: school.id };
  await recordAudit(bulk, {
    ...here,
    actorId,
    importId,
    recordedAt,
    action: "roster.import-undone",
    detail: counts,
  });
  return { ok: true, counts };
}

async function ownRows(bulk: Bulk, table: string, { importId, school }: Undoing): Promise<BulkRow[]> {
  const where = `"districtId" = ? AND "schoolId" = ? AND "importId" = ?`;
  return bulk.rows<BulkRow>(`SELECT * FROM "${table}" WHERE ${where}`, [
    school.districtId,
    school.id,
    importId,
  ]);
}

/** An opening was never in force; an ending is followed again by what it had ended. */
async function takenBack(
  bulk: Bulk,
  table: string,
  rows: readonly BulkRow[],
  by: BulkRow,
): Promise<BulkRow[]> {
  const back: BulkRow[] = [];
  const isEnding = ({ supersedesId }: BulkRow) => supersedesId !== null;
  const withdrawn: BulkRow = table === "Enrolment" ? { closedBy: "withdrawn-entry" } : {};
  for (const row of rows.filter((each) => !isEnding(each)))
    back.push({
      ...row,
      id: newId(),
      to: row.from as string,
      ...withdrawn,
      supersedesId: row.id as string,
      ...by,
    });
  const endings = rows.filter(isEnding);
  for (let at = 0; at < endings.length; at += 500) {
    const slice = endings.slice(at, at + 500);
    const places = slice.map(() => "?").join(", ");
    const ids = slice.map(({ supersedesId }) => supersedesId as string);
    const before = await bulk.rows<BulkRow>(`SELECT * FROM "${table}" WHERE "id" IN (${places})`, ids);
    const endingOf = new Map(slice.map((row) => [row.supersedesId, row.id as string]));
    for (const row of before)
      back.push({ ...row, id: newId(), supersedesId: endingOf.get(row.id as string) as string, ...by });
  }
  return back;
}

async function closeOpened(bulk: Bulk, { importId, actorId, school, recordedAt }: Undoing): Promise<void> {
  const opened = await bulk.rows<{ id: string; openedOn: string }>(
    `SELECT "id", "openedOn" FROM "SchoolClass" WHERE "schoolId" = ? AND "importId" = ?`,
    [school.id, importId],
  );
  const here = { districtId: school.districtId, schoolId: school.id };
  await bulk.insert(
    "ClassChange",
    opened.map(({ id: classId, openedOn }) => {
      const change = { classId, kind: "closed", effectiveOn: openedOn, supersedesId: null };
      return { id: newId(), ...here, ...change, importId, recordedAt, recordedById: actorId };
    }),
  );
}

async function withdrawClosings(bulk: Bulk, undoing: Undoing): Promise<void> {
  const { importId, actorId, recordedAt } = undoing;
  const closings = await ownRows(bulk, "ClassChange", undoing);
  await bulk.insert(
    "ClassChange",
    closings.map((row) => {
      const change = { kind: "withdrawn", supersedesId: row.id as string };
      return { ...row, ...change, id: newId(), importId, recordedAt, recordedById: actorId };
    }),
  );
}

/** People who came with the import have never been here; nothing needs their names any more. */
async function eraseNames(bulk: Bulk, importId: string): Promise<void> {
  await bulk.run(
    `DELETE FROM "PersonName" WHERE "personId" IN (SELECT "id" FROM "Person" WHERE "importId" = ?)`,
    [importId],
  );
}

/** What has been recorded since about those whom the import changed, and the classes it opened. */
async function dependenciesOf(
  bulk: Bulk,
  undoing: Undoing,
  applied: { id: string; recordedAt: string },
): Promise<Dependencies> {
  const { importId, school } = undoing;
  const own = `"districtId" = ? AND "schoolId" = ? AND "importId" = ?`;
  const ownParams = [school.districtId, school.id, importId];
  const learners = `SELECT "learnerId" FROM "Enrolment" WHERE ${own}`;
  const classes = `SELECT "classId" FROM "Enrolment" WHERE ${own} UNION SELECT "classId" FROM "ClassHeadCount" WHERE ${own}`;
  const opened = `SELECT "id" FROM "SchoolClass" WHERE "schoolId" = ? AND "importId" = ?`;
  const newcomers = `SELECT "id" FROM "Person" WHERE "importId" = ?`;
  const foreign = `("importId" IS NULL OR "importId" <> ?)`;
  // ids are time-ordered
  const others = `"id" > ? AND ${foreign}`;
  const taught = `SELECT "classId" FROM "TeachingAssignment" WHERE ${own}`;
  const since = [applied.recordedAt];
  const asked: Record<DependencyKind, [string, (string | null)[]][]> = {
    changes: [
      [
        `SELECT COUNT(*) AS "count" FROM "Enrolment" WHERE ${others} AND "classId" IN (${classes})`,
        [applied.id, importId, ...ownParams, ...ownParams],
      ],
      [
        `SELECT COUNT(*) AS "count" FROM "ClassHeadCount" WHERE ${others} AND "classId" IN (${classes})`,
        [applied.id, importId, ...ownParams, ...ownParams],
      ],
      [
        `SELECT COUNT(*) AS "count" FROM "TeachingAssignment" WHERE ${others} AND "classId" IN (${taught})`,
        [applied.id, importId, ...ownParams],
      ],
    ],
    "class-sessions": [
      [
        `SELECT COUNT(*) AS "count" FROM "ClassSessionClass" WHERE "classId" IN (${opened})`,
        [school.id, importId],
      ],
      [
        `SELECT COUNT(*) AS "count" FROM "TeachingAssignment" WHERE ${foreign} AND "classId" IN (${opened})`,
        [importId, school.id, importId],
      ],
      [
        `SELECT COUNT(*) AS "count" FROM "RollEntry" WHERE "recordedAt" >= ? AND "learnerId" IN (${learners})`,
        [...since, ...ownParams],
      ],
    ],
    completions: [
      [
        `SELECT COUNT(*) AS "count" FROM "Completion" WHERE "recordedAt" >= ? AND "learnerId" IN (${learners})`,
        [...since, ...ownParams],
      ],
    ],
    answers: [
      [
        `SELECT COUNT(*) AS "count" FROM "Attempt" WHERE "startedAt" >= ? AND "learnerId" IN (${learners})`,
        [...since, ...ownParams],
      ],
    ],
    cards: [
      [`SELECT COUNT(*) AS "count" FROM "LearnerCredential" WHERE "personId" IN (${newcomers})`, [importId]],
    ],
  };
  const dependencies: Dependencies = {};
  for (const kind of dependencyKinds)
    for (const [sql, params] of asked[kind]) {
      const [row] = await bulk.rows<{ count: number | string }>(sql, params);
      const count = Number(row?.count ?? 0);
      if (count > 0) dependencies[kind] = (dependencies[kind] ?? 0) + count;
    }
  return dependencies;
}
