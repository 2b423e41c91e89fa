/** States of coverage in their fixed order; the bar and its legend never change it. */
export const stateKeys = ["taught", "made-up", "excused", "not-yet", "suspended"] as const;
export type StateKey = (typeof stateKeys)[number];

export interface StatePart {
  key: StateKey;
  label: string;
  value: number;
}

export interface DrawnPart extends StatePart {
  /** percent of the bar's width */
  start: number;
  width: number;
}

/**
 * Widths in percent that add up to 100. A state that someone is in is never too thin to see: it gets
 * `thinnest` percent, taken from the others in proportion.
 */
export function drawnParts(parts: readonly StatePart[], thinnest = 1.5): DrawnPart[] {
  const present = stateKeys.flatMap((key) => parts.filter((part) => part.key === key && part.value > 0));
  // what the thin ones take from the others can make another one thin: until nothing changes
  const thin = new Set<StatePart>();
  let share = 0;
  for (let before = -1; before !== thin.size; ) {
    before = thin.size;
    const wide = present.filter((part) => !thin.has(part));
    share = (100 - thin.size * thinnest) / wide.reduce((sum, part) => sum + part.value, 0);
    for (const part of wide) if (part.value * share < thinnest) thin.add(part);
  }
  let start = 0;
  return present.map((part) => {
    const width = thin.has(part) ? thinnest : part.value * share;
    const drawn = { ...part, start, width };
    start += width;
    return drawn;
  });
}
