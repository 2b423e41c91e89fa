/** A lesson as the rest of the product sees it; files are read by library.server.ts. */
import type { Rank } from "#app/domain/quizzes/pool-rules.ts";
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

/** Those that the district's plan names: their pools of items are larger. */
const firstRank: readonly Family[] = ["impersonation", "shopping", "part-time-job", "loan", "campus-loan"];

export function rankOf(family: Family): Rank {
  return firstRank.includes(family) ? "first" : "second";
}

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
  /** SHA-256 over everything of it that anybody meets: reading part, simulation, items */
  contentHash: string;
}

export function lessonPath(lesson: Pick<Lesson, "slug" | "band">): string {
  return `/lessons/${lesson.slug}/${lesson.band}`;
}
