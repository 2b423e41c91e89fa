import { db } from "#app/db/client.server.ts";
import type { RecordedFacts } from "./coverage.ts";
import type { YearInterval } from "./year.ts";

export interface FactScope {
  districtId: string;
  /** leave out for the whole district */
  schoolId?: string;
  classIds?: readonly string[];
}

/**
 * Everything recorded that can bear on a year's coverage of these classes. What a learner was taught in another
 * class or school of the district counts too, so completions are looked up by learner.
 */
export async function readFacts(
  { districtId, schoolId, classIds }: FactScope,
  { year, notCounted }: { year: YearInterval; notCounted: readonly string[] },
): Promise<RecordedFacts> {
  const place = { districtId, schoolId, classId: classIds && { in: [...classIds] } };
  const [enrolments, headCounts] = await Promise.all([
    db.enrolment.findMany({ where: place }),
    db.classHeadCount.findMany({ where: place }),
  ]);
  const wholeDistrict = schoolId === undefined && classIds === undefined;
  const learnerId = wholeDistrict ? undefined : { in: [...new Set(enrolments.map((row) => row.learnerId))] };
  const [completions, excuses] = await Promise.all([
    db.completion.findMany({
      where: {
        districtId,
        taughtOn: { gte: year.from, lt: year.to },
        OR: learnerId && [{ learnerId }, { learnerId: null, ...place }],
      },
    }),
    db.excuse.findMany({ where: { districtId, learnerId } }),
  ]);
  return { enrolments, headCounts, completions, excuses, notCounted };
}
