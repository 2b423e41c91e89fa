/**
 * A made-up photograph of a filled-in answer sheet, taken by hand with a telephone: in perspective, the paper a little
 * curled, a lamp at one side and a shadow across, not quite in focus, kept as a JPEG. What was marked, and how clearly,
 * comes with it; all from a seed.
 */
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";
import { sheetHeight, sheetWidth } from "#app/domain/answer-sheets/layout.ts";
import { sheetNumbers } from "#app/domain/answer-sheets/sheet-code.ts";
import { type Random, seededRandom } from "#app/lib/random.ts";
import { asJpeg } from "./jpeg-loss.ts";
import { drawSheet, type Marking, markingOf, type Paper } from "./sheet-drawing.ts";

export interface SheetPhoto {
  frame: Frame;
  number: number;
  rows: Marking[];
}

export interface SheetPhotoOptions {
  seed: number;
  rows: number;
  /** of the sheet; by chance where it is left out */
  number?: number;
  /** share of rows that are not filled as asked */
  unclear?: number;
  width?: number;
  height?: number;
}

export function photographSheet(options: SheetPhotoOptions): SheetPhoto {
  const { seed, rows: count, unclear = 0.15, width = 1200, height = 1600 } = options;
  const random = seededRandom(seed);
  const drawn = random.below(sheetNumbers);
  const number = options.number ?? drawn;
  const rows = Array.from({ length: count }, () => markingOf(random, unclear));
  const paper = drawSheet(random, number, rows);
  const light = seenBy(heldByHand(random), paper, width, height);
  return { frame: exposed(random, light, width, height), number, rows };
}

interface Hold {
  /** the paper's right, down and inward directions as the camera sees them: x right, y down, z away */
  right: readonly [number, number, number];
  down: readonly [number, number, number];
  inward: readonly [number, number, number];
  /** millimetres from the lens to the middle of the sheet */
  distance: number;
  aside: readonly [number, number];
  /** how many millimetres the paper bends up, along its width and along its height */
  curl: readonly [number, number];
}

/** Up to 20° out of the level in each direction, up to 7° askew, now and then upside down. */
function heldByHand(random: Random): Hold {
  const around = (spread: number) => (random.next() * 2 - 1) * spread;
  const [pitch, yaw] = [around(0.35), around(0.35)];
  const turn = around(0.12) + (random.next() < 0.1 ? Math.PI : 0);
  const [cp, sp, cy, sy] = [Math.cos(pitch), Math.sin(pitch), Math.cos(yaw), Math.sin(yaw)];
  const [ct, st] = [Math.cos(turn), Math.sin(turn)];
  // columns of yaw · pitch · turn
  const tip = (x: number, y: number, z: number): [number, number, number] => {
    const [y1, z1] = [y * cp - z * sp, y * sp + z * cp];
    return [x * cy + z1 * sy, y1, -x * sy + z1 * cy];
  };
  const bend = random.next();
  return {
    right: tip(ct, st, 0),
    down: tip(-st, ct, 0),
    inward: tip(0, 0, 1),
    distance: 320 + around(20),
    aside: [around(5), around(6)],
    // most sheets lie flat on a desk; one in three has been rolled or folded
    curl: bend < 0.65 ? [around(0.6), around(0.6)] : bend < 0.85 ? [around(6), 0] : [0, around(6)],
  };
}

