import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";

/** Today on the wall calendar of the viewer's district. */
export async function schoolDay(viewer: { districtId: string }): Promise<LocalDate> {
  const instant = now();
  const { timeZone } = await getSettings(viewer.districtId, instant.toISOString().slice(0, 10));
  return localDateOf(instant, timeZone);
}

/** Classes the viewer is assigned to teach on a day; other roles of the same person add nothing here. */
export async function listTaughtClassIds(viewer: StaffViewer, onDate: LocalDate): Promise<string[]> {
  const rows = await db.teachingAssignment.findMany({
    where: { personId: viewer.personId, districtId: viewer.districtId },
  });
  return [...new Set(rowsInForce(rows, { day: onDate }).map(({ classId }) => classId))];
}

export async function listTaughtClasses(viewer: StaffViewer, onDate: LocalDate): Promise<ClassInfo[]> {
  const taught = new Set(await listTaughtClassIds(viewer, onDate));
  return (await listClasses(viewer, { onDate })).filter(({ id }) => taught.has(id));
}

export async function getTaughtClass(
  viewer: StaffViewer,
  classId: string,
  onDate: LocalDate,
): Promise<ClassInfo | null> {
  const taught = await listTaughtClassIds(viewer, onDate);
  return taught.includes(classId) ? getClass(viewer, classId, onDate) : null;
}
