/**
 * Reads photographed or scanned answer sheets in the browser: finds the corner markers, looks up every place of the
 * layout, and says of each row what is marked, or that a person has to look. No picture leaves the browser.
 */
import type { Point } from "#app/domain/answer-cards/card.ts";
import { type Homography, homographyOf, type Place, through } from "#app/domain/answer-cards/homography.ts";
import { between, type FoundMarker } from "#app/domain/answer-cards/marker-code.ts";
import { closeUp, createMarkerFinder, type Frame } from "#app/domain/answer-cards/marker-finder.ts";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import {
  bubbleRadius,
  bubblesOf,
  type CornerMarker,
  cornerMarkers,
  markerEdge,
  sheetHeight,
  sheetWidth,
  strip,
  stripCell,
} from "./layout.ts";
import { numberInStrip, stripBits } from "./sheet-code.ts";

export type RowReading =
  | { position: number; state: "clear"; letter: Letter }
  | { position: number; state: "blank" }
  /** faint, half erased, two marked: shown for a decision */
  | { position: number; state: "uncertain"; darkness: Record<Letter, number> };

export interface SheetReading {
  /** null: the strip could not be read, and a person types the code */
  number: number | null;
  rows: RowReading[];
  /** where the sheet lies in the picture, clockwise from its own upper left corner */
  outline: Point[];
}

/** `rows`: how many rows the form asks. */
export function readSheets(frame: Frame, rows: number): SheetReading[] {
  const finder = createMarkerFinder(frame.width, frame.height, closeUp);
  const markers = finder.find(frame);
  return sheetsAmong(markers).map((h) => readSheet(finder.pixels, frame.width, frame.height, h, rows));
}

/** One sheet for each upper left marker whose three companions stand where it expects them. */
function sheetsAmong(markers: readonly FoundMarker[]): Homography[] {
  return markers
    .filter(({ id }) => id === cornerMarkers[0]?.id)
    .map((upperLeft) => sheetFrom(upperLeft, markers))
    .filter((h) => h !== null);
}

function sheetFrom(upperLeft: FoundMarker, markers: readonly FoundMarker[]): Homography | null {
  const [first, ...others] = cornerMarkers as [CornerMarker, ...CornerMarker[]];
  const from = edgesOf(first);
  const to: Place[] = [...upperLeft.corners];
  for (const corner of others) {
    const expected = foretold(upperLeft.corners, corner.x - first.x, corner.y - first.y);
    // 11 mm foretell what lies at 190 mm only roughly; the next sheet in the picture lies further away
    const reach = 0.35 * distance(upperLeft.corners[0] as Place, expected);
    const near = markers
      .filter(({ id }) => id === corner.id)
      .map(({ corners }) => ({ corners, away: distance(corners[0] as Place, expected) }))
      .sort((one, other) => one.away - other.away)[0];
    if (!near || near.away > reach) return null;
    from.push(...edgesOf(corner));
    to.push(...near.corners);
  }
  return homographyOf(from, to);
}

/** Millimetres to the right and down from a marker's first corner, by its own edges and without perspective. */
function foretold(corners: readonly Place[], right: number, down: number): Place {
  const [a, b, c, d] = corners as [Place, Place, Place, Place];
  const along = (axis: "x" | "y") =>
    a[axis] +
    (right * (b[axis] - a[axis] + c[axis] - d[axis]) + down * (d[axis] - a[axis] + c[axis] - b[axis])) /
      (2 * markerEdge);
  return { x: along("x"), y: along("y") };
}

