/**
 * Writes a plan. People and their names first, in small transactions: nobody refers to them, so nobody sees them. Then
 * everything that makes them pupils in one transaction. What goes wrong before its commit has changed nothing.
 */
import type { Bulk, BulkRow } from "#app/db/bulk.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { ImportPlan, ImportSchool } from "./roster-import.ts";
import { countPlanned, type Planned } from "./roster-plan.ts";
import { type RosterState, rosterVersion } from "./roster-state.server.ts";
import { type Hands, recordAudit, recordEvent, removeStaged, sliceSize } from "./roster-traces.server.ts";
import type { Written } from "./roster-work-types.ts";
import { writeTeachings } from "./teaching-writes.server.ts";

export interface Writing {
  importId: string;
  actorId: string;
  school: ImportSchool;
  day: string;
  plan: ImportPlan;
  state: RosterState;
  recordedAt: string;
}

export async function writePlan(hands: Hands, writing: Writing): Promise<Written> {
  const { bulk, inTurn } = hands;
  const ids = newIds(writing.plan);
  try {
    if (!(await stagePeople(hands, writing, ids))) {
      await removeStaged(hands, writing.importId);
      return { ok: false, reason: "cancelled" };
    }
    const rows = await enrolmentRows(bulk, writing, ids);
    // everybody who wants to write waits for this transaction: it holds nothing but inserts
    const [endings, openings] = [rows.endings, rows.openings].map((each) => bulk.readied("Enrolment", each));
    const written = await inTurn(() =>
      bulk.transaction(async (): Promise<Written> => {
        if ((await rosterVersion(bulk, writing.school.id)) !== writing.state.version)
          return { ok: false, reason: "changed-meanwhile" };
        await writeRest(bulk, writing, ids);
        await writeTeachings(bulk, writing, ids);
        await endings?.();
        await openings?.();
        return { ok: true };
      }),
    );
    await bulk.settle();
    if (!written.ok) await removeStaged(hands, writing.importId);
    return written;
  } catch (error) {
    await removeStaged(hands, writing.importId);
    throw error;
  }
}

export interface NewIds {
  learnerOf: Map<Planned, string>;
  classOf: Map<string, string>;
}

function newIds({ pupils, classes }: ImportPlan): NewIds {
  const newcomers = pupils.filter(({ kind, learnerId }) => kind === "new" && learnerId === null);
  return {
    learnerOf: new Map(newcomers.map((newcomer) => [newcomer, newId()])),
    classOf: new Map(classes.flatMap(({ ref, isNew }) => (isNew ? [[ref, newId()]] : []))),
  };
}

/** About as many as SQLite lets its log grow before the next commit, whosever it is, has to move it. */
const slicesSettled = 4;

/** false: cancelled on the way. */
async function stagePeople(
  { bulk, inTurn, report, isCancelled }: Hands,
  { importId, actorId, school, recordedAt }: Writing,
  { learnerOf }: NewIds,
): Promise<boolean> {
  const people = [...learnerOf];
  for (let at = 0; at < people.length; at += sliceSize) {
    if (isCancelled()) return false;
    const slice = people.slice(at, at + sliceSize);
    const persons = slice.map(([, id]) => ({
      id,
      districtId: school.districtId,
      createdAt: recordedAt,
      importId,
    }));
    const names = slice.map(([{ name }, personId]) => {
      return { id: newId(), personId, name: name ?? "", recordedAt, recordedById: actorId };
    });
    await inTurn(() =>
      bulk.transaction(async () => {
        await bulk.insert("Person", persons);
        await bulk.insert("PersonName", names);
      }),
    );
    if (at % (slicesSettled * sliceSize) === 0) await bulk.settle();
    report(Math.min(at + sliceSize, people.length), people.length);
  }
  return !isCancelled();
}

