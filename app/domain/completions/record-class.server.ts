import { canKeepRecords } from "#app/auth/permissions.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { listTaughtClassIds, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { classInfosOf, getClass } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";

/** A class whose records the viewer may keep, as it is called on a day; any other does not exist here. */
export async function getRecordClass(
  viewer: StaffViewer,
  classId: string,
  onDate?: string,
): Promise<ClassInfo | null> {
  const today = await schoolDay(viewer);
  const [schoolClass, taught] = await Promise.all([
    // who stands before the class today may enter what was taught before that
    getClass(viewer, classId, today),
    listTaughtClassIds(viewer, today),
  ]);
  if (!schoolClass || !canKeepRecords(viewer, schoolClass, taught)) return null;
  return onDate === undefined || onDate === today ? schoolClass : getClassOn(viewer, classId, onDate);
}

async function getClassOn(viewer: StaffViewer, classId: string, onDate: string): Promise<ClassInfo | null> {
  const [info] = await classInfosOf([classId], onDate);
  return info && info.districtId === viewer.districtId ? info : null;
}
