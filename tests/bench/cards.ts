/**
 * Sightings of answer cards in made-up classrooms and what became of them: `node tests/bench/cards.ts [FRAMES]`.
 * 2,600 frames are some 100,000 sightings and take about ten minutes; the seeds make every run the same.
 */
import { createCardReader } from "#app/domain/answer-cards/reader.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { photographRoom } from "#tests/support/card-room.ts";

const frames = Number(process.argv[2] ?? 2_600);
const read = createCardReader(1920, 1080);
const confusion = new Map<string, number>();
const byDistance = new Map<number, { uncovered: number; found: number }>();
let sightings = 0;
let misread = 0;
let reading = 0;
for (let seed = 1; seed <= frames; seed++) {
  const { frame, cards } = photographRoom({ seed });
  const begun = performance.now();
  const seen = read(frame);
  reading += performance.now() - begun;
  const held = new Map(cards.map((each) => [each.card, each.letter]));
  for (const { card, letter } of seen) {
    sightings++;
    if (held.get(card) !== letter) misread++;
    const key = `${held.get(card) ?? "not held"} → ${letter}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
  }
  const found = new Set(seen.map(({ card }) => card));
  for (const { card, distance, covered } of cards) {
    if (covered) continue;
    const ring = byDistance.get(Math.floor(distance)) ?? { uncovered: 0, found: 0 };
    ring.uncovered++;
    if (found.has(card)) ring.found++;
    byDistance.set(Math.floor(distance), ring);
  }
}
const rings = [...byDistance].sort(([a], [b]) => a - b);
const uncovered = rings.reduce((sum, [, ring]) => sum + ring.uncovered, 0);
const found = rings.reduce((sum, [, ring]) => sum + ring.found, 0);
const share = (part: number, of: number) => `${((100 * part) / of).toFixed(2)} %`;
console.info(`${frames} frames, ${sightings} sightings, ${misread} misread as another card or letter`);
console.info(`uncovered cards found in a single frame: ${found} of ${uncovered}, ${share(found, uncovered)}`);
for (const [metre, ring] of rings)
  console.info(`  ${metre} to ${metre + 1} m: ${share(ring.found, ring.uncovered)} of ${ring.uncovered}`);
console.info("held → read");
for (const from of letters)
  console.info(
    `  ${from}  ${letters.map((to) => `${to} ${confusion.get(`${from} → ${to}`) ?? 0}`.padEnd(9)).join("")}`,
  );
console.info(`${(reading / frames).toFixed(0)} ms a frame of 1920 × 1080`);
