/**
 * The corners of a square between the pixels. An outline knows its corners to a pixel, and a far card's cells are four
 * pixels wide: so each side becomes a line through all of its points, and the corners are where the lines meet.
 */
import type { Point } from "./card.ts";

interface Line {
  /** a point of the line and its direction, of length 1 */
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** The outline's points are the outermost dark pixels; the edge itself lies between them and the light ones. */
const halfAPixel = 0.5;
/** Blur rounds the corners: so much of each side stays out, at either end. */
const rounded = 0.15;
/** A side that is not straight (a finger, a card beside it) draws its line somewhere else. */
const farthest = 3;

/** `rough`: four points of the outline, in its order. Answers clockwise; the rough ones where lines say nothing. */
export function cornersBetweenPixels(outline: readonly Point[], rough: readonly Point[]): Point[] {
  const middle = {
    x: rough.reduce((sum, { x }) => sum + x, 0) / 4,
    y: rough.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  const places = rough.map((corner) => outline.findIndex(({ x, y }) => x === corner.x && y === corner.y));
  const sides = places.map((from, side) => {
    const line = lineThrough(outline, from, places[(side + 1) % 4] as number);
    return line && pushedOut(line, middle);
  });
  const corners = rough.map((corner, at) => {
    const met = meeting(sides[(at + 3) % 4] ?? null, sides[at] ?? null);
    return met && Math.hypot(met.x - corner.x, met.y - corner.y) <= farthest ? met : corner;
  });
  return isClockwise(corners) ? corners : corners.reverse();
}

/** Least squares across the line (its main axis), from one corner of the outline to the next. */
function lineThrough(outline: readonly Point[], from: number, to: number): Line | null {
  const length = (to - from + outline.length) % outline.length;
  const skipped = Math.max(1, Math.round(length * rounded));
  const count = length - 2 * skipped + 1;
  if (count < 4) return null;
  let [sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const { x, y } = outline[(from + skipped + n) % outline.length] as Point;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
    syy += y * y;
  }
  const [x, y] = [sx / count, sy / count];
  const angle = Math.atan2(2 * (sxy - sx * y), sxx - sx * x - (syy - sy * y)) / 2;
  return { x, y, dx: Math.cos(angle), dy: Math.sin(angle) };
}

function pushedOut({ x, y, dx, dy }: Line, middle: Point): Line {
  const outwards = (x - middle.x) * -dy + (y - middle.y) * dx > 0 ? halfAPixel : -halfAPixel;
  return { x: x - dy * outwards, y: y + dx * outwards, dx, dy };
}

function meeting(a: Line | null, b: Line | null): Point | null {
  if (!a || !b) return null;
  const across = a.dx * b.dy - a.dy * b.dx;
  if (Math.abs(across) < 0.2) return null;
  const along = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / across;
  return { x: a.x + along * a.dx, y: a.y + along * a.dy };
}

function isClockwise(corners: readonly Point[]): boolean {
  const [a, b, c] = corners as [Point, Point, Point];
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
