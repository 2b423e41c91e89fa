import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, type LocalMonth, localDateOf } from "#app/lib/dates.ts";
import type { FormState } from "./monthly-form.ts";
import { daysBetween, dueDateOf, reportMonthsUntil } from "./period.ts";
import { formStates } from "./status.server.ts";

export interface DistrictMonth {
  month: LocalMonth;
  /** newest first */
  months: LocalMonth[];
  due: LocalDate;
  daysLeft: number;
  timeZone: string;
  units: { id: string; name: string; form: FormState }[];
}

/** One month's forms of every open unit of the viewer's district, in the order of their codes: no ranking. */
export async function getDistrictMonth(viewer: StaffViewer, month: LocalMonth): Promise<DistrictMonth> {
  const today = localDateOf(now(), "Asia/Shanghai");
  const settings = await getSettings(viewer.districtId, today);
  const [schools, states] = await Promise.all([
    db.school.findMany({
      where: {
        districtId: viewer.districtId,
        openedOn: { lte: today },
        OR: [{ closedOn: null }, { closedOn: { gt: today } }],
      },
      orderBy: { code: "asc" },
      select: { id: true, name: true },
    }),
    formStates(viewer, month),
  ]);
  const due = dueDateOf(settings, month);
  return {
    month,
    months: reportMonthsUntil(today, settings.campaignBeganOn, 12),
    due,
    daysLeft: daysBetween(today, due),
    timeZone: settings.timeZone,
    units: schools.map((school) => ({ ...school, form: states.get(school.id) ?? { state: "not-started" } })),
  };
}
