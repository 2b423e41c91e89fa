/** The lengths of a bar's parts, in percent. */
export interface Valued {
  value: number;
}

export type Drawn<Part extends Valued> = Part & {
  /** percent of the bar's width */
  start: number;
  width: number;
};

/**
 * Widths in percent that add up to 100, in the order given. A part that someone is in is never too thin to see: it
 * gets `thinnest` percent, taken from the others in proportion.
 */
export function drawnShares<Part extends Valued>(parts: readonly Part[], thinnest = 1.5): Drawn<Part>[] {
  const present = parts.filter(({ value }) => value > 0);
  // what the thin ones take from the others can make another one thin: until nothing changes
  const thin = new Set<Part>();
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
