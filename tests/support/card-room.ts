/**
 * A made-up classroom seen by a camera above the board: 7 × 9 m, up to 50 pupils at 2 to 8 m, each with a printed
 * card 18 cm wide on white paper. Perspective, blur, noise, uneven light and a cluttered background; all from a seed.
 */
import { codeEdge } from "#app/domain/answer-cards/card.ts";
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { type Random, seededRandom } from "#app/lib/random.ts";
import { type Holding, lensDegrees, type Pose, plus, seatPupils, times, type Vector } from "./card-poses.ts";

export interface HeldCard {
  card: number;
  letter: Letter;
  /** metres from the lens */
  distance: number;
  /** another card, hand or head hides part of it or of the white around it */
  covered: boolean;
}

export interface Room {
  frame: Frame;
  cards: HeldCard[];
}

export interface RoomOptions extends Holding {
  seed: number;
  width?: number;
  height?: number;
  pupils?: number;
  /** another frame of the same room a moment later: hands held still, the sensor's noise new */
  moment?: number;
}

/** On top of the board, in metres; the horizon stands at this share of the picture's height. */
const lensHeight = 2.3;
const horizon = 0.2;
const marker = 0.18;
/** the printed square: white around the marker, no more than A4 paper leaves */
const sheet = 0.21;
const cells = codeEdge + 2;

export function photographRoom(options: RoomOptions): Room {
  const { seed, width = 1920, height = 1080, pupils = 50, moment } = options;
  const random = seededRandom(seed);
  const poses = seatPupils(random, pupils, options).sort((a, b) => b.centre.z - a.centre.z);
  const light = background(random, width, height);
  const owner = new Int16Array(width * height).fill(-1);
  for (const [index, pose] of poses.entries()) drawSheet(light, owner, width, height, pose, index);
  const cards = poses.map((pose, index): HeldCard => {
    const { card, letter, centre } = pose;
    return { card, letter, distance: centre.z, covered: isCovered(owner, width, height, pose, index) };
  });
  const sensor = moment === undefined ? random : seededRandom(seed * 7_919 + moment);
  return { frame: exposed(random, sensor, light, width, height), cards };
}

/** Pixels from metres: the camera looks level into the room, a little above the middle of the cards. */
function project(point: Vector, width: number, height: number) {
  const focal = width / 2 / Math.tan(((lensDegrees / 2) * Math.PI) / 180);
  return {
    x: width / 2 + (focal * point.x) / point.z,
    y: height * horizon + (focal * (lensHeight - point.y)) / point.z,
  };
}

/** Walls, desks, heads, clothes with squares: brightness 0 … 1 before noise. */
function background(random: Random, width: number, height: number): Float32Array {
  const light = new Float32Array(width * height);
  const from = 0.35 + 0.3 * random.next();
  for (let y = 0; y < height; y++) light.fill(from + 0.15 * (y / height), y * width, (y + 1) * width);
  for (let n = 0; n < 220; n++) {
    const shade = 0.05 + 0.85 * random.next();
    const [w, h] = [8 + random.below(90), 8 + random.below(70)];
    const [x0, y0] = [random.below(width - w), random.below(height - h)];
    const round = random.next() < 0.5;
    for (let y = 0; y < h; y++) {
      const reach = round ? Math.floor((w / 2) * Math.sqrt(1 - (2 * y - h) ** 2 / h ** 2)) : w / 2;
      const start = (y0 + y) * width + x0 + Math.floor(w / 2 - reach);
      light.fill(shade, start, start + Math.max(0, Math.floor(2 * reach)));
    }
  }
  return light;
}

/** Each pixel looks through its middle and three more points at the sheet: as sharp as a lens, no sharper. */
function drawSheet(
  light: Float32Array,
  owner: Int16Array,
  width: number,
  height: number,
  pose: Pose,
  index: number,
): void {
  const plane = planeOf(pose, width, height);
  const { left, right, top, bottom } = boundsOf(pose, width, height);
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      let inside = 0;
      let sum = 0;
      for (let n = 0; n < 4; n++) {
        const shade = shadeAt(pose, plane, x + 0.25 + 0.5 * (n & 1), y + 0.25 + 0.5 * (n >> 1));
        if (shade < 0) continue;
        inside++;
        sum += shade;
      }
      if (inside === 0) continue;
      const at = y * width + x;
      light[at] = ((light[at] as number) * (4 - inside) + sum) / 4;
      owner[at] = index;
    }
  }
}

interface Plane {
  /** rows of the inverse homography from pixels to the sheet's own metres */
  u: [number, number, number];
  v: [number, number, number];
  w: [number, number, number];
}

