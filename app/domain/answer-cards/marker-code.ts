/**
 * Which marker a square in the picture is: the brightness of its cells, each looked at where it is farthest from its
 * neighbours, against the dictionary's codes in all four rotations.
 */
import aruco from "js-aruco2";
import "js-aruco2/src/dictionaries/aruco_mip_25h7.js";
import { codeEdge, type Point } from "./card.ts";
import { homographyOf, through } from "./homography.ts";
import type { Grey } from "./threshold.ts";

export interface FoundMarker {
  /** index into the dictionary */
  id: number;
  /** the marker's own upper left corner first, clockwise */
  corners: Point[];
}

/**
 * Codes differ in at least 7 bits from each other, and from themselves turned, in 8. One damaged bit is mended; a
 * marker is taken for another, or for another rotation, only when six are damaged in just the right places.
 */
const mendedBits = 1;

const codes: readonly string[] = new aruco.AR.Dictionary("ARUCO_MIP_25h7").codeList;
const cells = codeEdge + 2;

/** Every code as a number, first upright, then each time a quarter turn further clockwise. */
const turned: readonly (readonly number[])[] = codes.map((bits) => {
  const all = [[...bits].map(Number)];
  for (let n = 0; n < 3; n++) all.push(quarterTurn(all[n] as number[]));
  return all.map((each) => each.reduce((sum, bit) => sum * 2 + bit, 0));
});

function quarterTurn(bits: readonly number[]): number[] {
  return bits.map((_, at) => {
    const [row, column] = [Math.floor(at / codeEdge), at % codeEdge];
    return bits[(codeEdge - 1 - column) * codeEdge + row] as number;
  });
}

/** A marker's code as rows of bits, 1 for white: what is printed inside the black border. */
export function codeOfMarker(id: number): number[][] {
  const bits = codes[id];
  if (bits === undefined) throw new RangeError(`there is no marker ${id}`);
  return Array.from({ length: codeEdge }, (_, row) =>
    [...bits.slice(row * codeEdge, (row + 1) * codeEdge)].map(Number),
  );
}

/** `corners`: clockwise. Null where no marker of the dictionary stands there. */
export function markerAt(grey: Grey, corners: readonly Point[]): FoundMarker | null {
  const light = cellsOf(grey, corners);
  if (!light) return null;
  const border = light.filter((_, at) => isBorder(at));
  const code = light.filter((_, at) => !isBorder(at));
  // every code has white cells; the brightest are next to each other, so that blur leaves them white
  const white = [...code].sort((a, b) => b - a)[2] as number;
  const black = border.reduce((sum, each) => sum + each, 0) / border.length;
  const middle = (white + black) / 2;
  if (white - black < fewestGreys || border.some((each) => each > middle)) return null;
  const seen = code.reduce((sum, each) => sum * 2 + (each > middle ? 1 : 0), 0);
  for (const [id, rotations] of turned.entries()) {
    const turns = rotations.findIndex((bits) => bitsIn(bits ^ seen) <= mendedBits);
    if (turns >= 0) return { id, corners: corners.map((_, at) => corners[(at + turns) % 4] as Point) };
  }
  return null;
}

/** Black and white of print are far apart even in the shadow; noise is not. */
const fewestGreys = 20;

function isBorder(at: number): boolean {
  const [row, column] = [Math.floor(at / cells), at % cells];
  return row === 0 || column === 0 || row === cells - 1 || column === cells - 1;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count++;
  return count;
}

/** Around the middle of a cell, in cells: what lies farther out is half its neighbours'. */
const looks = [-0.2, 0, 0.2];

/** Row by row, border and code; null where the corners lie in a line. */
function cellsOf({ width, height, data }: Grey, corners: readonly Point[]): number[] | null {
  const square = [
    { x: 0, y: 0 },
    { x: cells, y: 0 },
    { x: cells, y: cells },
    { x: 0, y: cells },
  ];
  const h = homographyOf(square, corners);
  if (!h) return null;
  return Array.from({ length: cells * cells }, (_, at) => {
    const [row, column] = [Math.floor(at / cells), at % cells];
    let sum = 0;
    for (const v of looks) {
      for (const u of looks) {
        const { x, y } = through(h, { x: column + 0.5 + u, y: row + 0.5 + v });
        sum += between(data, width, height, x, y);
      }
    }
    return sum / looks.length ** 2;
  });
}

/** Brightness between the middles of pixels. */
export function between(data: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const [u, v] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = top * width + left;
  const upper = (data[at] as number) * (1 - u) + (data[at + 1] as number) * u;
  const lower = (data[at + width] as number) * (1 - u) + (data[at + width + 1] as number) * u;
  return upper * (1 - v) + lower * v;
}
