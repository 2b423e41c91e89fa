/** What a JPEG loses of a grey picture: blocks of 8 × 8 as cosines, rounded by the standard's table (ITU-T T.81, K.1). */
const table = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** basis[frequency * 8 + place], orthonormal */
const basis = Float64Array.from({ length: 64 }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

/** `quality` from 1 to 100 as libjpeg means it; width and height in whole blocks. */
export function asJpeg(
  grey: Float32Array,
  width: number,
  height: number,
  quality: number,
): Uint8ClampedArray {
  const factor = (quality < 50 ? 5000 / quality : 200 - 2 * quality) / 100;
  const steps = table.map((step) => Math.max(1, Math.floor(step * factor + 0.5)));
  const kept = new Uint8ClampedArray(width * height);
  const block = new Float64Array(64);
  const half = new Float64Array(64);
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      for (let at = 0; at < 64; at++)
        block[at] =
          Math.min(255, Math.max(0, grey[(top + (at >> 3)) * width + left + (at & 7)] as number)) - 128;
      turned(block, half, false);
      turned(half, block, false);
      for (let at = 0; at < 64; at++) {
        const step = steps[at] as number;
        block[at] = Math.round((block[at] as number) / step) * step;
      }
      turned(block, half, true);
      turned(half, block, true);
      for (let at = 0; at < 64; at++)
        kept[(top + (at >> 3)) * width + left + (at & 7)] = (block[at] as number) + 128;
    }
  }
  return kept;
}

/** One direction of the transform, with rows and columns exchanged, so that doing it twice does both. */
function turned(from: Float64Array, into: Float64Array, back: boolean): void {
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      let sum = 0;
      for (let n = 0; n < 8; n++)
        sum += (from[row * 8 + n] as number) * (basis[back ? n * 8 + column : column * 8 + n] as number);
      into[column * 8 + row] = sum;
    }
  }
}
