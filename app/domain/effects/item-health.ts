/** How the items of a district do their work: from tallies to statistics, reliabilities and reasons to look. */
import type { Item } from "#app/domain/quizzes/item.ts";
import { choicesOf, keyOf } from "#app/domain/quizzes/response.ts";
import { analyseItem, fewestForFacility, type ItemStatistics, kuderRichardson20 } from "./item-analysis.ts";
import { type ReviewReason, reviewReasons } from "./item-review.ts";
import type { FormTally, ItemTally, Tallies } from "./item-tallies.ts";

/** null: all of them together */
export interface HealthFilter {
  band: string | null;
  year: number | null;
}

export interface ItemHealth {
  hash: string;
  /** first attempts, however few */
  counts: { before: number; after: number };
  before: ItemStatistics | null;
  after: ItemStatistics | null;
  reasons: ReviewReason[];
}

const matches = ({ band, year }: HealthFilter, tally: { band: string; year: number }) =>
  (band === null || tally.band === band) && (year === null || tally.year === year);

/** Items by measurement hash; those with a reason to look come first, the most urgent of them at the top. */
export function healthOfItems(
  { items }: Pick<Tallies, "items">,
  filter: HealthFilter,
  itemOf: (hash: string) => Item | null,
): ItemHealth[] {
  const byHash = new Map<string, ItemTally[]>();
  for (const tally of items)
    if (matches(filter, tally)) byHash.set(tally.hash, [...(byHash.get(tally.hash) ?? []), tally]);
  return [...byHash]
    .map(([hash, tallies]) => healthOf(hash, tallies, itemOf(hash)))
    .sort(
      (a, b) =>
        urgencyOf(a) - urgencyOf(b) || b.counts.before - a.counts.before || (a.hash < b.hash ? -1 : 1),
    );
}

const urgency: readonly ReviewReason[] = [
  "key-doubtful",
  "too-hard",
  "not-learnt",
  "tells-little",
  "idle-option",
];

function urgencyOf({ reasons }: ItemHealth): number {
  return Math.min(urgency.length, ...reasons.map((reason) => urgency.indexOf(reason)));
}

function healthOf(hash: string, tallies: readonly ItemTally[], item: Item | null): ItemHealth {
  const of = (occasion: ItemTally["occasion"]) =>
    tallies.filter((tally) => tally.occasion === occasion).flatMap(({ sightings }) => sightings);
  const [before, after] = [of("before"), of("quiz")];
  const count = (sightings: typeof before) => sightings.reduce((sum, { times }) => sum + times, 0);
  const statistics = { before: analyseItem(before), after: analyseItem(after) };
  return {
    hash,
    counts: { before: count(before), after: count(after) },
    ...statistics,
    reasons: reviewReasons({ ...statistics, distractors: item && distractorsOf(item) }),
  };
}

/** What can be taken instead of the key; null where an answer is not one of a few choices. */
function distractorsOf(item: Item): string[] | null {
  if (item.kind !== "single" && item.kind !== "true-false") return null;
  return choicesOf(item).filter((choice) => choice !== keyOf(item));
}

export interface FormReliability extends Omit<FormTally, "sums"> {
  n: number;
  items: number;
  kr20: number;
}

/** One line per identical form and subscale, never pooled: forms have different items. The largest first. */
export function reliabilitiesOf({ forms }: Pick<Tallies, "forms">, filter: HealthFilter): FormReliability[] {
  return forms
    .flatMap(({ sums, ...of }) => {
      const kr20 = sums.pupils >= fewestForFacility ? kuderRichardson20(sums) : null;
      return kr20 !== null && matches(filter, of)
        ? [{ ...of, n: sums.pupils, items: sums.right.length, kr20 }]
        : [];
    })
    .sort((a, b) => b.n - a.n || b.kr20 - a.kr20);
}
