/** Who still needs which lesson. No table keeps the list: it is what was held, minus who has had it. Decision 0157. */
import type { LocalDate } from "#app/lib/dates.ts";

/** A closed class session with the year's lesson. */
export interface HeldLesson {
  classSessionId: string;
  classId: string;
  lessonSlug: string;
  taughtOn: LocalDate;
  /** who was on the class's roster that day, without those on leave */
  expected: ReadonlySet<string>;
  /** marks of its roll: absent, and the reason if one was given */
  absent: ReadonlyMap<string, string | null>;
}

export interface Pupil {
  learnerId: string;
  classId: string;
  status: string;
  /** the year: nothing that counts yet, whatever the reason */
  isOpen: boolean;
  excuse: { reason: string; from: LocalDate; to: LocalDate | null } | null;
}

export interface MissedLesson {
  lessonSlug: string;
  /** the day the class had it */
  taughtOn: LocalDate;
  /** absent: the roll says so; unfinished: was there, or nobody knows; newcomer: not in the class on that day */
  because: "absent" | "unfinished" | "newcomer";
  /** of the roll */
  reason: string | null;
}

/** waiting: to be taught at school; away: excused for now; at-home: taught at home (送教上门) */
export type MakeUpPath = "waiting" | "away" | "at-home";

export interface MakeUp {
  pupil: Pupil;
  path: MakeUpPath;
  /** the oldest first; empty for who is taught at home before the class has had a lesson */
  missed: MissedLesson[];
}

/**
 * In the order of the pupils given. A pupil needs each lesson that the class had while they were on its roster; who
 * came later needs one lesson of the year, the class's newest. Whoever has had a lesson elsewhere has had it.
 */
export function makeUpsOf(
  pupils: readonly Pupil[],
  held: readonly HeldLesson[],
  hasHad: (learnerId: string, lessonSlug: string) => boolean,
): MakeUp[] {
  const lessonsOf = new Map<string, HeldLesson[]>();
  for (const lesson of newestOfEach(held))
    lessonsOf.set(lesson.classId, [...(lessonsOf.get(lesson.classId) ?? []), lesson]);
  return pupils.flatMap((pupil) => {
    if (pupil.status === "suspended") return [];
    const lessons = lessonsOf.get(pupil.classId) ?? [];
    const missed = missedOf(pupil, lessons, hasHad);
    const isAtHome = pupil.status === "home-taught";
    if (missed.length === 0 && !(isAtHome && pupil.isOpen)) return [];
    const path = isAtHome ? "at-home" : pupil.excuse ? "away" : "waiting";
    return [{ pupil, path, missed } satisfies MakeUp];
  });
}

function missedOf(
  { learnerId, isOpen }: Pupil,
  lessons: readonly HeldLesson[],
  hasHad: (learnerId: string, lessonSlug: string) => boolean,
): MissedLesson[] {
  const missed = lessons
    .filter(({ expected, lessonSlug }) => expected.has(learnerId) && !hasHad(learnerId, lessonSlug))
    .map(({ lessonSlug, taughtOn, absent }): MissedLesson => {
      const because = absent.has(learnerId) ? "absent" : "unfinished";
      return { lessonSlug, taughtOn, because, reason: absent.get(learnerId) ?? null };
    });
  const newest = lessons.at(-1);
  if (missed.length > 0 || !isOpen || !newest) return missed;
  const { lessonSlug, taughtOn } = newest;
  return [{ lessonSlug, taughtOn, because: "newcomer", reason: null }];
}

/** A lesson held twice for a class is one lesson to make up: the day of the newest counts, with its roll. */
function newestOfEach(held: readonly HeldLesson[]): HeldLesson[] {
  const newest = new Map<string, HeldLesson>();
  for (const lesson of [...held].sort(byDay)) newest.set(`${lesson.classId} ${lesson.lessonSlug}`, lesson);
  return [...newest.values()].sort(byDay);
}

function byDay(a: HeldLesson, b: HeldLesson): number {
  return a.taughtOn.localeCompare(b.taughtOn) || a.classSessionId.localeCompare(b.classSessionId);
}
