/** Assignments that stand, and how far those are whom they concern. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import {
  byDueDay,
  type ClassProgress,
  concernsAny,
  type ProgressSums,
  sumProgress,
  type Target,
} from "./lesson-assignment.ts";
import { progressOfClasses, taughtClassesOf, yearOf } from "./progress.server.ts";

interface Standing {
  id: string;
  /** null: the district's */
  schoolId: string | null;
  lessonSlug: string;
  dueOn: LocalDate;
  targets: Target[];
}

/** Of this year and not taken back; with schools, the district's and theirs. */
async function listStanding(
  districtId: string,
  day: LocalDate,
  schoolIds: readonly string[] | null,
): Promise<Standing[]> {
  const year = await yearOf(districtId, day);
  const rows = await db.lessonAssignment.findMany({
    where: {
      districtId,
      dueOn: { gte: year.from, lt: year.to },
      OR: [{ schoolId: null }, ...(schoolIds ? [{ schoolId: { in: [...schoolIds] } }] : [])],
    },
    include: { targets: true },
  });
  const withdrawn = new Set(rows.map(({ supersedesId }) => supersedesId));
  return rows
    .filter(({ id, kind }) => kind === "assigned" && !withdrawn.has(id))
    .map(({ id, schoolId, lessonSlug, dueOn, targets }) => {
      return { id, schoolId, lessonSlug, dueOn, targets: targets as Target[] };
    })
    .sort(byDueDay);
}

/** Editions may be called differently: the first of those asked for that the library still has. */
function titleOf(lessonSlug: string, editions: readonly { band: Band }[]): Bilingual {
  const lesson = editions.map(({ band }) => getLesson(lessonSlug, band)).find((each) => each !== null);
  return lesson?.title ?? { "zh-CN": lessonSlug, en: lessonSlug };
}

export interface SchoolAssignment {
  id: string;
  lessonSlug: string;
  title: Bilingual;
  dueOn: LocalDate;
  /** the school's own, which it may take back; else the district's */
  isOwn: boolean;
  sums: ProgressSums;
  classes: { id: string; name: Bilingual; progress: ClassProgress }[];
}

/** What the viewer's school is asked for, by itself and by the district, with every class it concerns. */
export async function listSchoolAssignments(viewer: StaffViewer): Promise<SchoolAssignment[]> {
  const { id: schoolId, districtId } = await getOwnSchool(viewer);
  const day = await schoolDay(viewer);
  const [standing, classes] = await Promise.all([
    listStanding(districtId, day, [schoolId]),
    listClasses(viewer, { schoolId, onDate: day }),
  ]);
  const slugs = standing.map(({ lessonSlug }) => lessonSlug);
  const progress = await progressOfClasses(districtId, slugs, classes, day);
  return standing.flatMap((each) => {
    const concerned = classes.filter((of) => concernsAny(each.targets, of));
    if (concerned.length === 0 && each.schoolId === null) return [];
    const rows = concerned.map(({ id, name }) => {
      return { id, name, progress: progress.get(each.lessonSlug)?.get(id) as ClassProgress };
    });
    const { id, lessonSlug, dueOn } = each;
    return [
      {
        ...{ id, lessonSlug, dueOn, isOwn: each.schoolId !== null },
        // as the classes here know it
        title: titleOf(lessonSlug, concerned.length > 0 ? concerned : each.targets),
        sums: sumProgress(rows.map((row) => row.progress)),
        classes: rows,
      },
    ];
  });
}

export interface DistrictAssignment {
  id: string;
  lessonSlug: string;
  title: Bilingual;
  dueOn: LocalDate;
  bands: Band[];
  classes: number;
  /** classes in which it was taught */
  taught: number;
  /** in the order of their codes, which says nothing about them */
  units: { id: string; name: string; classes: number; taught: number }[];
}

/** What the district has asked for: counts of classes by unit, no pupil and no class by name. */
export async function listDistrictAssignments(viewer: StaffViewer): Promise<DistrictAssignment[]> {
  if (!holdsRole(viewer, "district-officer")) return [];
  const { districtId } = viewer;
  const day = await schoolDay(viewer);
  const standing = await listStanding(districtId, day, null);
  const slugs = standing.map(({ lessonSlug }) => lessonSlug);
  const [units, classes, taught] = await Promise.all([
    listUnits(viewer, day),
    listClasses(viewer, { onDate: day }),
    taughtClassesOf(districtId, slugs, await yearOf(districtId, day)),
  ]);
  return standing.map((each) => {
    const concerned = classes.filter((of) => concernsAny(each.targets, of));
    const isTaught = ({ id }: ClassInfo) => taught.get(each.lessonSlug)?.has(id) ?? false;
    const { id, lessonSlug, dueOn, targets } = each;
    return {
      ...{ id, lessonSlug, dueOn, title: titleOf(lessonSlug, targets) },
      bands: [...new Set(targets.map(({ band }) => band))],
      classes: concerned.length,
      taught: concerned.filter(isTaught).length,
      units: units.flatMap((unit) => {
        const own = concerned.filter(({ schoolId }) => schoolId === unit.id);
        if (own.length === 0) return [];
        const { id: unitId, name } = unit;
        return [{ id: unitId, name, classes: own.length, taught: own.filter(isTaught).length }];
      }),
    };
  });
}

/** A lesson that some of a teacher's classes are asked to have. */
export interface AssignedLesson {
  lessonSlug: string;
  title: Bilingual;
  dueOn: LocalDate;
  classes: { id: string; name: Bilingual; progress: ClassProgress }[];
}

/**
 * For classes that the caller has found through the viewer, by lesson: the same lesson asked for by school and
 * district is one thing to do, by the earlier of the two days.
 */
export async function listAssignedLessons(
  districtId: string,
  classes: readonly ClassInfo[],
  day: LocalDate,
): Promise<AssignedLesson[]> {
  const schoolIds = [...new Set(classes.map(({ schoolId }) => schoolId))];
  const standing = await listStanding(districtId, day, schoolIds);
  const asked = standing
    .map((each) => {
      // an edition may have left the library: there is nothing to start then
      const teachable = classes.filter(({ band }) => getLesson(each.lessonSlug, band));
      return { ...each, classes: teachable.filter((of) => concernsAny(each.targets, of)) };
    })
    .filter((each) => each.classes.length > 0);
  const slugs = [...new Set(asked.map(({ lessonSlug }) => lessonSlug))];
  const progress = await progressOfClasses(districtId, slugs, classes, day);
  return slugs.map((lessonSlug) => {
    const all = asked.filter((each) => each.lessonSlug === lessonSlug);
    const concerned = new Set(all.flatMap((each) => each.classes));
    const [first] = all as [(typeof all)[number]];
    return {
      ...{ lessonSlug, title: titleOf(lessonSlug, first.classes), dueOn: first.dueOn },
      classes: classes
        .filter((each) => concerned.has(each))
        .map(({ id, name }) => {
          return { id, name, progress: progress.get(lessonSlug)?.get(id) as ClassProgress };
        }),
    };
  });
}
