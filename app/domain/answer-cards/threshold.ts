/**
 * Dark on its surroundings: 1 where a pixel is darker than the mean around it by a margin. js-aruco2 has the same
 * step on plain arrays; on typed ones, with a margin above a webcam's noise, a frame costs a third.
 */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface ThresholdOptions {
  /** pixels on each side of the one that is looked at */
  reach: number;
  /** grey levels by which it has to be darker */
  margin: number;
}

export function greyOf(rgba: Uint8ClampedArray, into: Uint8Array): void {
  for (let at = 0, from = 0; at < into.length; at++, from += 4) {
    // green carries most of the light, and all the sharpness a sensor has
    into[at] = ((rgba[from] as number) + 2 * (rgba[from + 1] as number) + (rgba[from + 2] as number)) >> 2;
  }
}

/**
 * Box means by running sums over columns and then along each row. `into` is two pixels wider and higher than the
 * picture (outlines.ts); its border and `reach` pixels of the picture's stay 0.
 */
export function createThreshold(
  width: number,
  height: number,
  { reach, margin }: ThresholdOptions,
): (grey: Uint8Array, into: Uint8Array) => void {
  const columns = new Int32Array(width);
  const across = 2 * reach + 1;
  const area = across ** 2;
  const least = margin * area;
  return (grey, into) => {
    into.fill(0);
    columns.fill(0);
    for (let y = 0; y < across - 1; y++) {
      for (let x = 0; x < width; x++) columns[x] = (columns[x] as number) + (grey[y * width + x] as number);
    }
    for (let y = reach; y < height - reach; y++) {
      const below = (y + reach) * width;
      const above = (y - reach - 1) * width;
      const row = y * width - reach;
      const out = (y + 1) * (width + 2) + 1 - reach;
      let sum = 0;
      // column by column: brought up to date, added, and what lies a box behind taken off
      for (let x = 0; x < width; x++) {
        let column = (columns[x] as number) + (grey[below + x] as number);
        if (above >= 0) column -= grey[above + x] as number;
        columns[x] = column;
        sum += column;
        if (x < across - 1) continue;
        if (sum > (grey[row + x] as number) * area + least) into[out + x] = 1;
        sum -= columns[x - across + 1] as number;
      }
    }
  };
}