/** A pixel (x, y) is the ray (x − cx, cy − y, f); it meets the sheet where ray · n = centre · n. */
function planeOf({ centre, right, up }: Pose, width: number, height: number): Plane {
  const focal = width / 2 / Math.tan(((lensDegrees / 2) * Math.PI) / 180);
  const [cx, cy] = [width / 2, height * horizon];
  const origin = { x: centre.x, y: centre.y - lensHeight, z: centre.z };
  const normal = {
    x: right.y * up.z - right.z * up.y,
    y: right.z * up.x - right.x * up.z,
    z: right.x * up.y - right.y * up.x,
  };
  const reach = normal.x * origin.x + normal.y * origin.y + normal.z * origin.z;
  const row = (axis: Vector, factor: number, minus: number): [number, number, number] => {
    // factor · (ray · axis) − minus · (ray · normal), as a linear function of x, y
    const a = factor * axis.x - minus * normal.x;
    const b = factor * axis.y - minus * normal.y;
    const c = factor * axis.z - minus * normal.z;
    return [a, -b, -a * cx + b * cy + c * focal];
  };
  const along = (axis: Vector) => origin.x * axis.x + origin.y * axis.y + origin.z * axis.z;
  return {
    u: row(right, reach, along(right)),
    v: row(up, reach, along(up)),
    w: row(normal, 1, 0),
  };
}

/** Brightness of the sheet at a point of the picture; −1 beside it. */
function shadeAt({ code }: Pose, { u, v, w }: Plane, x: number, y: number): number {
  const depth = w[0] * x + w[1] * y + w[2];
  const right = (u[0] * x + u[1] * y + u[2]) / depth;
  const up = (v[0] * x + v[1] * y + v[2]) / depth;
  if (Math.abs(right) > sheet / 2 || Math.abs(up) > sheet / 2) return -1;
  const column = Math.floor((right / marker + 0.5) * cells);
  const row = Math.floor((0.5 - up / marker) * cells);
  if (column < 0 || row < 0 || column >= cells || row >= cells) return 0.92;
  return code[row - 1]?.[column - 1] === 1 ? 0.92 : 0.06;
}

function cornersOf({ centre, right, up }: Pose, width: number, height: number, edge: number) {
  return [
    [-1, 1],
    [1, 1],
    [1, -1],
    [-1, -1],
  ].map(([a = 0, b = 0]) =>
    project(plus(centre, plus(times(right, (a * edge) / 2), times(up, (b * edge) / 2))), width, height),
  );
}

function boundsOf(pose: Pose, width: number, height: number) {
  const corners = cornersOf(pose, width, height, sheet);
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value)));
  return {
    left: clamp(Math.min(...corners.map(({ x }) => x)), width - 1),
    right: clamp(Math.max(...corners.map(({ x }) => x)), width - 1),
    top: clamp(Math.min(...corners.map(({ y }) => y)), height - 1),
    bottom: clamp(Math.max(...corners.map(({ y }) => y)), height - 1),
  };
}

/** Whether all of the marker with half a cell around it is this sheet's in the picture. */
function isCovered(owner: Int16Array, width: number, height: number, pose: Pose, index: number): boolean {
  const edge = marker * (1 + 1 / cells);
  const steps = 24;
  for (let a = 0; a <= steps; a++) {
    for (let b = 0; b <= steps; b++) {
      const offset = plus(
        times(pose.right, (a / steps - 0.5) * edge),
        times(pose.up, (b / steps - 0.5) * edge),
      );
      const { x, y } = project(plus(pose.centre, offset), width, height);
      if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return true;
      if (owner[Math.floor(y) * width + Math.floor(x)] !== index) return true;
    }
  }
  return false;
}

/** Light from the windows on one side, a lens that is not quite in focus, and a sensor's noise. */
function exposed(random: Random, sensor: Random, light: Float32Array, width: number, height: number): Frame {
  const blurred = blur(blur(light, width, height, 1), width, height, width);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const [atLeft, atRight] = random.shuffled([0.55 + 0.2 * random.next(), 1]);
  const noise = Float32Array.from({ length: 8192 }, () => {
    return (sensor.next() + sensor.next() + sensor.next() + sensor.next() - 2) * 10;
  });
  for (let y = 0; y < height; y++) {
    let grain = sensor.below(8192);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const falling = (atLeft as number) + (((atRight as number) - (atLeft as number)) * x) / width;
      grain = (grain + 1) & 8191;
      const value = (blurred[at] as number) * falling * 235 + 10 + (noise[grain] as number);
      data[at * 4] = value;
      data[at * 4 + 1] = value;
      data[at * 4 + 2] = value;
    }
  }
  return { width, height, data };
}

/** (1 2 1) / 4 along one direction: a standard deviation of 0.7 pixels each way. */
function blur(light: Float32Array, width: number, height: number, step: number): Float32Array {
  const blurred = Float32Array.from(light);
  for (let at = step; at < width * height - step; at++) {
    blurred[at] =
      ((light[at - step] as number) + 2 * (light[at] as number) + (light[at + step] as number)) / 4;
  }
  return blurred;
}
