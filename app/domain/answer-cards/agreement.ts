/**
 * A card counts after two frames that agree and between which it was held still: what one frame misread, or several
 * caught while a card was on its way to another letter, does not count. The newest agreed letter stands until the
 * teacher ends the question.
 */
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { isHeld } from "./card.ts";

export interface SeenCard {
  card: number;
  letter: Letter;
  /** quarter turns clockwise; left out of photographs, between which hands may have moved */
  turns?: number;
}

export interface CardReading {
  letter: Letter;
  /** when the second of the agreeing frames was taken, in milliseconds of the page's clock */
  agreedAt: number;
}

export interface Agreement {
  /** by card: the letter that counts */
  readings: ReadonlyMap<number, CardReading>;
  /** by card: what one frame has said and no other yet confirmed */
  pending: ReadonlyMap<number, SeenCard & { seenAt: number }>;
}

export const nothingRead: Agreement = { readings: new Map(), pending: new Map() };

/** A hand holds still for this long; older single sightings prove nothing. */
const patience = 3_000;

/** `cards`: those of the class; others in the picture are somebody's joke or a neighbour's set. */
export function agree(
  before: Agreement,
  sightings: readonly SeenCard[],
  { at, cards }: { at: number; cards: ReadonlySet<number> },
): Agreement {
  const readings = new Map(before.readings);
  const pending = new Map([...before.pending].filter(([, { seenAt }]) => at - seenAt <= patience));
  for (const seen of sightings) {
    const { card, letter } = seen;
    if (!cards.has(card)) continue;
    const isConfirmed = isSame(pending.get(card), seen);
    if (isConfirmed && readings.get(card)?.letter !== letter) readings.set(card, { letter, agreedAt: at });
    pending.set(card, { ...seen, seenAt: at });
  }
  return { readings, pending };
}

function isSame(before: SeenCard | undefined, { letter, turns }: SeenCard): boolean {
  if (before?.letter !== letter) return false;
  return turns === undefined || before.turns === undefined || isHeld(before.turns, turns);
}
