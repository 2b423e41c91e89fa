/** Who sits in one class on a day, as that is known now or was known at an instant. Names leave a trace of who looked. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getTaughtClass, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { classInfosOf, getClass, isClassOpen } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found, notFound } from "#app/lib/http.ts";
import { listHeadCounts, listRoster, type RosterEntry } from "./roster.server.ts";

export interface ClassRoster {
  info: ClassInfo;
  /** open on the day: not before its first day, nor after it has ended */
  isOpen: boolean;
  count: number;
  roster: RosterEntry[];
}

/** For the administrators of its school. */
export async function getClassRoster(
  viewer: StaffViewer,
  classId: string,
  day: LocalDate,
  knownAt?: Date,
): Promise<ClassRoster> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const info = found(await getClass(viewer, classId, day));
  if (info.schoolId !== schoolId) throw notFound();
  return rosterOf(viewer, info, day, knownAt);
}

/** For whoever teaches it today: its figures of any day are theirs to explain, also of days before they came. */
export async function getTaughtClassRoster(
  viewer: StaffViewer,
  classId: string,
  day: LocalDate,
  knownAt?: Date,
): Promise<ClassRoster> {
  found(await getTaughtClass(viewer, classId, await schoolDay(viewer)));
  const [info] = await classInfosOf([classId], day);
  return rosterOf(viewer, found(info), day, knownAt);
}

async function rosterOf(
  viewer: StaffViewer,
  info: ClassInfo,
  day: LocalDate,
  knownAt?: Date,
): Promise<ClassRoster> {
  const { id: classId, schoolId } = info;
  const [isOpen, roster, headCounts] = await Promise.all([
    isClassOpen(classId, day),
    listRoster([classId], day, knownAt),
    listHeadCounts([classId], day, knownAt),
  ]);
  const subject = { subjectKind: "class", subjectId: classId };
  if (roster.length > 0) await recordAudit(db, { viewer, schoolId, action: "names.viewed", ...subject });
  return { info, isOpen, roster, count: headCounts[0]?.count ?? roster.length };
}
