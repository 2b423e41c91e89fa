/** What is shown of the teachers that a list names. */
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import type { TeachingPlan } from "./roster-teachings.ts";

export interface TeachingCounts {
  begins: number;
  ends: number;
  unknown: number;
}

export interface ShownTeaching {
  kind: "begins" | "ends" | "unknown";
  className: Bilingual;
  name: string | null;
  /** null: not of the staff */
  role: TeachingRole | null;
}

const mostShown = 200;

export function countTeachings({ teachings, unknownTeachers }: TeachingPlan): TeachingCounts {
  const count = (wanted: string) => teachings.filter(({ kind }) => kind === wanted).length;
  return { begins: count("begins"), ends: count("ends"), unknown: unknownTeachers.length };
}

export function shownTeachings(plan: TeachingPlan, nameOf: ReadonlyMap<string, Bilingual>): ShownTeaching[] {
  const className = (ref: string) => nameOf.get(ref) ?? { "zh-CN": "", en: "" };
  return [
    ...plan.teachings.map(({ kind, classRef, name, role }): ShownTeaching => {
      return { kind, className: className(classRef), name, role };
    }),
    ...plan.unknownTeachers.map(({ classRef, name }): ShownTeaching => {
      return { kind: "unknown", className: className(classRef), name, role: null };
    }),
  ].slice(0, mostShown);
}
