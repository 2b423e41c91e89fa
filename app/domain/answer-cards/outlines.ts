/**
 * Outlines of what is dark in a picture, by Suzuki and Abe's border following (1985), as js-aruco2 has it. There every
 * point of every speck becomes an object; here they are numbers, and only outlines long enough become points.
 */
import type { Point } from "./card.ts";

/** Dark pixels are 1 in a picture with an empty border one pixel wide; following marks them. */
const unseen = 1;
const followed = 2;
/** followed, and the pixel to the right is light: what begins there is no hole */
const followedOnTheRight = 3;

/** All light, with the border around it, and filled up to whole words of four pixels. */
export function lightPicture(width: number, height: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(4 * Math.ceil(((width + 2) * (height + 2)) / 4));
}

/** The outer borders of at least `shortest` points, each point a pixel of the picture without its empty border. */
export function outlinesOf(dark: Uint8Array<ArrayBuffer>, width: number, shortest: number): Point[][] {
  const stride = width + 2;
  const around = [1, 1 - stride, -stride, -stride - 1, -1, stride - 1, stride, stride + 1];
  // twice, so that going on from any side needs no remainder
  const steps = Int32Array.from([...around, ...around]);
  const found: Point[][] = [];
  const path: number[] = [];
  // most of a picture is light: four pixels at a time are passed over
  const words = new Uint32Array(dark.buffer);
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    for (let at = word * 4; at < word * 4 + 4; at++) {
      const pixel = dark[at] as number;
      if (pixel === 0 || pixel === followedOnTheRight) continue;
      const isOuter = pixel === unseen && dark[at - 1] === 0;
      if (!isOuter && dark[at + 1] !== 0) continue;
      const length = follow(dark, at, isOuter, steps, path);
      if (isOuter && length >= shortest) found.push(pointsOf(path, length, stride));
    }
  }
  return found;
}

function pointsOf(path: readonly number[], length: number, stride: number): Point[] {
  return Array.from({ length }, (_, n) => {
    const place = path[n] as number;
    return { x: (place % stride) - 1, y: Math.floor(place / stride) - 1 };
  });
}

/** Goes once around, writes where it was into `path`, and answers how many places. */
function follow(
  dark: Uint8Array,
  start: number,
  isOuter: boolean,
  steps: Int32Array,
  path: number[],
): number {
  const first = isOuter ? 4 : 0;
  let side = first;
  do {
    side = (side - 1) & 7;
  } while (side !== first && dark[start + (steps[side] as number)] === 0);
  path[0] = start;
  const last = start + (steps[side] as number);
  if (side === first) {
    dark[start] = followedOnTheRight;
    return 1;
  }
  let length = 0;
  let at = start;
  for (;;) {
    const from = side;
    let next: number;
    do {
      side++;
      next = at + (steps[side] as number);
    } while (dark[next] === 0);
    side &= 7;
    // it turned past the pixel to the right, which is light
    if (side > 0 && side <= from) dark[at] = followedOnTheRight;
    else if (dark[at] === unseen) dark[at] = followed;
    path[length++] = at;
    if (next === start && at === last) return length;
    at = next;
    side = (side + 4) & 7;
  }
}
