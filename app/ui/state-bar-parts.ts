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
  const total = present.reduce((sum, part) => sum + part.value, 0);
  const isThin = (part: StatePart) => (part.value / total) * 100 < thinnest;
  const thinCount = present.filter(isThin).length;
  const restValue = present.filter((part) => !isThin(part)).reduce((sum, part) => sum + part.value, 0);
  const restWidth = 100 - thinCount * thinnest;
  let start = 0;
  return present.map((part) => {
    const width = isThin(part) ? thinnest : (part.value / restValue) * restWidth;
    const drawn = { ...part, start, width };
    start += width;
    return drawn;
  });
}
