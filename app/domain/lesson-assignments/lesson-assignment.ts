/** Lessons that classes are to have by a day: whom one concerns, and how far a class is with it. */
import type { ClassInfo } from "#app/domain/schools/class.ts";
import type { Band, Stage } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** Every class of a band at a unit (null: at every unit), those of one grade, or one class. */
export interface Target {
  schoolId: string | null;
  band: Band;
  stage: Stage | null;
  entryYear: number | null;
  classId: string | null;
}

type TargetedClass = Pick<ClassInfo, "id" | "schoolId" | "band" | "stage" | "entryYear">;

export function concerns(target: Target, of: TargetedClass): boolean {
  if (target.band !== of.band) return false;
  if (target.schoolId !== null && target.schoolId !== of.schoolId) return false;
  if (target.classId !== null) return target.classId === of.id;
  return target.stage === null || (target.stage === of.stage && target.entryYear === of.entryYear);
}

export function concernsAny(targets: readonly Target[], of: TargetedClass): boolean {
  return targets.some((target) => concerns(target, of));
}

/** "junior 2026": what the form calls a grade. */
export function gradeKeyOf({ stage, entryYear }: Pick<ClassInfo, "stage" | "entryYear">): string {
  return `${stage} ${entryYear}`;
}

/** Of one class: nobody has had the lesson with it, some are missing, or everybody on today's roster has had it. */
export type ClassProgressState = "not-yet" | "begun" | "done";

export interface ClassProgress {
  /** on today's roster, without those on leave */
  learners: number;
  /** of them, who have had the lesson this year, here or elsewhere */
  had: number;
  state: ClassProgressState;
}

/**
 * A class has begun when somebody was taught in it: a pupil who brings the lesson along from another school does not
 * make it the class's. A class without anybody has nothing to do.
 */
export function progressOf({
  learners,
  had,
  taughtHere,
}: {
  learners: number;
  had: number;
  taughtHere: boolean;
}): ClassProgress {
  const state = had >= learners ? "done" : taughtHere ? "begun" : "not-yet";
  return { learners, had, state };
}

export interface ProgressSums {
  classes: number;
  /** classes in which it was taught, whether or not somebody is missing */
  taught: number;
  learners: number;
  had: number;
}

export function sumProgress(all: readonly ClassProgress[]): ProgressSums {
  return {
    classes: all.length,
    taught: all.filter(({ state }) => state !== "not-yet").length,
    learners: all.reduce((sum, { learners }) => sum + learners, 0),
    had: all.reduce((sum, { had }) => sum + had, 0),
  };
}

/** What is to be taught first: the earliest day, then what was asked for first. */
export function byDueDay(a: { id: string; dueOn: LocalDate }, b: { id: string; dueOn: LocalDate }): number {
  return a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id);
}
