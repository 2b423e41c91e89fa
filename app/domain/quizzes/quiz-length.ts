/** How long a class's quiz is: chosen by the district, else by the school, at last by the teacher who starts. */

import type { Item } from "./item.ts";
import { type Blueprint, type ItemPart, isOther, partOf } from "./quiz.ts";

export const quizLengths = ["short", "usual", "long"] as const;
export type QuizLength = (typeof quizLengths)[number];

/** Answering, and talking about what was answered. */
export const quizMinutes: Readonly<Record<QuizLength, number>> = { short: 7, usual: 9, long: 12 };

/**
 * Of each length, the most wanted first: a long quiz is shorter where the lesson has too little left. Half of what is
 * to be judged is genuine, at least two in five of all; with a computer for each pupil the last question or two are
 * of another kind (what to do, whom to tell, several, an order, red flags), which no card and no hand can answer.
 */
const blueprints: Readonly<Record<QuizLength, Record<"anyWay" | "ownDevices", readonly Blueprint[]>>> = {
  short: { anyWay: [{ scam: 3, genuine: 3 }], ownDevices: [{ scam: 3, genuine: 3 }] },
  usual: { anyWay: [{ scam: 4, genuine: 4 }], ownDevices: [{ scam: 3, genuine: 4, others: 1 }] },
  long: {
    anyWay: [
      { scam: 6, genuine: 6 },
      { scam: 5, genuine: 5 },
    ],
    ownDevices: [
      { scam: 5, genuine: 5, others: 2 },
      { scam: 4, genuine: 4, others: 2 },
    ],
  },
};

export function blueprintsOf(
  length: QuizLength,
  { ownDevices }: { ownDevices: boolean },
): readonly Blueprint[] {
  return blueprints[length][ownDevices ? "ownDevices" : "anyWay"];
}

/** The longest of a length's blueprints that asks nothing again; if none can, the shortest. */
export function blueprintFor(
  length: QuizLength,
  answering: { ownDevices: boolean },
  pool: readonly { item: Item }[],
  asked: ReadonlyMap<string, number>,
): Blueprint {
  const fresh = pool.filter(({ item }) => item.anchor || !asked.has(item.id));
  const parts: Blueprint = { ...partsIn(fresh), others: fresh.filter(({ item }) => isOther(item)).length };
  const wanted = blueprintsOf(length, answering);
  const isEnough = (blueprint: Blueprint) =>
    Object.entries(blueprint).every(([part, count]) => (parts[part as "scam"] ?? 0) >= count);
  return wanted.find(isEnough) ?? (wanted.at(-1) as Blueprint);
}

/** How many items of each part there are. */
export function partsIn(pool: readonly { item: Item }[]): Blueprint {
  const parts: Partial<Record<ItemPart, number>> = {};
  for (const { item } of pool) parts[partOf(item)] = (parts[partOf(item)] ?? 0) + 1;
  return parts;
}
