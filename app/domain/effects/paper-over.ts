/**
 * Signs that a class's answers may not be the pupils' own. Each says "please check" to the people who were there;
 * none accuses anybody, changes a figure or enters a report.
 */
import { seededRandom } from "#app/lib/random.ts";

/** One pupil's complete answers to one identical form, by position. */
export interface Script {
  responses: readonly string[];
  /** by position: was it right */
  right: readonly boolean[];
}

export interface SharedPattern {
  /** pupils whose whole script, wrong answers included, equals somebody else's */
  pupils: number;
  /** as many or more by chance, among pupils with as many right answers */
  p: number;
}

/** Fewer wrong answers than this are no pattern: perfect scripts are alike because they are right. */
const fewestWrong = 2;
const permutations = 1_999;
/** so that among a thousand honest classes about one is asked in vain */
export const sharedPatternLimit = 0.001;

/**
 * Whether more pupils than chance allows share whole scripts with at least two wrong answers. Chance is a seeded
 * permutation: answers to each item change owners among pupils of about the same number of right answers, for weak
 * pupils share errors honestly. Null where fewer than ten pupils wrote.
 */
export function sharedWrongPatterns(scripts: readonly Script[], seed: number): SharedPattern | null {
  if (scripts.length < 10) return null;
  const observed = countShared(scripts);
  if (observed === 0) return { pupils: 0, p: 1 };
  const random = seededRandom(seed);
  const strata = strataOf(scripts);
  const items = scripts[0]?.responses.length ?? 0;
  let asMany = 0;
  const shuffled = scripts.map(({ responses, right }) => ({ responses: [...responses], right: [...right] }));
  for (let n = 0; n < permutations; n++) {
    for (const stratum of strata) {
      for (let item = 0; item < items; item++) {
        const owners = random.shuffled(stratum);
        for (const [at, to] of stratum.entries()) {
          const from = scripts[owners[at] as number] as Script;
          const target = shuffled[to] as { responses: string[]; right: boolean[] };
          target.responses[item] = from.responses[item] as string;
          target.right[item] = from.right[item] as boolean;
        }
      }
    }
    if (countShared(shuffled) >= observed) asMany++;
    // enough is known: p can no longer fall below the limit
    if ((asMany + 1) / (permutations + 1) > 20 * sharedPatternLimit) break;
  }
  return { pupils: observed, p: (asMany + 1) / (permutations + 1) };
}

function countShared(scripts: readonly Script[]): number {
  const holders = new Map<string, number>();
  for (const { responses, right } of scripts) {
    if (right.filter((one) => !one).length < fewestWrong) continue;
    const pattern = responses.join("|");
    holders.set(pattern, (holders.get(pattern) ?? 0) + 1);
  }
  let pupils = 0;
  for (const count of holders.values()) if (count > 1) pupils += count;
  return pupils;
}

const smallestStratum = 8;

/** Indexes of pupils with about the same number of right answers, at least eight together. */
function strataOf(scripts: readonly Script[]): number[][] {
  const score = ({ right }: Script) => right.filter(Boolean).length;
  const order = [...scripts.keys()].sort(
    (a, b) => score(scripts[a] as Script) - score(scripts[b] as Script) || a - b,
  );
  const strata: number[][] = [];
  for (const index of order) {
    const last = strata[strata.length - 1];
    const isSame = last && score(scripts[last[0] as number] as Script) === score(scripts[index] as Script);
    if (last && (isSame || last.length < smallestStratum)) last.push(index);
    else strata.push([index]);
  }
  const [rest, before] = [strata[strata.length - 1], strata[strata.length - 2]];
  if (rest && before && rest.length < smallestStratum) before.push(...(strata.pop() ?? []));
  return strata;
}

/** A message cannot be read, let alone judged, in less. */
export const quickestAnswerSeconds = 2;

/** Share of pupils whose usual (median) time for an item is under two seconds; null without times. */
export function hastyShare(secondsByPupil: readonly (readonly number[])[]): number | null {
  const timed = secondsByPupil.filter((seconds) => seconds.length > 0);
  if (timed.length === 0) return null;
  return timed.filter((seconds) => medianOf(seconds) < quickestAnswerSeconds).length / timed.length;
}

function medianOf(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? 0) + upper) / 2;
}
