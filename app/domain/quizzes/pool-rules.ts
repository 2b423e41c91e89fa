/** What makes the items that one lesson offers to one band enough, fair, and fit for cards and paper. */
import type { Item } from "./item.ts";
import { choicesOf, keyOf } from "./response.ts";

/** The families named in the district's plan stand first. */
export type Rank = "first" | "second";

/**
 * Scams and genuine messages: a before-test of 3 + 3 and a quiz of 4 + 4 without a repeat, and boosters of six drawn
 * from the first rank for a year. Others: questions of other kinds.
 */
const fewest = {
  first: { all: 28, scams: 10, genuine: 10, others: 6, kinds: 3 },
  second: { all: 16, scams: 7, genuine: 7, others: 2, kinds: 1 },
} as const;
/** Share of genuine messages among the verdict items: who meets only scams learns to distrust everything. */
const genuineShare = { from: 0.4, to: 0.6 };
/** What is learned by one channel helps little in another. */
const fewestChannels = 4;

export function poolFaults(items: readonly Item[], rank: Rank): string[] {
  const wanted = fewest[rank];
  const verdicts = items.filter((item) => item.kind === "verdict");
  const genuine = verdicts.filter((item) => item.genuine).length;
  const others = items.filter((item) => item.kind !== "verdict");
  const asking = others.filter((item) => item.kind === "single" && item.asks);
  const counts: [number, number, string][] = [
    [items.length, wanted.all, "items"],
    [verdicts.length - genuine, wanted.scams, "scams"],
    [genuine, wanted.genuine, "genuine messages"],
    [others.length, wanted.others, "items of other kinds than verdict"],
    [new Set(others.map(({ kind }) => kind)).size, wanted.kinds, "different other kinds"],
    [asking.length, 1, "items that ask what to do or whom to tell (asks: …)"],
    [new Set(verdicts.map(({ message }) => message?.channel)).size, fewestChannels, "channels"],
  ];
  const faults = counts
    .filter(([count, least]) => count < least)
    .map(([count, least, what]) => `${count} ${what}, at least ${least} wanted`);
  return [...faults, ...balanceFaults(items).map(balanceWords), ...anchorFaults(items)];
}

/** What no number of items makes good; `count` of `of`. */
export interface BalanceFault {
  code: "genuine-share" | "one-letter-share" | "letter-too-often";
  count: number;
  of: number;
  /** letter-too-often: which, among items of which kind */
  letter?: string;
  kind?: string;
}

export function balanceFaults(items: readonly Item[]): BalanceFault[] {
  const verdicts = items.filter((item) => item.kind === "verdict");
  const genuine = verdicts.filter((item) => item.genuine).length;
  const share = verdicts.length === 0 ? 0 : genuine / verdicts.length;
  const faults: BalanceFault[] = [];
  if (share < genuineShare.from || share > genuineShare.to)
    faults.push({ code: "genuine-share", count: genuine, of: verdicts.length });
  const byLetter = items.filter(isOfOneLetter).length;
  if (byLetter * 3 < items.length * 2)
    faults.push({ code: "one-letter-share", count: byLetter, of: items.length });
  return [...faults, ...letterFaults(items)];
}

function balanceWords({ code, count, of, letter, kind }: BalanceFault): string {
  switch (code) {
    case "genuine-share":
      return `${count} of ${of} messages are genuine, 40 to 60 % wanted`;
    case "one-letter-share":
      return `${count} of ${of} items can be answered by one letter, two thirds wanted`;
    case "letter-too-often":
      return `${letter} is right in ${count} of ${of} ${kind} items`;
  }
}

/**
 * An anchor comes in every form, on paper, too, before the lesson and after it: one scam and one genuine message at
 * most, or short forms would always be the same; both or none, or it would change the balance of a form.
 */
function anchorFaults(items: readonly Item[]): string[] {
  const anchors = items.filter(({ anchor }) => anchor);
  const count = (genuine: boolean) =>
    anchors.filter((item) => item.kind === "verdict" && item.genuine === genuine).length;
  const isPair = anchors.length === 2 && count(true) === 1 && count(false) === 1;
  if (anchors.length === 0 || isPair) return [];
  return [`${anchors.length} anchors; wanted are none, or one scam and one genuine message`];
}

/** Cards, paper and raised hands answer by one letter of at most four. */
function isOfOneLetter(item: Item): boolean {
  const isOne = item.kind === "verdict" || item.kind === "single" || item.kind === "true-false";
  return isOne && choicesOf(item).length <= 4;
}

/** A right answer that always stands at the same letter is learned faster than the lesson. */
function letterFaults(items: readonly Item[]): BalanceFault[] {
  return (["single", "true-false"] as const).flatMap((kind) => {
    const keys = items.filter((item) => item.kind === kind).map((item) => keyOf(item) ?? "");
    if (keys.length < 3) return [];
    return [...new Set(keys)].flatMap((letter): BalanceFault[] => {
      const count = keys.filter((key) => key === letter).length;
      return count * 3 > keys.length * 2
        ? [{ code: "letter-too-often", count, of: keys.length, letter, kind }]
        : [];
    });
  });
}