/** Each pixel is a ray; on bent paper a few steps find where it arrives. */
function seenBy(hold: Hold, paper: Paper, width: number, height: number): Float32Array {
  const { right, down, inward, distance, aside, curl } = hold;
  const light = new Float32Array(width * height);
  // a sheet 320 mm away fills about four fifths of the picture
  const focal = 0.8 * Math.min(width / sheetWidth, height / sheetHeight) * 320;
  const [ox, oy] = aside;
  const [curlAcross, curlBelow] = curl;
  const steps = Math.abs(curlAcross) + Math.abs(curlBelow) < 2 ? 2 : 4;
  const from = inward[0] * ox + inward[1] * oy + inward[2] * distance;
  const [halfWidth, halfHeight] = [sheetWidth / 2, sheetHeight / 2];
  for (let py = 0; py < height; py++) {
    const ry = (py + 0.5 - height / 2) / focal;
    const desk = 0.35 + 0.05 * Math.sin(py / 9);
    for (let px = 0; px < width; px++) {
      const rx = (px + 0.5 - width / 2) / focal;
      const facing = inward[0] * rx + inward[1] * ry + inward[2];
      let u = 0;
      let v = 0;
      let lift = 0;
      for (let step = 0; step < steps; step++) {
        const t = (from - lift) / facing;
        const x = rx * t - ox;
        const y = ry * t - oy;
        const z = t - distance;
        u = (right[0] * x + right[1] * y + right[2] * z) / halfWidth;
        v = (down[0] * x + down[1] * y + down[2] * z) / halfHeight;
        if (u > 1.2 || u < -1.2 || v > 1.2 || v < -1.2) break;
        lift = curlAcross * (1 - u * u) + curlBelow * (1 - v * v);
      }
      const across = Math.floor(((u + 1) / 2) * paper.width);
      const below = Math.floor(((v + 1) / 2) * paper.height);
      const isPaper = across >= 0 && below >= 0 && across < paper.width && below < paper.height;
      light[py * width + px] = isPaper ? (paper.shades[below * paper.width + across] as number) : desk;
    }
  }
  return light;
}

/** A lamp at one side, a soft shadow across, darker corners, poor focus, noise, and a JPEG's loss. */
function exposed(random: Random, light: Float32Array, width: number, height: number): Frame {
  let blurred = light;
  const passes = 1 + random.below(5);
  for (let n = 0; n < passes; n++) blurred = softened(softened(blurred, 1), width);
  const grey = new Float32Array(width * height);
  const [lamp, angle] = [random.next() * 2 * Math.PI, random.next() * 2 * Math.PI];
  const slope = 0.3 * random.next();
  const depth = 0.25 + 0.3 * random.next();
  // from a hand close to the paper to a lamp far behind a head
  const softness = 12 + 50 * random.next();
  const edge = (random.next() - 0.5) * 0.5 * width;
  const bright = 175 + random.below(75);
  const [cosAngle, sinAngle, cosLamp, sinLamp] = [
    Math.cos(angle),
    Math.sin(angle),
    Math.cos(lamp),
    Math.sin(lamp),
  ];
  const grains = Float32Array.from({ length: 8192 }, () => (random.next() + random.next() - 1) * 14);
  for (let y = 0; y < height; y++) {
    let grain = random.below(8192);
    const v = y - height / 2;
    for (let x = 0; x < width; x++) {
      const u = x - width / 2;
      grain = (grain + 1) & 8191;
      const shadow = 1 - depth / (1 + Math.exp(-(u * cosAngle + v * sinAngle - edge) / softness));
      const uneven = 1 - (slope * (u * cosLamp + v * sinLamp)) / height;
      const corners = 1 - 0.25 * ((u * u + v * v) / (width * width));
      grey[y * width + x] =
        (blurred[y * width + x] as number) * shadow * uneven * corners * bright +
        8 +
        (grains[grain] as number);
    }
  }
  const kept = asJpeg(grey, width, height, 45 + random.below(45));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < kept.length; at++) {
    data[at * 4] = kept[at] as number;
    data[at * 4 + 1] = kept[at] as number;
    data[at * 4 + 2] = kept[at] as number;
  }
  return { width, height, data };
}

function softened(light: Float32Array, step: number): Float32Array<ArrayBuffer> {
  const soft = Float32Array.from(light);
  for (let at = step; at < light.length - step; at++)
    soft[at] = ((light[at - step] as number) + 2 * (light[at] as number) + (light[at + step] as number)) / 4;
  return soft;
}
