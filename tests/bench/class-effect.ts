/** How long all figures of a class take: 60 pupils, three occasions. Prints milliseconds as JSON. */
import { computeClassEffect } from "#app/domain/effects/class-effect.ts";
import { seededRandom } from "#app/lib/random.ts";

const repeats = Number(process.argv[2] ?? 10);
const random = seededRandom(1);
const counts = (scams: number) => {
  const [hits, falseAlarms] = [random.below(scams + 1), random.below(scams + 1)];
  return { hits, misses: scams - hits, falseAlarms, correctRejections: scams - falseAlarms };
};
const pupils = Array.from({ length: 60 }, () => ({ before: counts(3), quiz: counts(4), booster: counts(3) }));
const values: number[] = [];
for (let n = -3; n < repeats; n++) {
  const began = performance.now();
  computeClassEffect(pupils, n + 10);
  // the first rounds warm up
  if (n >= 0) values.push(performance.now() - began);
}
process.stdout.write(JSON.stringify({ values }));
