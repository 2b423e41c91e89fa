import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { classInfosOf } from "#app/domain/schools/class.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type ClassSessionState, type Purpose, stateOf, type Way } from "./class-session.ts";
import { closingOf, heldAndClosed, standingClosing, stillOpen } from "./closings.ts";
import type { Plan } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";
import { listTaughtClassIds, schoolDay } from "./taught.server.ts";

const withParts = {
  classes: true,
  closings: standingClosing,
  forms: { select: { id: true, purpose: true } },
} as const;

/** What teachers hold; self-study has no teacher, and shows in what it has recorded. */
const held = { way: { not: "self-study" } } as const;

/**
 * A class session as stored; null when it is not one of the viewer's classes'. At a lecture other classes sit there,
 * too: `ownClassIds` are those whose pupils the viewer may see by name and call.
 */
export async function findClassSession(viewer: StaffViewer, classSessionId: string) {
  const taught = await listTaughtClassIds(viewer, await schoolDay(viewer));
  const row = await db.classSession.findFirst({
    where: {
      id: classSessionId,
      districtId: viewer.districtId,
      ...held,
      classes: { some: { classId: { in: taught } } },
    },
    include: withParts,
  });
  if (!row) return null;
  const ownClassIds = row.classes.map(({ classId }) => classId).filter((id) => taught.includes(id));
  return { ...row, closing: closingOf(row), ownClassIds };
}
export type StoredClassSession = NonNullable<Awaited<ReturnType<typeof findClassSession>>>;
type DescribedRow = Omit<StoredClassSession, "ownClassIds" | "closing"> & { ownClassIds?: readonly string[] };

/** A class session as pages show it. */
export interface ClassSessionInfo {
  id: string;
  districtId: string;
  classes: { classId: string }[];
  classId: string;
  className: Bilingual;
  schoolName: string;
  lessonSlug: string;
  band: Band;
  lessonTitle: Bilingual;
  way: Way;
  purpose: Purpose;
  plan: Plan;
  joinCode: string;
  taughtOn: string;
  startedAt: Date;
  closedAt: Date | null;
  state: ClassSessionState;
}

export async function describeClassSessions(rows: readonly DescribedRow[]): Promise<ClassSessionInfo[]> {
  const classIds = rows.flatMap((row) => row.classes.map(({ classId }) => classId));
  // shown as the class is called on the newest of these days; a page lists days of one year
  const day = rows
    .map(({ taughtOn }) => taughtOn)
    .sort()
    .at(-1);
  if (!day) return [];
  const classes = new Map((await classInfosOf(classIds, day)).map((info) => [info.id, info]));
  return rows.flatMap((row) => {
    const schoolClass = classes.get(leadingClassId(row));
    return schoolClass ? [infoOf(row, schoolClass)] : [];
  });
}

/** At a lecture each teacher sees it as their own class's. */
function leadingClassId({ ownClassIds, classes }: DescribedRow): string {
  return ownClassIds?.[0] ?? classes[0]?.classId ?? "";
}

function infoOf(
  row: DescribedRow,
  schoolClass: { id: string; name: Bilingual; schoolName: string },
): ClassSessionInfo {
  const band = row.band as Band;
  return {
    id: row.id,
    districtId: row.districtId,
    classes: row.classes,
    classId: schoolClass.id,
    className: schoolClass.name,
    schoolName: schoolClass.schoolName,
    lessonSlug: row.lessonSlug,
    band,
    // a lesson that has since been taken out of the library keeps its permanent name
    lessonTitle: getLesson(row.lessonSlug, band)?.title ?? { "zh-CN": row.lessonSlug, en: row.lessonSlug },
    way: row.way as Way,
    purpose: row.purpose as Purpose,
    plan: planSchema.parse(row.plan),
    joinCode: row.joinCode,
    taughtOn: row.taughtOn,
    startedAt: row.startedAt,
    closedAt: closingOf(row)?.closedAt ?? null,
    state: stateOf({ ...row, closing: closingOf(row) }, now()),
  };
}

/** Open class sessions of the viewer's classes, running ones first; forgotten ones wait to be closed. */
export async function listOpenClassSessions(viewer: StaffViewer): Promise<ClassSessionInfo[]> {
  const taught = await listTaughtClassIds(viewer, await schoolDay(viewer));
  const rows = await db.classSession.findMany({
    where: {
      ...held,
      districtId: viewer.districtId,
      ...stillOpen,
      classes: { some: { classId: { in: taught } } },
    },
    orderBy: { startedAt: "desc" },
    include: withParts,
  });
  return describeClassSessions(
    rows.map((row) => ({
      ...row,
      ownClassIds: row.classes.map(({ classId }) => classId).filter((id) => taught.includes(id)),
    })),
  );
}

/** The newest class sessions of one class of the viewer's. */
export async function listClassSessions(
  viewer: StaffViewer,
  classId: string,
  limit: number,
): Promise<ClassSessionInfo[]> {
  const rows = await db.classSession.findMany({
    where: { ...held, districtId: viewer.districtId, classes: { some: { classId } } },
    orderBy: { startedAt: "desc" },
    take: limit,
    include: withParts,
  });
  return describeClassSessions(rows.map((row) => ({ ...row, ownClassIds: [classId] })));
}

/** Lessons a class of the viewer's has had, the newest first. */
export async function listTaughtLessonSlugs(viewer: StaffViewer, classId: string): Promise<string[]> {
  const rows = await db.classSession.findMany({
    where: {
      districtId: viewer.districtId,
      classes: { some: { classId } },
      ...heldAndClosed,
    },
    orderBy: { startedAt: "desc" },
    select: { lessonSlug: true },
  });
  return [...new Set(rows.map(({ lessonSlug }) => lessonSlug))];
}
