/** A piece of a photographed sheet laid flat, for a person to look at. */
import type { Point } from "#app/domain/answer-cards/card.ts";
import { homographyOf, through } from "#app/domain/answer-cards/homography.ts";
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";
import { bubbleRadius, bubblesOf, sheetHeight, sheetWidth, strip } from "./layout.ts";

/** In millimetres of the sheet. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const pixelsPerMillimetre = 6;

/** `outline`: the sheet's corners in the picture, clockwise from its own upper left. */
export function cutOut(frame: Frame, outline: readonly Point[], area: Area): Frame | null {
  const paper = [
    { x: 0, y: 0 },
    { x: sheetWidth, y: 0 },
    { x: sheetWidth, y: sheetHeight },
    { x: 0, y: sheetHeight },
  ];
  const toPicture = homographyOf(paper, outline);
  if (!toPicture) return null;
  const width = Math.round(area.width * pixelsPerMillimetre);
  const height = Math.round(area.height * pixelsPerMillimetre);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = through(toPicture, {
        x: area.x + (column + 0.5) / pixelsPerMillimetre,
        y: area.y + (row + 0.5) / pixelsPerMillimetre,
      });
      const [x, y] = [Math.floor(place.x), Math.floor(place.y)];
      if (x < 0 || y < 0 || x >= frame.width || y >= frame.height) continue;
      const from = (y * frame.width + x) * 4;
      data.set(frame.data.subarray(from, from + 4), (row * width + column) * 4);
    }
  }
  return { width, height, data };
}

/** The circles of one question with its number. */
export function areaOfRow(position: number, rows: number): Area {
  const own = bubblesOf(rows).filter((bubble) => bubble.position === position);
  const xs = own.map(({ x }) => x);
  const [left, right, y] = [Math.min(...xs), Math.max(...xs), own[0]?.y ?? 0];
  const around = bubbleRadius + 2;
  return { x: left - 13, y: y - around, width: right - left + 13 + around, height: 2 * around };
}

/** Seat, name and class, and the code in letters: whose sheet it is, where the strip cannot be read. */
export const areaOfOwner: Area = { x: 20, y: 20, width: 108, height: 14 };
export const areaOfCode: Area = { x: 30, y: strip.y + strip.height, width: 88, height: 9 };
