/** Splits, merges, renumbers and ends classes: rows with lineage, and the pupils go along in the same instant. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { stillOpen } from "#app/domain/class-sessions/closings.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { openClasses } from "#app/domain/schools/class-opening.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { endTeaching, passOnTeaching } from "#app/domain/schools/teaching-rows.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found, notFound } from "#app/lib/http.ts";
import { type ClassChangeForm, type ClassChangeRefusal, seatsAfter } from "./class-change.ts";
import { changed, leaving, move } from "./class-change-rows.server.ts";
import { rowsKnown } from "./enrolment.ts";
import { type Ending, endEnrolments, type Recorder } from "./enrolment-rows.server.ts";

export type ClassChangeResult =
  | KeyReused
  | { ok: true; changeId: string; classIds: string[] }
  | { ok: false; reason: ClassChangeRefusal };

interface Prepared {
  school: { id: string; districtId: string };
  schoolClass: ClassInfo;
  /** the other classes open on the day */
  others: ClassInfo[];
  refusal: ClassChangeRefusal | null;
}

/** The class as it is on the day; what stands against any change at all. */
async function prepare(viewer: StaffViewer, classId: string, on: LocalDate): Promise<Prepared> {
  const school = await getOwnSchool(viewer);
  const today = await schoolDay(viewer);
  const openToday = await listClasses(viewer, { schoolId: school.id, onDate: today });
  const schoolClass = found(await getClass(viewer, classId, today));
  if (schoolClass.schoolId !== school.id || schoolClass.stage === "staff") throw notFound();
  const openThen = await listClasses(viewer, { schoolId: school.id, onDate: on });
  const running = await db.classSession.count({
    where: {
      classes: { some: { classId } },
      ...stillOpen,
      way: { not: "self-study" },
      taughtOn: { gte: on },
    },
  });
  const refusal =
    on > today
      ? "future"
      : !openToday.some(({ id }) => id === classId)
        ? "changed-later"
        : !openThen.some(({ id }) => id === classId)
          ? "too-early"
          : running > 0
            ? "running"
            : null;
  return { school, schoolClass, others: openToday.filter(({ id }) => id !== classId), refusal };
}

function isNumberFree(number: number, { schoolClass, others }: Prepared): boolean {
  const { stage, entryYear } = schoolClass;
  return !others.some(
    (each) => each.stage === stage && each.entryYear === entryYear && each.number === number,
  );
}

export interface Split {
  commandKey: string;
  on: LocalDate;
  numberA: number;
  numberB: number;
  /** of each pupil; who is not named goes to the first part */
  places: ReadonlyMap<string, "a" | "b">;
}

/** One class becomes two, both new; teachers go with the first until somebody is appointed to the second. */
export async function splitClass(
  viewer: StaffViewer,
  classId: string,
  split: Split,
): Promise<ClassChangeResult> {
  const { commandKey: key, on, numberA, numberB, places } = split;
  const prepared = await prepare(viewer, classId, on);
  const { school, schoolClass, refusal } = prepared;
  const body = { classId, on, numberA, numberB, places: [...places].sort() };
  return withReceipt(viewer.personId, { key, command: "split-class", body }, async (tx) => {
    if (refusal) return refused(refusal);
    if (numberA === numberB) return refused("same-number");
    if (!isNumberFree(numberA, prepared) || !isNumberFree(numberB, prepared)) return refused("number-taken");
    const pupils = await leaving(tx, classId, on);
    if (!pupils) return refused("changed-later");
    const partOf = (learnerId: string) => places.get(learnerId) ?? "a";
    if (new Set(pupils.map(({ learnerId }) => partOf(learnerId))).size < 2) return refused("one-side-empty");
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const { stage, entryYear, programme } = schoolClass;
    const openings = [numberA, numberB].map((number) => {
      return { key: { stage, entryYear, programme, number }, openedOn: on };
    });
    const classIds = await openClasses(tx, school, openings, recorder.recordedAt);
    const [a = "", b = ""] = classIds;
    const changeId = await changed(tx, { school, classId, kind: "split", on, to: classIds }, recorder);
    await move(tx, pupils, on, recorder, ({ learnerId, seat }) => {
      return { classId: partOf(learnerId) === "a" ? a : b, seat };
    });
    await passOnTeaching(tx, { classId, toClassId: a, on }, recorder);
    await audited(tx, viewer, school.id, classId, { kind: "split", pupils: pupils.length });
    return { ok: true as const, changeId, classIds };
  });
}

