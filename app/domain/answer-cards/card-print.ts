/**
 * The printed card, in millimetres on an A4 page: a square with the marker, and below the fold a strip that is bent
 * behind it, where its holder reads the number and how to hold it.
 */
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { cardCount, codeEdge, edges } from "./card.ts";

export const page = { width: 210, height: 297 };
/** the fold: above it stands the square that is held up */
export const square = page.width;
export const markerEdge = 180;
export const margin = (square - markerEdge) / 2;

/** Small and grey in the middle of each white edge: for the holder's own eyes, and too faint for the camera. */
export const letterHeight = 4.5;
const letterFromEdge = 7;

export interface EdgeLetter {
  letter: Letter;
  /** its middle */
  x: number;
  y: number;
  /** clockwise, so that it stands upright when its edge is on top */
  degrees: number;
}

export const edgeLetters: readonly EdgeLetter[] = edges.map((letter, at) => {
  const far = square - letterFromEdge;
  const place = [
    { x: square / 2, y: letterFromEdge },
    { x: far, y: square / 2 },
    { x: square / 2, y: far },
    { x: letterFromEdge, y: square / 2 },
  ][at] as { x: number; y: number };
  return { letter, ...place, degrees: at * 90 };
});

/** The marker in millimetres as one path of black cells: a frame one cell wide, and the code's dark cells. */
export function markerPath(
  code: readonly (readonly number[])[],
  { x, y, edge }: { x: number; y: number; edge: number },
): string {
  const cells = codeEdge + 2;
  const at = (cell: number) => round((edge * cell) / cells);
  const parts: string[] = [];
  for (let row = 0; row < cells; row++) {
    // neighbouring cells as one rectangle, so that no printer draws a hair between them
    for (let from = 0; from < cells; from++) {
      if (!isBlack(code, row, from)) continue;
      let to = from + 1;
      while (to < cells && isBlack(code, row, to)) to++;
      const [left, right] = [round(x + at(from)), round(x + at(to))];
      parts.push(`M${left} ${round(y + at(row))}H${right}V${round(y + at(row + 1))}H${left}Z`);
      from = to;
    }
  }
  return parts.join("");
}

function isBlack(code: readonly (readonly number[])[], row: number, column: number): boolean {
  return code[row - 1]?.[column - 1] !== 1;
}

function round(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000;
}

/** "1-48", "3, 7, 12-15": which cards to print, in order, each once; null where it is not to be understood. */
export function cardsIn(typed: string): number[] | null {
  const cards = new Set<number>();
  for (const part of typed.normalize("NFKC").split(/[,、\s]+/)) {
    if (part === "") continue;
    const [, first, last] = /^(\d{1,3})(?:[-–~到](\d{1,3}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (!(from >= 1 && to >= from && to <= cardCount)) return null;
    for (let card = from; card <= to; card++) cards.add(card);
  }
  return cards.size > 0 ? [...cards].sort((a, b) => a - b) : null;
}
