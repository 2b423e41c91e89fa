import { db } from "#app/db/client.server.ts";
import { type Coverage, computeCoverage } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/**
 * Where classes stand in the year of a day. Classes are found through the viewer by the caller; what a pupil
 * was taught in an earlier class counts here too, so completions are looked up by learner.
 */
export async function getClassYear(
  districtId: string,
  classIds: readonly string[],
  onDate: LocalDate,
): Promise<Coverage> {
  const ofClasses = { classId: { in: [...classIds] } };
  const [settings, enrolments, headCounts] = await Promise.all([
    getSettings(districtId, onDate),
    db.enrolment.findMany({ where: { districtId, ...ofClasses } }),
    db.classHeadCount.findMany({ where: { districtId, ...ofClasses } }),
  ]);
  const year = yearInterval(settings, onDate);
  const learnerId = { in: [...new Set(enrolments.map((row) => row.learnerId))] };
  const [completions, excuses] = await Promise.all([
    db.completion.findMany({
      where: {
        districtId,
        taughtOn: { gte: year.from, lt: year.to },
        OR: [{ learnerId }, { learnerId: null, ...ofClasses }],
      },
    }),
    db.excuse.findMany({ where: { districtId, learnerId } }),
  ]);
  const { notCounted } = settings;
  return computeCoverage({ enrolments, headCounts, completions, excuses, notCounted, year, onDate });
}
