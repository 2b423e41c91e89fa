/** What the library holds, lesson by lesson, as a table for whoever answers for it. Pure. */

import type { Item } from "#app/domain/quizzes/item.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { type Locale, locales } from "#app/lib/texts.ts";
import type { Lesson } from "./lesson.ts";
import { isExpired } from "./review.ts";

export interface ReportRow {
  lesson: string;
  band: string;
  language: Locale;
  items: number;
  /** of the messages judged on the four steps; null where there are none */
  genuineShare: number | null;
  simulations: number;
  /** somebody has signed for this very wording */
  reviewed: boolean;
  expires: LocalDate;
}

export function reportRows(
  lessons: readonly { lesson: Lesson; items: readonly Item[]; isReviewed: boolean }[],
): ReportRow[] {
  return lessons.flatMap(({ lesson, items, isReviewed }) => {
    const verdicts = items.filter((item) => item.kind === "verdict");
    const genuine = verdicts.filter((item) => item.genuine).length;
    return locales.map((language) => ({
      lesson: lesson.slug,
      band: lesson.band,
      language,
      items: items.length,
      genuineShare: verdicts.length === 0 ? null : Math.round((genuine / verdicts.length) * 1000) / 1000,
      simulations: lesson.hasSimulation ? 1 : 0,
      reviewed: isReviewed,
      expires: lesson.expiresOn,
    }));
  });
}

/** Columns under each other; an expired lesson is marked. */
export function reportTable(rows: readonly ReportRow[], today: LocalDate): string {
  const head = ["lesson", "band", "language", "items", "genuine", "simulations", "reviewed", "expires"];
  const cells = rows.map((row) => [
    row.lesson,
    row.band,
    row.language,
    String(row.items),
    row.genuineShare === null ? "–" : `${Math.round(row.genuineShare * 100)} %`,
    String(row.simulations),
    row.reviewed ? "yes" : "no",
    isExpired({ expiresOn: row.expires }, today) ? `${row.expires} EXPIRED` : row.expires,
  ]);
  const widths = head.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  return [head, ...cells]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
