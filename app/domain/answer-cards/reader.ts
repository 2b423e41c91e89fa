/**
 * Finds answer cards in the frames of a camera. Runs in the browser of the teacher's PC or phone: no picture leaves
 * it, and none is kept; what comes out is card, letter and place.
 */
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { cardCount, letterOnTop, turnsOf } from "./card.ts";
import { codeOfMarker, type FoundMarker } from "./marker-code.ts";
import { type Brightness, createMarkerFinder, type Frame } from "./marker-finder.ts";

export interface Sighting {
  card: number;
  letter: Letter;
  /** quarter turns clockwise, −2 to 2 */
  turns: number;
}

/** One reader per camera and size: it keeps its buffers. */
export function createCardReader(width: number, height: number): (picture: Frame | Brightness) => Sighting[] {
  const finder = createMarkerFinder(width, height);
  return (picture) => sightingsOf(finder.find(picture));
}

function sightingsOf(markers: readonly FoundMarker[]): Sighting[] {
  const seen = new Map<number, Sighting | null>();
  for (const { id, corners } of markers) {
    const card = id + 1;
    const turns = turnsOf(corners);
    const letter = letterOnTop(turns);
    if (card > cardCount || letter === null) continue;
    // one card cannot be in two places: somebody holds up a copy, or a reflection
    seen.set(card, seen.has(card) ? null : { card, letter, turns });
  }
  return [...seen.values()].filter((sighting) => sighting !== null);
}

/** The code of a card as rows of bits, 1 for white: what is printed inside the black border. */
export function codeOf(card: number): number[][] {
  if (card < 1 || card > cardCount) throw new RangeError(`there is no card ${card}`);
  return codeOfMarker(card - 1);
}
