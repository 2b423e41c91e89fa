/** Asking classes to have a lesson by a day, and taking that back. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { bands } from "#app/domain/schools/stage.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { forbidden, notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { gradeKeyOf, type Target } from "./lesson-assignment.ts";
import type { DistrictAssignmentForm, SchoolAssignmentForm } from "./lesson-assignment-form.ts";
import { yearOf } from "./progress.server.ts";

export type AssignRefusal =
  /** no such lesson */
  | "no-lesson"
  /** nothing was ticked */
  | "nobody"
  /** everybody, and some besides: what was meant? */
  | "both"
  /** some of those ticked have no edition of this lesson for their age */
  | "other-band"
  | "past"
  /** after the year in which it would count */
  | "too-far";

export type AssignResult = KeyReused | { ok: true; id: string } | { ok: false; reason: AssignRefusal };

/** An administrator's own school: the whole of it, some grades, some classes. */
export async function assignInSchool(viewer: StaffViewer, form: SchoolAssignmentForm): Promise<AssignResult> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const today = await schoolDay(viewer);
  const classes = await listClasses(viewer, { schoolId, onDate: today });
  const { whom, grades, classIds, ...rest } = form;
  const hasEdition = ({ band }: ClassInfo) => getLesson(form.lesson, band) !== null;
  const whole = { schoolId, stage: null, entryYear: null, classId: null };
  if (whom === "school") {
    if (grades.length + classIds.length > 0) return { ok: false, reason: "both" };
    const taught = new Set(classes.filter(hasEdition).map(({ band }) => band));
    const targets = bands.filter((band) => taught.has(band)).map((band) => ({ ...whole, band }));
    return assign(viewer, { ...rest, schoolId, targets, today });
  }
  const inGrades = grades.map((grade) => classes.filter((each) => gradeKeyOf(each) === grade));
  const single = classIds.map((id) => classes.find((each) => each.id === id));
  // what is not the school's own does not exist for it
  if (inGrades.some((of) => of.length === 0) || single.includes(undefined)) throw notFound();
  const targets = [
    ...inGrades.map(([first]) => {
      const { band, stage, entryYear } = first as ClassInfo;
      return { ...whole, band, stage, entryYear };
    }),
    // a class of a grade that is ticked as a whole needs no line of its own
    ...(single as ClassInfo[])
      .filter((each) => !grades.includes(gradeKeyOf(each)))
      .map(({ id, band }) => ({ ...whole, band, classId: id })),
  ];
  return assign(viewer, { ...rest, schoolId, targets, today });
}

/** The district: all its units or some, everybody of the ages chosen. */
export async function assignInDistrict(
  viewer: StaffViewer,
  form: DistrictAssignmentForm,
): Promise<AssignResult> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const today = await schoolDay(viewer);
  const { whom, bands: chosen, schoolIds, ...rest } = form;
  if (whom === "district" && schoolIds.length > 0) return { ok: false, reason: "both" };
  const own = new Set((await listUnits(viewer, today)).map(({ id }) => id));
  if (whom === "chosen" && !schoolIds.every((id) => own.has(id))) throw notFound();
  const places = whom === "district" ? [null] : schoolIds;
  const targets = places.flatMap((schoolId) =>
    chosen.map((band): Target => ({ schoolId, band, stage: null, entryYear: null, classId: null })),
  );
  return assign(viewer, { ...rest, schoolId: null, targets, today });
}

interface Assigning {
  commandKey: string;
  lesson: string;
  dueOn: LocalDate;
  schoolId: string | null;
  targets: readonly Target[];
  today: LocalDate;
}

async function assign(
  viewer: StaffViewer,
  { commandKey: key, lesson: lessonSlug, dueOn, schoolId, targets, today }: Assigning,
): Promise<AssignResult> {
  if (!bands.some((band) => getLesson(lessonSlug, band))) return { ok: false, reason: "no-lesson" };
  if (targets.length === 0) return { ok: false, reason: "nobody" };
  if (targets.some(({ band }) => !getLesson(lessonSlug, band))) return { ok: false, reason: "other-band" };
  if (dueOn < today) return { ok: false, reason: "past" };
  if (dueOn >= (await yearOf(viewer.districtId, today)).to) return { ok: false, reason: "too-far" };
  const { districtId, personId: recordedById } = viewer;
  const command = { key, command: "assign-lesson", body: { schoolId, lessonSlug, dueOn, targets } };
  return withReceipt(recordedById, command, async (tx) => {
    const id = newId();
    await tx.lessonAssignment.create({
      data: {
        ...{ id, districtId, schoolId, kind: "assigned", lessonSlug, dueOn, recordedAt: now(), recordedById },
        targets: { createMany: { data: targets.map((target) => ({ ...target, id: newId() })) } },
      },
    });
    const subject = { schoolId, subjectKind: "lesson-assignment", subjectId: id };
    const detail = { lessonSlug, dueOn, targets: targets.length };
    await recordAudit(tx, { viewer, action: "lesson-assignment.made", ...subject, detail });
    return { ok: true as const, id };
  });
}

/** By whoever's it is: a school does not take back what the district asks for. */
export async function withdrawAssignment(
  viewer: StaffViewer,
  { id, schoolId, commandKey: key }: { id: string; schoolId: string | null; commandKey: string },
): Promise<KeyReused | { ok: true }> {
  const keeps = schoolId
    ? (await getOwnSchool(viewer)).id === schoolId
    : holdsRole(viewer, "district-officer");
  if (!keeps) throw forbidden();
  const own = { id, districtId: viewer.districtId, schoolId, kind: "assigned" };
  const row = await db.lessonAssignment.findFirst({ where: own });
  if (!row) throw notFound();
  const command = { key, command: "withdraw-lesson-assignment", body: { id } };
  return withReceipt(viewer.personId, command, async (tx) => {
    if (await tx.lessonAssignment.findUnique({ where: { supersedesId: id } })) return { ok: true as const };
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.lessonAssignment.create({
      data: { ...row, ...recorded, id: newId(), kind: "withdrawn", supersedesId: id },
    });
    const subject = { schoolId, subjectKind: "lesson-assignment", subjectId: id };
    await recordAudit(tx, { viewer, action: "lesson-assignment.withdrawn", ...subject });
    return { ok: true as const };
  });
}
