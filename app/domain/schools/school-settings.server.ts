import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { getOwnSchool } from "./school.server.ts";
import { type SchoolSettings, schoolSettingsSchema } from "./school-settings.ts";

/** What is in force on a day: the newest set whose day has come, else the defaults. */
export async function getSchoolSettings(schoolId: string, onDate: LocalDate): Promise<SchoolSettings> {
  const row = await db.schoolSetting.findFirst({
    where: { schoolId, effectiveOn: { lte: onDate } },
    orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }],
    select: { settings: true },
  });
  return schoolSettingsSchema.parse(row?.settings ?? {});
}

/** A new set with one answer more. The answer holds for lists of any day. */
export async function changeSchoolSettings(
  viewer: StaffViewer,
  change: Partial<SchoolSettings>,
  onDate: LocalDate,
): Promise<void> {
  const { id: schoolId, districtId } = await getOwnSchool(viewer);
  const settings = { ...(await getSchoolSettings(schoolId, onDate)), ...change };
  const row = { id: newId(), districtId, schoolId, effectiveOn: onDate, settings };
  await db.schoolSetting.create({ data: { ...row, recordedAt: now(), recordedById: viewer.personId } });
}
