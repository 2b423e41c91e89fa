import { db } from "#app/db/client.server.ts";
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
      where: place,
      select: enrolmentColumns,
    }),
    db.classHeadCount.findMany({ where: place, select: { ...dated, classId: true, count: true } }),
  ]);
  const wholeDistrict = schoolId === undefined && classIds === undefined;
  const links = await listLearnerLinks(districtId);
  const own = new Set(enrolments.map((row) => row.learnerId));
  const learnerIds = wholeDistrict ? null : [...new Set([...own].flatMap((id) => alsoOf(links, id)))];
  const slices = learnerIds ? slicesOf(learnerIds) : [undefined];
  const taught = { gte: year.from, lt: year.to };
  // a correction may have moved a lesson out of the year: without it the corrected row would seem to stand
  const bearsOnYear = { OR: [{ taughtOn: taught }, { replacesId: { not: null } }] };
  const [personal, ofClasses, excuses] = await Promise.all([
    all(slices, (learnerId) =>
      db.completion.findMany({
        where: { districtId, learnerId: learnerId ?? { not: null }, ...bearsOnYear },
        select: completionColumns,
      }),
    ),
    db.completion.findMany({
      where: { ...place, learnerId: null, ...bearsOnYear },
      select: completionColumns,
    }),
    all(slices, (learnerId) =>
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

type Slice = { in: string[] } | undefined;

/** SQLite binds at most 32,766 values to a statement, PostgreSQL 65,535. */
function slicesOf(ids: readonly string[], size = 10_000): Slice[] {
  const slices: Slice[] = [];
  for (let start = 0; start < ids.length; start += size) slices.push({ in: ids.slice(start, start + size) });
  return slices;
}

async function all<Row>(slices: readonly Slice[], read: (slice: Slice) => Promise<Row[]>): Promise<Row[]> {
  return (await Promise.all(slices.map(read))).flat();
}
