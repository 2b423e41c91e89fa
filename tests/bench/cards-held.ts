/**
 * Cards that are turned and then held for five seconds in made-up classrooms, and which letter counted in the end:
 * `node tests/bench/cards-held.ts [ROOMS]`, four letters in each. A room takes some five seconds.
 */
import { holdCards } from "#tests/support/card-holding.ts";
import { confusionOf } from "#tests/support/confusion.ts";

const rooms = Number(process.argv[2] ?? 40);
const held = Array.from({ length: rooms }, (_, at) => holdCards(at + 1, 4)).flat();
const read = held.filter((one) => one.read === one.held).length;
const share = ((100 * read) / held.length).toFixed(2);
console.info(
  `${rooms} rooms: ${read} of ${held.length} uncovered cards read within five seconds, ${share} %`,
);
console.info(confusionOf(held));
