import { db } from "#app/db/client.server.ts";
import { inSlices } from "#app/db/slices.ts";
import { bearsOn } from "#app/domain/completions/standing.server.ts";
import { listLearnerLinks } from "#app/domain/roster/learner-links.server.ts";
import { alsoOf, sharedRows } from "#app/domain/roster/learner-links.ts";
import type { RecordedFacts } from "./coverage.ts";
import type { YearInterval } from "./year.ts";

export interface FactScope {
  districtId: string;
  /** leave out for the whole district */
  schoolId?: string;
  classIds?: readonly string[];
}

// only what coverage looks at: half the columns are half the milliseconds
const dated = { id: true, from: true, to: true, recordedAt: true, supersedesId: true } as const;
const enrolmentColumns = {
  ...dated,
  classId: true,
  learnerId: true,
  seat: true,
  status: true,
  openedBy: true,
  closedBy: true,
} as const;
const completionColumns = {
  id: true,
  classId: true,
  learnerId: true,
  count: true,
  kind: true,
  obtained: true,
  lessonSlug: true,
  taughtOn: true,
  reason: true,
  recordedAt: true,
  recordedById: true,
  replacesId: true,
} as const;

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
    db.enrolment.findMany({
      // a class is in one school; asked for both, SQLite would go through the whole school
      where: classIds ? { districtId, classId: place.classId } : { districtId, schoolId },
      select: enrolmentColumns,
    }),
    db.classHeadCount.findMany({ where: place, select: { ...dated, classId: true, count: true } }),
  ]);
  const wholeDistrict = schoolId === undefined && classIds === undefined;
  const links = await listLearnerLinks(districtId);
  const own = new Set(enrolments.map((row) => row.learnerId));
  const learnerIds = wholeDistrict ? null : [...own].flatMap((id) => alsoOf(links, id));
  const ofLearners = <Row>(read: (slice?: { in: string[] }) => Promise<Row[]>) =>
    learnerIds ? inSlices(learnerIds, read) : read();
  const [personal, ofClasses, excuses] = await Promise.all([
    ofLearners((learnerId) =>
      db.completion.findMany({
        where: { districtId, learnerId: learnerId ?? { not: null }, ...bearsOn(year) },
        select: completionColumns,
      }),
    ),
    db.completion.findMany({
      where: { ...place, learnerId: null, ...bearsOn(year) },
      select: completionColumns,
    }),
    ofLearners((learnerId) =>
      db.excuse.findMany({
        where: { districtId, learnerId },
        select: { ...dated, learnerId: true, reason: true },
      }),
    ),
  ]);
  return {
    enrolments,
    headCounts,
    completions: [...sharedRows(links, personal), ...ofClasses],
    excuses,
    notCounted,
  };
}
