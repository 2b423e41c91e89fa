import type { StaffViewer } from "#app/auth/viewer.ts";
import { getTaughtClass } from "#app/domain/class-sessions/taught.server.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import { found } from "#app/lib/http.ts";

/** Whose pupils' results the viewer may take along: a class that the viewer teaches today. */
export async function getTaughtClassOfToday(viewer: StaffViewer, classId: string) {
  const { today, year } = await coverageDay(viewer.districtId, {});
  return { schoolClass: found(await getTaughtClass(viewer, classId, today)), today, year };
}
