import type { StaffViewer } from "#app/auth/viewer.ts";
import type { LocalMonth } from "#app/lib/dates.ts";

export interface ClueFigures {
  /** null: nothing in the product knows */
  cluesOfMonth: number | null;
  cluesInTotal: number | null;
  lines: string[];
}

/**
 * The clue figures of a school's month. There is no clue ledger yet, so nothing is known: the form stays blank
 * until the administrator types the figures, and no unfounded zero enters an official document.
 */
export async function getClueFigures(
  _viewer: StaffViewer,
  _schoolId: string,
  _month: LocalMonth,
): Promise<ClueFigures> {
  return { cluesOfMonth: null, cluesInTotal: null, lines: [] };
}
