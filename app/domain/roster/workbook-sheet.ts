/** What every reader of files makes of them: sheets of cells, before anybody knows what they mean. */

export type Cell = string | null | { unusable: "formula" | "date" | "error" };

/** Rows and columns counted from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  /** row 1 of the sheet first */
  rows: Cell[][];
  merges?: readonly Merge[];
  /** rows somebody has hidden or filtered away, from 0 */
  hiddenRows?: readonly number[];
}

export interface ReadSheets {
  sheets: Sheet[];
  /** names of sheets that are hidden; they are not read */
  hiddenSheets: string[];
}

/** Beyond these a list is refused, and nothing more of it is kept in memory. */
export const mostRows = 60_000;
export const mostColumns = 500;

/** 0 → A, 27 → AB */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** A → 0, AB → 27; -1: not a column */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Numbers as people see them: 3, not 3.0; a long number keeps its digits. */
export function numberText(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return Number.isSafeInteger(value) ? String(value) : text;
}