async function enrolmentRows(
  bulk: Bulk,
  { importId, actorId, school, day, plan, state, recordedAt }: Writing,
  { learnerOf, classOf }: NewIds,
): Promise<{ endings: BulkRow[]; openings: BulkRow[] }> {
  const by = { importId, recordedAt, recordedById: actorId };
  const closing = new Map<string, string>();
  const openings: BulkRow[] = [];
  for (const planned of plan.pupils) {
    const { kind, from, to } = planned;
    if (kind === "unchanged") continue;
    const learnerId = planned.learnerId ?? (learnerOf.get(planned) as string);
    const rowId = from ? state.enrolmentOf.get(learnerId) : undefined;
    if (rowId) closing.set(rowId, closedBy(planned));
    if (!to) continue;
    openings.push({
      id: newId(),
      districtId: school.districtId,
      schoolId: school.id,
      classId: classOf.get(to.classRef) ?? to.classRef,
      learnerId,
      seat: to.seat,
      status: to.status,
      from: day,
      to: null,
      openedBy: openedBy(planned),
      closedBy: null,
      supersedesId: null,
      ...by,
    });
  }
  const endings: BulkRow[] = [];
  for (const slice of slicesOf([...closing.keys()])) {
    const places = slice.map(() => "?").join(", ");
    const rows = await bulk.rows<BulkRow>(`SELECT * FROM "Enrolment" WHERE "id" IN (${places})`, slice);
    for (const row of rows) {
      const id = row.id as string;
      endings.push({
        ...row,
        id: newId(),
        to: day,
        closedBy: closing.get(id) ?? null,
        supersedesId: id,
        ...by,
      });
    }
  }
  return { endings, openings };
}

function closedBy({ kind }: Planned): string {
  if (kind === "left" || kind === "moved-class" || kind === "changed-seat") return kind;
  return "changed-status";
}

function openedBy({ kind }: Planned): string {
  switch (kind) {
    case "moved-class":
    case "changed-seat":
    case "returned":
      return kind;
    case "suspended":
    case "changed-status":
      return "changed-status";
    default:
      return "admitted";
  }
}

function slicesOf<T>(list: readonly T[]): T[][] {
  const slices: T[][] = [];
  for (let at = 0; at < list.length; at += sliceSize) slices.push(list.slice(at, at + sliceSize));
  return slices;
}

/** Classes, head-counts, and that it happened. */
async function writeRest(bulk: Bulk, writing: Writing, { classOf }: NewIds): Promise<void> {
  const { importId, actorId, school, day, plan, state, recordedAt } = writing;
  const by = { importId, recordedAt, recordedById: actorId };
  const here = { districtId: school.districtId, schoolId: school.id };
  const opened = plan.classes.filter(({ isNew }) => isNew);
  await bulk.insert(
    "SchoolClass",
    opened.map(({ ref, key, info }) => ({
      id: classOf.get(ref) as string,
      ...here,
      ...key,
      // a staff group has no entry year; it says when it was opened
      entryYear: key.stage === "staff" ? schoolYearOf(day) : key.entryYear,
      rosterKind: info.rosterKind,
      openedOn: day,
      importId,
      recordedAt,
    })),
  );
  const closings = plan.closing.map(({ id: classId }) => {
    return { id: newId(), ...here, classId, kind: "closed", effectiveOn: day, ...by };
  });
  await bulk.insert("ClassChange", closings);
  const changed = plan.headCounts.filter(({ before, after }) => before !== after);
  const ending = changed.flatMap(({ classRef }) => state.headCountOf.get(classRef)?.id ?? []);
  for (const id of [...ending, ...plan.closing.flatMap((each) => state.headCountOf.get(each.id)?.id ?? [])]) {
    const [row] = await bulk.rows<BulkRow>(`SELECT * FROM "ClassHeadCount" WHERE "id" = ?`, [id]);
    if (row) await bulk.insert("ClassHeadCount", [{ ...row, id: newId(), to: day, supersedesId: id, ...by }]);
  }
  const counts = changed.map(({ classRef, after }) => {
    return {
      id: newId(),
      ...here,
      classId: classOf.get(classRef) ?? classRef,
      count: after,
      from: day,
      ...by,
    };
  });
  await bulk.insert("ClassHeadCount", counts);
  const numbers = {
    ...countPlanned(plan.pupils),
    opened: opened.length,
    closed: plan.closing.length,
    headCounts: changed.length,
    teachings: plan.teachings.length,
  };
  await recordEvent(bulk, { importId, kind: "applied", counts: numbers, recordedAt, recordedById: actorId });
  await recordAudit(bulk, {
    ...here,
    actorId,
    importId,
    recordedAt,
    action: "roster.imported",
    detail: { day, ...numbers },
  });
}
