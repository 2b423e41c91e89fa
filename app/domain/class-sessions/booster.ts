/** When a class should meet a lesson's tricks again for five minutes: what is not met again is forgotten. */
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import type { Plan } from "./plan.ts";

/** Six messages, each talked about; nothing else. It records nobody as taught, so it calls no roll. */
export const boosterPlan: Plan = [
  { step: "quiz", minutes: 4 },
  { step: "close", minutes: 1 },
];

const earliest = 14;
const latest = 28;

/** A closed class session of one class. */
export interface HeldSession {
  lessonSlug: string;
  purpose: string;
  taughtOn: LocalDate;
}

export interface DueBooster {
  lessonSlug: string;
  /** weeks: two to four weeks have passed since the lesson; term: nothing was met again in this term */
  reason: "weeks" | "term";
  /** when the lesson was taught */
  taughtOn: LocalDate;
}

/**
 * The lesson to meet again today: one taught two to four weeks ago, the oldest first, each once; else, once a term,
 * what was taught last before these weeks. A lesson just taught goes before any repetition: within two weeks of one
 * nothing is due for its sake.
 */
export function dueBooster(
  sessions: readonly HeldSession[],
  today: LocalDate,
  term: { from: LocalDate } | null,
): DueBooster | null {
  const firstTaught = new Map<string, LocalDate>();
  for (const { lessonSlug, purpose, taughtOn } of [...sessions].sort(byDay)) {
    if (purpose === "taught" && !firstTaught.has(lessonSlug)) firstTaught.set(lessonSlug, taughtOn);
  }
  const boosters = sessions.filter(({ purpose }) => purpose === "booster");
  const hadOne = new Set(boosters.map(({ lessonSlug }) => lessonSlug));
  const ripe = [...firstTaught]
    .map(([lessonSlug, taughtOn]) => ({ lessonSlug, taughtOn }))
    .filter(({ taughtOn }) => addDays(taughtOn, earliest) <= today);
  const weeks = ripe.find(
    ({ lessonSlug, taughtOn }) => !hadOne.has(lessonSlug) && today <= addDays(taughtOn, latest),
  );
  if (weeks) return { ...weeks, reason: "weeks" };
  const last = ripe.at(-1);
  if (!term || !last || boosters.some(({ taughtOn }) => taughtOn >= term.from)) return null;
  return { ...last, reason: "term" };
}

function byDay(a: HeldSession, b: HeldSession): number {
  return a.taughtOn < b.taughtOn ? -1 : 1;
}
