import type { Family } from "#app/domain/lessons/lesson.ts";

/** Every family has a cover; it stands in the library and at the head of its lessons. */
export function coverOf(family: Family): string {
  return `cover-${family}`;
}
