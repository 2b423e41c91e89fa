/**
 * Where everything stands on an answer sheet, in millimetres from its upper left corner: half an A4 page, upright.
 * The print and the reader both go by this, so that they cannot disagree.
 */
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import { stripBits } from "./sheet-code.ts";

export const sheetWidth = 148;
export const sheetHeight = 210;

/** Markers in the corners, of the answer cards' dictionary beyond the cards' own numbers. */
export const markerEdge = 11;
const margin = 9;

export interface CornerMarker {
  /** index into the dictionary */
  id: number;
  /** upper left corner */
  x: number;
  y: number;
}

/** Clockwise from the upper left, so that a sheet read upside down or by a mirror is known. */
export const cornerMarkers: readonly CornerMarker[] = [
  { id: 80, x: margin, y: margin },
  { id: 81, x: sheetWidth - margin - markerEdge, y: margin },
  { id: 82, x: sheetWidth - margin - markerEdge, y: sheetHeight - margin - markerEdge },
  { id: 83, x: margin, y: sheetHeight - margin - markerEdge },
];

/** Two columns of ten: more than any quiz, booster or test before a lesson asks. */
export const mostRows = 20;
const rowsInColumn = 10;
const firstRow = 68;
const rowPitch = 11.5;
const columnPitch = 64;
const firstBubble = 27;
const bubblePitch = 11;
export const bubbleRadius = 3.2;

export interface Bubble {
  /** of the form, from 1 */
  position: number;
  letter: Letter;
  x: number;
  y: number;
}

/** Circles of the rows 1 … `rows`, letters left to right. */
export function bubblesOf(rows: number): Bubble[] {
  if (rows < 1 || rows > mostRows) throw new RangeError(`a sheet has 1 to ${mostRows} rows, not ${rows}`);
  return Array.from({ length: rows }, (_, row) =>
    letters.map((letter, at): Bubble => {
      const column = Math.floor(row / rowsInColumn);
      return {
        position: row + 1,
        letter,
        x: firstBubble + column * columnPitch + at * bubblePitch,
        y: firstRow + (row % rowsInColumn) * rowPitch,
      };
    }),
  ).flat();
}

/** The strip of cells between the lower markers. */
export const stripCell = 2.6;
export const strip = {
  x: (sheetWidth - stripBits * stripCell) / 2,
  y: sheetHeight - margin - markerEdge + 3,
  height: 5,
};
