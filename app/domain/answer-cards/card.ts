/**
 * Answer cards: a pupil without a device holds up a printed square and turns it so that the chosen letter is on
 * top. Card n belongs to seat n of every class, so one set serves a whole school.
 */
import type { Letter } from "#app/domain/quizzes/letters.ts";

/** One for each seat of a large class. The dictionary has 100 codes; those left over are never read. */
export const cardCount = 60;

/** Bits along one edge of the code; the printed marker has a black border one cell wide around it. */
export const codeEdge = 5;

/** Clockwise around the card from the edge that is on top when the marker stands upright. */
export const edges: readonly Letter[] = ["A", "B", "C", "D"];

/** The card of each seat; null where there is no number, none that is printed, or one that two pupils share. */
export function cardsOf(seats: readonly (number | null)[]): (number | null)[] {
  return seats.map((seat) => {
    const isPrinted = seat !== null && seat >= 1 && seat <= cardCount;
    return isPrinted && seats.indexOf(seat) === seats.lastIndexOf(seat) ? seat : null;
  });
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Quarter turns clockwise from upright, −2 to 2, from a marker's corners in image coordinates (y grows downwards), the
 * marker's own top left corner first, clockwise. Seen from aside a square's edges lean to opposite sides, so both its
 * directions say it together.
 */
export function turnsOf(corners: readonly Point[]): number {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners as [Point, Point, Point, Point];
  const up = unit(
    topLeft.x + topRight.x - bottomLeft.x - bottomRight.x,
    topLeft.y + topRight.y - bottomLeft.y - bottomRight.y,
  );
  const right = unit(
    topRight.x + bottomRight.x - topLeft.x - bottomLeft.x,
    topRight.y + bottomRight.y - topLeft.y - bottomLeft.y,
  );
  return Math.atan2(up.x + right.y, right.x - up.y) / (Math.PI / 2);
}

function unit(x: number, y: number): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Null where the card stands so near a diagonal that a hand might mean either letter. */
export function letterOnTop(turns: number): Letter | null {
  const nearest = Math.round(turns);
  if (Math.abs(turns - nearest) > clearTurn) return null;
  // a quarter turn clockwise brings the left edge, D, to the top
  return edges[(4 - nearest) % 4] ?? null;
}

/** In quarter turns: up to 36° from a right angle is a letter, the nine degrees around a diagonal are not. */
const clearTurn = 0.4;

/** Whether a hand has held a card as it was: between two pictures a card that is being turned comes much farther. */
export function isHeld(before: number, after: number): boolean {
  const turned = Math.abs(after - before);
  return Math.min(turned, 4 - turned) <= steady;
}

const steady = 0.2;
