import type { Item } from "#app/domain/quizzes/item.ts";
import { canonicalJson, sha256 } from "./hash.server.ts";

/** An item with what its versions are told apart by. Decision 0141. */
export interface KeptItem {
  item: Item;
  source: string;
  hash: string;
  /** of what is measured alone: message, stem, options, key; a typo in the feedback does not split statistics */
  measurementHash: string;
}

export function keptItem(item: Item): KeptItem {
  const source = canonicalJson(item);
  return { item, source, hash: sha256(source), measurementHash: sha256(canonicalJson(measuredPart(item))) };
}

/** What a pupil answers to, with its key; difficulty, tags, cue and feedback may be mended without starting afresh. */
function measuredPart(item: Item): unknown {
  const { id: _, bands, difficulty, anchor, tricks, cue, feedback, ...measured } = item;
  return "asks" in measured ? { ...measured, asks: undefined } : measured;
}
