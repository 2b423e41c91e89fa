/** How far classes are with a lesson: read from what was recorded, so that nobody has to tick anything off. */
import { db } from "#app/db/client.server.ts";
import { bearsOn, listStandingCompletions } from "#app/domain/completions/standing.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { type YearInterval, yearInterval } from "#app/domain/coverage/year.ts";
import { listHeadCounts, listRoster } from "#app/domain/roster/roster.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { isWithin, type LocalDate } from "#app/lib/dates.ts";
import { type ClassProgress, progressOf } from "./lesson-assignment.ts";

export async function yearOf(districtId: string, day: LocalDate): Promise<YearInterval> {
  return yearInterval(await getSettings(districtId, day), day);
}

/** Of each lesson, which classes it was taught in this year: somebody's completion stands there. */
export async function taughtClassesOf(
  districtId: string,
  lessonSlugs: readonly string[],
  { from, to }: YearInterval,
): Promise<Map<string, Set<string>>> {
  const taught = await Promise.all(
    [...new Set(lessonSlugs)].map(async (slug) => {
      const rows = await db.$queryRaw<{ classId: string }[]>`
        SELECT DISTINCT c."classId" AS "classId" FROM "Completion" c
        WHERE c."districtId" = ${districtId} AND c."lessonSlug" = ${slug} AND c."kind" <> 'void'
          AND c."taughtOn" >= ${from} AND c."taughtOn" < ${to}
          AND NOT EXISTS (SELECT 1 FROM "Completion" r WHERE r."replacesId" = c."id")`;
      return [slug, new Set(rows.map(({ classId }) => classId))] as const;
    }),
  );
  return new Map(taught);
}

/** By lesson and class; for the classes of a teacher or of one school, which the caller has found through the viewer. */
export async function progressOfClasses(
  districtId: string,
  lessonSlugs: readonly string[],
  classes: readonly ClassInfo[],
  day: LocalDate,
): Promise<Map<string, Map<string, ClassProgress>>> {
  if (lessonSlugs.length === 0 || classes.length === 0) return new Map();
  const year = await yearOf(districtId, day);
  const classIds = classes.map(({ id }) => id);
  const [roster, headCounts, taught] = await Promise.all([
    listRoster(classIds, day),
    listHeadCounts(classIds, day),
    taughtClassesOf(districtId, lessonSlugs, year),
  ]);
  const counted = roster.filter(({ status }) => status !== "suspended");
  const [personal, ofClasses] = await Promise.all([
    listStandingCompletions({ districtId, learnerIds: counted.map(({ learnerId }) => learnerId), year }),
    db.completion.findMany({ where: { learnerId: null, classId: { in: classIds }, ...bearsOn(year) } }),
  ]);
  const standing = [
    ...personal,
    ...standingCompletions(ofClasses).filter(({ taughtOn }) => isWithin(taughtOn, year)),
  ];
  return new Map(
    [...new Set(lessonSlugs)].map((slug) => {
      const had = standing.filter(({ lessonSlug }) => lessonSlug === slug);
      const who = new Set(had.map(({ learnerId }) => learnerId));
      const of = (id: string): ClassProgress => {
        const taughtHere = taught.get(slug)?.has(id) ?? false;
        const size = headCounts.find(({ classId }) => classId === id)?.count;
        if (size !== undefined) {
          const counts = had.filter(({ classId, learnerId }) => classId === id && learnerId === null);
          // no child is known, so two tellings may have reached the same ones: the one that reached most counts
          const reached = Math.min(size, Math.max(0, ...counts.map(({ count }) => count)));
          return progressOf({ learners: size, had: reached, taughtHere });
        }
        const own = counted.filter(({ classId }) => classId === id);
        const reached = own.filter(({ learnerId }) => who.has(learnerId)).length;
        return progressOf({ learners: own.length, had: reached, taughtHere });
      };
      return [slug, new Map(classIds.map((id) => [id, of(id)]))];
    }),
  );
}
