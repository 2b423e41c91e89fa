import { type Drawn, drawnShares } from "./share-parts.ts";

/** States of coverage in their fixed order; the bar and its legend never change it. */
export const stateKeys = ["taught", "made-up", "excused", "not-yet", "suspended"] as const;
export type StateKey = (typeof stateKeys)[number];

export interface StatePart {
  key: StateKey;
  label: string;
  value: number;
}

export type DrawnPart = Drawn<StatePart>;

export function drawnParts(parts: readonly StatePart[]): DrawnPart[] {
  return drawnShares(stateKeys.flatMap((key) => parts.filter((part) => part.key === key)));
}
