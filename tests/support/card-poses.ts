/** Where the pupils of a made-up classroom sit, and how each of them holds a card. All from a seed. */
import { codeOf } from "#app/domain/answer-cards/reader.ts";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import type { Random } from "#app/lib/random.ts";

export const lensDegrees = 70;

export interface Vector {
  x: number;
  y: number;
  z: number;
}

export interface Pose {
  card: number;
  letter: Letter;
  code: number[][];
  centre: Vector;
  /** unit vectors along the sheet's right and upward edge */
  right: Vector;
  up: Vector;
}

/** What is not left to chance. */
export interface Holding {
  /** the letter that a pupil turns to the top; by chance where it says nothing */
  letterOf?: (card: number) => Letter | undefined;
  /** by card: metres by which it is held higher than others of its row, to be seen over those in front */
  lifted?: ReadonlyMap<number, number>;
  /** by card: quarter turns clockwise by which it is still on its way to its letter */
  turning?: ReadonlyMap<number, number>;
  /** numbers of pupils who are not there */
  away?: ReadonlySet<number>;
}

/** Seven columns and as many rows as are needed from 2 to 8 m; nobody sits or holds a card quite straight. */
export function seatPupils(
  random: Random,
  pupils: number,
  { letterOf, lifted, turning, away }: Holding = {},
): Pose[] {
  const numbers = random.shuffled(Array.from({ length: pupils }, (_, at) => at + 1));
  const rows = Math.ceil(pupils / 7);
  const around = (spread: number) => (random.next() * 2 - 1) * spread;
  const poses = numbers.map((card, at) => {
    const row = Math.floor(at / 7);
    const z = 2 + (6 * (row + 0.5 + around(0.3))) / rows;
    // the front rows sit within what the lens sees
    const half = Math.min(3, z * Math.tan(((lensDegrees / 2) * Math.PI) / 180) - 0.3);
    // every other row sits between the shoulders of the row before it
    const x = -half + ((at % 7) + (row % 2 === 0 ? 0.3 : 0.7) + around(0.15)) * ((2 * half) / 7);
    // drawn in any case, so that everything else stays where it was
    const drawn = random.pick(["A", "B", "C", "D"] as const);
    const letter = letterOf?.(card) ?? drawn;
    const quarters = { A: 0, D: 1, C: 2, B: 3 }[letter] + (turning?.get(card) ?? 0);
    return {
      card,
      letter,
      code: codeOf(card),
      // the back rows hold theirs higher
      centre: { x, y: 1.2 + around(0.1) + row * 0.04 + (lifted?.get(card) ?? 0), z },
      ...axes(around(0.5), around(0.35), quarters * (Math.PI / 2) + around(0.35)),
    };
  });
  return poses.filter(({ card }) => !away?.has(card));
}

/** A sheet that looks at the camera, then turned around its upright axis, tipped, and turned in its plane. */
function axes(yaw: number, pitch: number, clockwise: number): Pick<Pose, "right" | "up"> {
  const sheetRight = { x: Math.cos(yaw), y: 0, z: Math.sin(yaw) };
  const sheetUp = {
    x: -Math.sin(pitch) * Math.sin(yaw),
    y: Math.cos(pitch),
    z: Math.sin(pitch) * Math.cos(yaw),
  };
  const [cos, sin] = [Math.cos(clockwise), Math.sin(clockwise)];
  return {
    right: plus(times(sheetRight, cos), times(sheetUp, -sin)),
    up: plus(times(sheetRight, sin), times(sheetUp, cos)),
  };
}

export function plus(a: Vector, b: Vector): Vector {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function times(a: Vector, by: number): Vector {
  return { x: a.x * by, y: a.y * by, z: a.z * by };
}
