/** A result once more after an item was corrected. Pure; what was stored first is never touched. */
import type { Item } from "./item.ts";
import { type GradedQuiz, gradingVersion, tallied, type Verdict, verdictOf } from "./quiz.ts";
import { shownItem } from "./shown.ts";

/** Kept with each position that was judged again: by which version of its item. */
export interface CorrectedItem {
  item: Item;
  versionId: string;
}

/**
 * What became of an item since a form was drawn from it. key: the same question has another right answer, so the
 * answers given to it can be judged again. gone: it is no longer in the library, and may be taken out of results.
 * Anything else is another question, to which nobody has answered yet.
 */
export function correctionOf(asked: Item, today: Item | null): "key" | "gone" | null {
  if (!today) return "gone";
  const shown = (item: Item) => JSON.stringify([item.kind, shownItem(item, "zh-CN"), shownItem(item, "en")]);
  return shown(asked) === shown(today) && keyWords(asked) !== keyWords(today) ? "key" : null;
}

function keyWords(item: Item): string {
  switch (item.kind) {
    case "verdict":
      return String(item.genuine);
    case "true-false":
      return String(item.answer);
    case "mark":
      return JSON.stringify(item.message.lines.map(({ flag }) => flag));
    case "order":
      return JSON.stringify(item.steps);
    default:
      return JSON.stringify(item.options.map(({ correct }) => correct));
  }
}

/** Judges one item anew, or leaves it out for everybody alike; null where that changes nothing. */
export function regraded(
  result: GradedQuiz,
  itemId: string,
  corrected: CorrectedItem | null,
): GradedQuiz | null {
  const before = result.positions.find((position) => position.itemId === itemId);
  if (!before) return null;
  if (!corrected) {
    return tallied(
      gradingVersion,
      result.positions.filter((position) => position.itemId !== itemId),
    );
  }
  const verdict = verdictOf(corrected.item, before.response);
  if (verdict === before.verdict) return null;
  const positions = result.positions.map((position) =>
    position.itemId === itemId ? { ...position, verdict, gradedBy: corrected.versionId } : position,
  );
  return tallied(gradingVersion, positions);
}

export interface RegradingPreview {
  /** handed-in papers that asked the item */
  papers: number;
  /** whose result would change */
  changing: number;
  /** from one verdict to another, null: left out */
  moves: { from: Verdict; to: Verdict | null; count: number }[];
}

export function previewOf(
  results: readonly GradedQuiz[],
  itemId: string,
  corrected: CorrectedItem | null,
): RegradingPreview {
  const moves = new Map<string, RegradingPreview["moves"][number]>();
  let changing = 0;
  for (const result of results) {
    const after = regraded(result, itemId, corrected);
    const from = result.positions.find((position) => position.itemId === itemId)?.verdict;
    if (!after || !from) continue;
    changing++;
    const to = after.positions.find((position) => position.itemId === itemId)?.verdict ?? null;
    const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
    move.count++;
    moves.set(`${from} ${to}`, move);
  }
  return { papers: results.length, changing, moves: [...moves.values()] };
}
