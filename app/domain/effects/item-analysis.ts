/**
 * How an item does its work: classical item statistics from first attempts. An item is pooled over forms, classes
 * and years by its measurement hash, so pupils here have seen different sets of items; their standing on the other
 * items is therefore a share of those they saw, never a sum.
 */

/** Answers to the item that are alike in everything that is asked of them here; first attempts. */
export interface Sighting {
  /** right: for a scam A or B, for a genuine message C or D, else the key */
  right: boolean;
  /** of the *other* items this pupil saw on the same occasion: how many, and how many right */
  othersSeen: number;
  othersRight: number;
  /** as given, for the use of distractors */
  response: string;
  /** how many pupils answered just so: a million answers are some hundred of these */
  times: number;
}

export interface ItemStatistics {
  n: number;
  /** share answered right */
  facility: number;
  /** null below 100 answers, or where nothing varies */
  discrimination: Discrimination | null;
  responses: { response: string; share: number }[];
}

export interface Discrimination {
  /** upper minus lower 27 %; −1 … 1 */
  upperLower: number;
  /** point-biserial with the rest share; −1 … 1 */
  pointBiserial: number;
  /** covariance with the rest as a share of the greatest possible one; 1 is as good as this item can be */
  efficiency: number | null;
}

/** Fewer answers than this say nothing about difficulty … */
export const fewestForFacility = 30;
/** … and fewer than this nothing about discrimination (domain research, requirement L9). */
export const fewestForDiscrimination = 100;

/** Null below 30 answers. */
export function analyseItem(sightings: readonly Sighting[]): ItemStatistics | null {
  const n = timesOf(sightings);
  if (n < fewestForFacility) return null;
  const facility = timesOf(sightings.filter(({ right }) => right)) / n;
  const comparable = sightings.filter(({ othersSeen }) => othersSeen > 0);
  const discrimination = timesOf(comparable) >= fewestForDiscrimination ? discriminationOf(comparable) : null;
  return { n, facility, discrimination, responses: responsesOf(sightings, n) };
}

function timesOf(weighted: readonly { times: number }[]): number {
  return weighted.reduce((sum, { times }) => sum + times, 0);
}

function responsesOf(sightings: readonly Sighting[], n: number): ItemStatistics["responses"] {
  const counts = new Map<string, number>();
  for (const { response, times } of sightings) counts.set(response, (counts.get(response) ?? 0) + times);
  return [...counts]
    .map(([response, count]) => ({ response, share: count / n }))
    .sort((a, b) => (a.response < b.response ? -1 : 1));
}

/** Pupils with one score on the item (0 or 1) and one standing on the others. */
export interface Standing {
  score: number;
  rest: number;
  times: number;
}

export function discriminationOf(sightings: readonly Sighting[]): Discrimination | null {
  const standings = sightings.map(({ right, othersSeen, othersRight, times }): Standing => {
    return { score: right ? 1 : 0, rest: othersRight / othersSeen, times };
  });
  const pointBiserial = correlation(standings);
  if (pointBiserial === null) return null;
  return { upperLower: upperMinusLower(standings), pointBiserial, efficiency: efficiencyOf(standings) };
}

/** Groups of 27 % separate best where scores are normal (T. L. Kelley, J. of Educational Psychology 30, 1939). */
const groupShare = 0.27;

/**
 * Share right in the upper group minus that in the lower. Pupils who tie at a cut belong to the group in part, each
 * with the same weight, so that both groups are exactly 27 % and the order of the list decides nothing.
 */
export function upperMinusLower(standings: readonly Standing[]): number {
  const size = groupShare * timesOf(standings);
  const tied = new Map<number, { times: number; right: number }>();
  for (const { score, rest, times } of standings) {
    const group = tied.get(rest) ?? { times: 0, right: 0 };
    tied.set(rest, { times: group.times + times, right: group.right + score * times });
  }
  const ascending = [...tied].sort(([a], [b]) => a - b).map(([, group]) => group);
  const meanOf = (groups: readonly { times: number; right: number }[]) => {
    let room = size;
    let sum = 0;
    for (const { times, right } of groups) {
      const taken = Math.min(room, times);
      sum += (taken / times) * right;
      room -= taken;
      if (room <= 0) break;
    }
    return sum / size;
  };
  return meanOf(ascending.toReversed()) - meanOf(ascending);
}

/**
 * 100 × this is Moodle's "discriminative efficiency": the covariance with the rest beside that of the best possible
 * arrangement, in which the highest rests belong to those who were right. Null where nothing varies.
 */
export function efficiencyOf(standings: readonly Standing[]): number | null {
  let room = timesOf(standings.filter(({ score }) => score === 1));
  const best = [...standings]
    .sort((a, b) => b.rest - a.rest)
    .flatMap(({ rest, times }): Standing[] => {
      const right = Math.min(room, times);
      room -= right;
      return [
        { score: 1, rest, times: right },
        { score: 0, rest, times: times - right },
      ];
    });
  const greatest = covariance(best, "score", "rest");
  return Math.abs(greatest) < 1e-12 ? null : covariance(standings, "score", "rest") / greatest;
}

/** Pearson's; with a 0/1 variable this is the point-biserial. Null where one of them does not vary. */
export function correlation(standings: readonly Standing[]): number | null {
  const own = (of: "score" | "rest") => covariance(standings, of, of);
  const spread = Math.sqrt(own("score") * own("rest"));
  return spread < 1e-12 ? null : covariance(standings, "score", "rest") / spread;
}

function covariance(standings: readonly Standing[], a: "score" | "rest", b: "score" | "rest"): number {
  const n = timesOf(standings);
  const mean = (of: typeof a) => standings.reduce((sum, each) => sum + each[of] * each.times, 0) / n;
  const [meanA, meanB] = [mean(a), mean(b)];
  return standings.reduce((sum, each) => sum + (each[a] - meanA) * (each[b] - meanB) * each.times, 0) / n;
}

// ── Reliability ────────────────────────────────────────────────────────────────────────────────────

/** What KR-20 is made of, gathered pupil by pupil. */
export interface FormSums {
  pupils: number;
  /** by item: how many were right */
  right: number[];
  /** sums of the pupils' totals and of their squares */
  totals: number;
  squares: number;
}

/**
 * KR-20 of one identical form (G. F. Kuder, M. W. Richardson, Psychometrika 2, 1937), from pupils with a complete
 * first attempt and the items of one subscale. Never pooled over forms. Null with fewer than two items or pupils, or
 * where totals do not vary.
 */
export function kuderRichardson20({ pupils, right, totals, squares }: FormSums): number | null {
  const items = right.length;
  if (items < 2 || pupils < 2) return null;
  const variance = squares / pupils - (totals / pupils) ** 2;
  if (variance < 1e-12) return null;
  const within = right.reduce((sum, count) => sum + (count / pupils) * (1 - count / pupils), 0);
  return (items / (items - 1)) * (1 - within / variance);
}

/** One more pupil's scores, 1 for right, in the order of the form. */
export function addScores(sums: FormSums, scores: readonly number[]): void {
  const total = scores.reduce((sum, score) => sum + score, 0);
  sums.pupils++;
  sums.totals += total;
  sums.squares += total * total;
  for (const [item, score] of scores.entries()) sums.right[item] = (sums.right[item] ?? 0) + score;
}

export function noFormSums(): FormSums {
  return { pupils: 0, right: [], totals: 0, squares: 0 };
}
