/**
 * Pupils who turn their cards to a letter and hold them for five seconds, and a slow PC that reads three pictures a
 * second meanwhile: what counts of each card in the end.
 */
import { type Agreement, agree, nothingRead } from "#app/domain/answer-cards/agreement.ts";
import { createCardReader } from "#app/domain/answer-cards/reader.ts";
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import { seededRandom } from "#app/lib/random.ts";
import { photographRoom } from "./card-room.ts";
import type { HeldAndRead } from "./confusion.ts";

const picturesASecond = 3;
const secondsHeld = 5;
/** a card is on its way to the next letter while the first ones are taken */
const picturesTurning = 2;

/** Cards that nobody covers, once for each time they were held up. Pupils change their letter within one question. */
export function holdCards(seed: number, times: number): HeldAndRead[] {
  const read = createCardReader(1920, 1080);
  const random = seededRandom(seed);
  const held: HeldAndRead[] = [];
  const cards = new Set(Array.from({ length: 50 }, (_, at) => at + 1));
  let agreement: Agreement = nothingRead;
  let moment = 0;
  const take = (letterOf: (card: number) => Letter | undefined, turning?: ReadonlyMap<number, number>) => {
    const room = photographRoom({ seed, moment, letterOf, ...(turning ? { turning } : {}) });
    agreement = agree(agreement, read(room.frame), { at: (moment * 1000) / picturesASecond, cards });
    moment++;
    return room.cards.filter(({ covered }) => !covered);
  };
  for (let time = 0; time < times; time++) {
    const chosen = new Map([...cards].map((card) => [card, random.pick(letters)]));
    const letterOf = (card: number) => chosen.get(card);
    for (let n = 0; n < picturesTurning; n++)
      take(letterOf, new Map([...cards].map((card) => [card, 4 * random.next() - 2])));
    const until = moment + picturesASecond * secondsHeld;
    let free = take(letterOf);
    const isRead = ({ card, letter }: { card: number; letter: Letter }) =>
      agreement.readings.get(card)?.letter === letter;
    while (moment < until && !free.every(isRead)) free = take(letterOf);
    for (const { card, letter } of free)
      held.push({ held: letter, read: agreement.readings.get(card)?.letter ?? null });
  }
  return held;
}