function edgesOf({ x, y }: Place): Place[] {
  return [
    { x, y },
    { x: x + markerEdge, y },
    { x: x + markerEdge, y: y + markerEdge },
    { x, y: y + markerEdge },
  ];
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function readSheet(
  grey: Uint8Array,
  width: number,
  height: number,
  h: Homography,
  rows: number,
): SheetReading {
  const at = (place: Place) => {
    const { x, y } = through(h, place);
    return between(grey, width, height, x, y);
  };
  const circles = bubblesOf(rows);
  const readings = Array.from({ length: rows }, (_, row) => {
    const position = row + 1;
    const ofRow = circles.filter((circle) => circle.position === position);
    const { x: right, y: down } = bendAt(at, ofRow);
    const darkness = ofRow.map(({ letter, x, y }) => {
      return [letter, darknessAt(at, { x: x + right, y: y + down })];
    });
    return rowReading(position, Object.fromEntries(darkness) as Record<Letter, number>);
  });
  const outline = [
    { x: 0, y: 0 },
    { x: sheetWidth, y: 0 },
    { x: sheetWidth, y: sheetHeight },
    { x: 0, y: sheetHeight },
  ].map((corner) => through(h, corner));
  return {
    number: numberInStrip(readStrip(at)),
    rows: readings,
    outline,
  };
}

/** As far as curled paper takes a row from where flat paper would have it, millimetres to either side. */
const bends = [-1.6, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.6];
/** What a millimetre of bend has to win in contrast: where nothing speaks for a bend there is none. */
const flatness = 60;
const around = Array.from({ length: 16 }, (_, n) => {
  const angle = (n * Math.PI) / 8;
  return { x: Math.cos(angle) * bubbleRadius, y: Math.sin(angle) * bubbleRadius };
});

/**
 * The printed circles of a row show where it really lies: their lines are dark and the paper right around them is not,
 * whether they are filled or empty.
 */
function bendAt(at: (place: Place) => number, circles: readonly Place[]): Place {
  let best = { x: 0, y: 0 };
  let mostContrast = Number.NEGATIVE_INFINITY;
  for (const x of bends) {
    for (const y of bends) {
      let contrast = -flatness * Math.hypot(x, y);
      for (const circle of circles) contrast += contrastAt(at, { x: circle.x + x, y: circle.y + y });
      if (contrast <= mostContrast) continue;
      mostContrast = contrast;
      best = { x, y };
    }
  }
  return best;
}

function contrastAt(at: (place: Place) => number, { x, y }: Place): number {
  let contrast = 0;
  for (const point of around)
    contrast += at({ x: x + 1.25 * point.x, y: y + 1.25 * point.y }) - at({ x: x + point.x, y: y + point.y });
  return contrast;
}

/** Share of light that the inside of a circle lacks, beside the paper right around it. */
function darknessAt(at: (place: Place) => number, { x, y }: Place): number {
  let inside = 0;
  let count = 0;
  for (let u = -6; u <= 6; u++) {
    for (let v = -6; v <= 6; v++) {
      if (u * u + v * v > 36) continue;
      // the printed ring itself stays out
      inside += at({ x: x + (u / 6) * bubbleRadius * 0.72, y: y + (v / 6) * bubbleRadius * 0.72 });
      count++;
    }
  }
  return 1 - inside / count / paperAround(at, { x, y });
}

/** The lighter half of what lies around a circle: a pencil that went over the line does not darken the paper. */
function paperAround(at: (place: Place) => number, { x, y }: Place): number {
  const ring = around
    .map((point) => at({ x: x + 1.55 * point.x, y: y + 1.55 * point.y }))
    .sort((a, b) => b - a);
  const lighter = ring.slice(0, 8);
  return Math.max(1, lighter.reduce((sum, value) => sum + value, 0) / lighter.length);
}

/** Of what a filled circle lacks; a printed letter alone lacks about a tenth, and a fifth what was rubbed out well. */
const filledFrom = 0.36;
const emptyBelow = 0.2;

function rowReading(position: number, darkness: Record<Letter, number>): RowReading {
  const marked = Object.entries(darkness) as [Letter, number][];
  const filled = marked.filter(([, dark]) => dark >= filledFrom);
  const empty = marked.filter(([, dark]) => dark < emptyBelow);
  if (empty.length === marked.length) return { position, state: "blank" };
  const [only] = filled;
  if (only && filled.length === 1 && empty.length === marked.length - 1)
    return { position, state: "clear", letter: only[0] };
  return { position, state: "uncertain", darkness };
}

function readStrip(at: (place: Place) => number): number[] {
  const middle = strip.y + strip.height / 2;
  return Array.from({ length: stripBits }, (_, n) => {
    const x = strip.x + (n + 0.5) * stripCell;
    const cell = mean([-1, 0, 1].map((dy) => at({ x, y: middle + dy })));
    const paper = mean([-1, 1].map((side) => at({ x, y: middle + side * (strip.height / 2 + 1.2) })));
    return cell < 0.6 * paper ? 1 : 0;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
