/** From places on the paper to places in the picture, and how both belong together. */
export interface Place {
  x: number;
  y: number;
}

export type Homography = readonly number[];

/**
 * The projective map that carries `from` to `to` with the least squared error, from four pairs upwards. Linear, so
 * a slight curl of the paper spreads over all of them. Null where the points lie in a line.
 */
export function homographyOf(from: readonly Place[], to: readonly Place[]): Homography | null {
  // normal equations of the eight unknowns; the ninth is 1
  const rows: number[][] = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  const add = (equation: readonly number[]) => {
    for (let i = 0; i < 8; i++) {
      const row = rows[i] as number[];
      for (let j = 0; j < 9; j++) {
        row[j] = (row[j] as number) + (equation[i] as number) * (equation[j] as number);
      }
    }
  };
  for (const [at, { x, y }] of from.entries()) {
    const { x: u, y: v } = to[at] as Place;
    add([x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    add([0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solved = solve(rows);
  return solved ? [...solved, 1] : null;
}

export function through(h: Homography, { x, y }: Place): Place {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = h;
  const w = g * x + i * y + j;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Gauss with pivots; each row holds its right side at the end. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    const head = top[column] as number;
    if (Math.abs(head) < 1e-9) return null;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const other = rows[row] as number[];
      const factor = (other[column] as number) / head;
      for (let at = column; at <= size; at++) {
        other[at] = (other[at] as number) - factor * (top[at] as number);
      }
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}
