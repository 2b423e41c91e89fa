/** A lesson as the rest of the product sees it; files are read by library.server.ts. */
import type { Band } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";

export const families = [
  "impersonation",
  "shopping",
  "part-time-job",
  "loan",
  "campus-loan",
  "game",
  "fan-circle",
  "fake-police",
  "fake-teacher",
  "lending-accounts",
  "credit-record",
  "pictures",
  "leader-screen-sharing",
  "kindergarten",
] as const;
export type Family = (typeof families)[number];

export interface LessonSource {
  title: string;
  url: string;
  readOn: LocalDate;
}

/** One lesson for one band. */
export interface Lesson {
  slug: string;
  band: Band;
  family: Family;
  title: Bilingual;
  summary: Bilingual;
  objective: Bilingual;
  minutes: number;
  sources: readonly LessonSource[];
  /** when the facts were last checked, and when that has to be done again */
  checkedOn: LocalDate;
  expiresOn: LocalDate;
  hasSimulation: boolean;
  /** SHA-256 of the canonical source of the reading part, in all its languages */
  hash: string;
}

export function lessonPath(lesson: Pick<Lesson, "slug" | "band">): string {
  return `/lessons/${lesson.slug}/${lesson.band}`;
}
