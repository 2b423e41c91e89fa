import { db } from "#app/db/client.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { type DistrictSettings, districtSettingsSchema } from "./settings.ts";

/** What is in force on a day: the newest set whose day has come, else the defaults. */
export async function getSettings(districtId: string, onDate: LocalDate): Promise<DistrictSettings> {
  const row = await db.districtSetting.findFirst({
    where: { districtId, effectiveOn: { lte: onDate } },
    orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }],
    select: { settings: true },
  });
  return districtSettingsSchema.parse(row?.settings ?? {});
}