/** Merged into another class of the year, renumbered, closed when empty, or graduated before the calendar says so. */
export async function changeClass(
  viewer: StaffViewer,
  classId: string,
  { commandKey: key, ...change }: ClassChangeForm,
): Promise<ClassChangeResult> {
  const prepared = await prepare(viewer, classId, change.on);
  const body = { classId, ...change };
  return withReceipt(viewer.personId, { key, command: "change-class", body }, async (tx) => {
    if (prepared.refusal) return refused(prepared.refusal);
    const recorder = { recordedAt: now(), recordedById: viewer.personId };
    const result = await carryOut(tx, prepared, change, recorder);
    if (typeof result === "string") return refused(result);
    await audited(tx, viewer, prepared.school.id, classId, { kind: change.what, pupils: result.pupils });
    return { ok: true as const, changeId: result.changeId, classIds: result.classIds };
  });
}

type ChangeBody = ClassChangeForm extends infer C
  ? C extends ClassChangeForm
    ? Omit<C, "commandKey">
    : never
  : never;

async function carryOut(
  tx: Transaction,
  prepared: Prepared,
  change: ChangeBody,
  recorder: Recorder,
): Promise<ClassChangeRefusal | { changeId: string; classIds: string[]; pupils: number }> {
  const { school, schoolClass, others } = prepared;
  const { id: classId } = schoolClass;
  const { on, what: kind } = change;
  if (kind === "renumbered") {
    if (change.number === schoolClass.number) return "same-number";
    if (!isNumberFree(change.number, prepared)) return "number-taken";
    const { number } = change;
    const changeId = await changed(tx, { school, classId, kind, on, to: [], number }, recorder);
    return { changeId, classIds: [classId], pupils: 0 };
  }
  const pupils = await leaving(tx, classId, on);
  if (!pupils) return "changed-later";
  if (kind === "closed" && pupils.length > 0) return "not-empty";
  if (kind === "merged") {
    const into = others.find(({ id }) => id === change.intoId);
    if (into?.stage !== schoolClass.stage || into.entryYear !== schoolClass.entryYear) return "other-year";
    const there = rowsKnown(await tx.enrolment.findMany({ where: { classId: into.id } }));
    const seats = seatsAfter(
      there.filter(({ to }) => to === null || to > on).map(({ seat }) => seat),
      pupils,
    );
    const changeId = await changed(tx, { school, classId, kind, on, to: [into.id] }, recorder);
    await move(tx, pupils, on, recorder, ({ learnerId }) => {
      return { classId: into.id, seat: seats.get(learnerId) ?? null };
    });
    await endTeaching(tx, { classId, on }, recorder);
    return { changeId, classIds: [into.id], pupils: pupils.length };
  }
  const changeId = await changed(tx, { school, classId, kind, on, to: [] }, recorder);
  await endEnrolments(
    tx,
    pupils.map((row): Ending => ({ row, on, closedBy: "graduated" })),
    recorder,
  );
  await endTeaching(tx, { classId, on }, recorder);
  return { changeId, classIds: [], pupils: pupils.length };
}

function refused(reason: ClassChangeRefusal) {
  return { ok: false as const, reason };
}

async function audited(
  tx: Transaction,
  viewer: StaffViewer,
  schoolId: string,
  classId: string,
  detail: { kind: string; pupils: number },
): Promise<void> {
  const subject = { schoolId, subjectKind: "class", subjectId: classId };
  await recordAudit(tx, { viewer, action: "class.changed", ...subject, detail });
}
