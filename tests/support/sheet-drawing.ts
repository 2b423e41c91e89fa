/** A printed and filled-in answer sheet, before somebody photographs it. Brightness 0 … 1 in points of 0.1 mm. */
import { codeOfMarker } from "#app/domain/answer-cards/marker-code.ts";
import {
  type Bubble,
  bubbleRadius,
  bubblesOf,
  cornerMarkers,
  markerEdge,
  sheetHeight,
  sheetWidth,
  strip,
  stripCell,
} from "#app/domain/answer-sheets/layout.ts";
import { stripOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import type { Random } from "#app/lib/random.ts";

export type Marking =
  /** one circle filled as asked, in ink or soft pencil; another one may have been rubbed out well */
  | { kind: "clear"; letter: Letter }
  | { kind: "blank" }
  /** a faint, half erased, crossed or half filled circle: a person has to say, or it is read as what it is */
  | { kind: "faint"; letter: Letter }
  /** a second one that was rubbed out badly: likewise */
  | { kind: "rubbed"; letter: Letter; second: Letter }
  /** two filled, or one stroke across neighbours: a person has to say */
  | { kind: "two"; letters: [Letter, Letter]; across: boolean };

/** Points per millimetre of the drawing that is then photographed. */
const scale = 10;

export interface Paper {
  shades: Float32Array;
  width: number;
  height: number;
}

export function markingOf(random: Random, unclear: number): Marking {
  const chance = random.next();
  if (chance < unclear) return unclearMarking(random);
  if (chance < unclear + 0.05) return { kind: "blank" };
  return { kind: "clear", letter: random.pick(letters) };
}

function unclearMarking(random: Random): Marking {
  const [letter, second] = random.shuffled(letters) as [Letter, Letter];
  const chance = random.next();
  if (chance < 0.5) return { kind: "faint", letter };
  if (chance < 0.625) return { kind: "rubbed", letter, second };
  return { kind: "two", letters: [letter, second], across: chance < 0.75 };
}

export function drawSheet(random: Random, number: number, rows: readonly Marking[]): Paper {
  const [width, height] = [sheetWidth * scale, sheetHeight * scale];
  const paper: Paper = { shades: new Float32Array(width * height).fill(0.95), width, height };
  for (const { id, x, y } of cornerMarkers) {
    fill(paper, x, y, markerEdge, markerEdge, 0.05);
    const cell = markerEdge / 7;
    for (const [row, bits] of codeOfMarker(id).entries())
      for (const [column, bit] of bits.entries())
        if (bit === 1) fill(paper, x + (column + 1) * cell, y + (row + 1) * cell, cell, cell, 0.95);
  }
  for (const [at, bit] of stripOf(number).entries())
    if (bit === 1) fill(paper, strip.x + at * stripCell, strip.y, stripCell, strip.height, 0.05);
  // lines of print above the circles, and the code below the strip
  for (let n = 0; n < 60; n++) fill(paper, 30 + 1.4 * n, 40 + 5 * (n % 4), 1, 2.2, 0.2);
  for (let n = 0; n < 12; n++) fill(paper, 60 + 2.4 * n, strip.y + strip.height + 4, 1.4, 3, 0.1);
  const bubbles = bubblesOf(rows.length);
  for (const bubble of bubbles) {
    // the number of the question
    if (bubble.letter === "A") fill(paper, bubble.x - 10, bubble.y - 1.6, 2, 3.2, 0.1);
    disc(paper, bubble, bubbleRadius, 0.4, bubbleRadius - 0.25);
    // the letter inside, printed in light grey
    fill(paper, bubble.x - 0.9, bubble.y - 1.2, 0.35, 2.4, 0.6);
    fill(paper, bubble.x + 0.55, bubble.y - 1.2, 0.35, 2.4, 0.6);
    fill(paper, bubble.x - 0.9, bubble.y - 0.2, 1.8, 0.35, 0.6);
  }
  for (const [row, marked] of rows.entries()) {
    const own = bubbles.filter(({ position }) => position === row + 1);
    mark(paper, random, own, marked);
  }
  // specks, and a pencil that slipped
  for (let n = 0; n < 12; n++)
    fill(paper, 20 + 108 * random.next(), 60 + 125 * random.next(), 0.3, 0.3, 0.3 + 0.3 * random.next());
  return paper;
}

function mark(paper: Paper, random: Random, own: readonly Bubble[], marked: Marking): void {
  const of = (letter: Letter) => own.find((bubble) => bubble.letter === letter) as Bubble;
  if (marked.kind === "clear") {
    // from a ball pen to a soft pencil held lightly
    scribble(paper, random, of(marked.letter), { shade: 0.12 + 0.36 * random.next(), coverage: 1 });
    // one in ten thought again and has rubbed the first one out
    const others = letters.filter((letter) => letter !== marked.letter);
    if (random.next() < 0.1)
      scribble(paper, random, of(random.pick(others)), { shade: 0.86 + 0.06 * random.next(), coverage: 0.8 });
  }
  if (marked.kind === "faint") faintMark(paper, random, of(marked.letter));
  if (marked.kind === "rubbed") {
    scribble(paper, random, of(marked.letter), { shade: 0.2 + 0.2 * random.next(), coverage: 1 });
    const left = { shade: 0.45 + 0.2 * random.next(), coverage: 0.7 + 0.2 * random.next() };
    scribble(paper, random, of(marked.second), left);
  }
  if (marked.kind === "two")
    twoMarks(paper, random, marked.letters.map(of) as [Bubble, Bubble], marked.across);
}

function twoMarks(
  paper: Paper,
  random: Random,
  [first, second]: readonly [Bubble, Bubble],
  across: boolean,
): void {
  scribble(paper, random, first, { shade: 0.2 + 0.2 * random.next(), coverage: 1 });
  if (!across) {
    scribble(paper, random, second, { shade: 0.2 + 0.3 * random.next(), coverage: 1 });
    return;
  }
  const [left, right] = [Math.min(first.x, second.x), Math.max(first.x, second.x)];
  for (let v = -1.6; v < 1.6; v += 0.25)
    fill(paper, left - 1.5, first.y + v, right - left + 3, 0.27, 0.25 + 0.1 * random.next());
}

/** Rubbed out badly, hardly begun, half filled, or a cross where a filled circle was asked for. */
function faintMark(paper: Paper, random: Random, bubble: Bubble): void {
  const chance = random.next();
  if (chance < 0.6) {
    const coverage = 0.4 + 0.4 * random.next();
    scribble(paper, random, bubble, { shade: 0.55 + 0.3 * random.next(), coverage });
  } else if (chance < 0.8) {
    scribble(paper, random, bubble, { shade: 0.2 + 0.2 * random.next(), coverage: 1, part: 0.5 });
  } else {
    for (let t = -1; t <= 1; t += 0.02)
      for (const side of [-1, 1]) fill(paper, bubble.x + 2.2 * t, bubble.y + side * 2.2 * t, 0.5, 0.5, 0.25);
  }
}

interface Stroke {
  shade: number;
  /** share of lines that are drawn */
  coverage: number;
  /** from the top of the circle */
  part?: number;
}

/** A pencil going to and fro over a circle: not quite round, not quite even, a little beside it. */
function scribble(paper: Paper, random: Random, { x, y }: Bubble, { shade, coverage, part = 1 }: Stroke) {
  const [dx, dy] = [random.next() - 0.5, random.next() - 0.5];
  const radius = bubbleRadius * (0.84 + 0.26 * random.next());
  const rows = Math.round(2 * radius * 4);
  for (let row = 0; row < rows * part; row++) {
    if (random.next() > coverage * 0.97) continue;
    const v = -radius + (row + 0.5) / 4;
    const half = Math.sqrt(Math.max(0, radius * radius - v * v)) * (0.88 + 0.2 * random.next());
    fill(paper, x + dx - half, y + dy + v - 0.13, 2 * half, 0.27, shade + 0.08 * random.next());
  }
}

function fill({ shades, width, height }: Paper, x: number, y: number, w: number, h: number, shade: number) {
  const [left, right] = [Math.max(0, Math.round(x * scale)), Math.min(width, Math.round((x + w) * scale))];
  const bottom = Math.min(height, Math.round((y + h) * scale));
  for (let row = Math.max(0, Math.round(y * scale)); row < bottom; row++)
    shades.fill(shade, row * width + left, row * width + Math.max(left, right));
}

function disc(
  { shades, width }: Paper,
  at: Pick<Bubble, "x" | "y">,
  outer: number,
  shade: number,
  inner: number,
) {
  for (let v = -outer; v <= outer; v += 1 / scale) {
    for (let u = -outer; u <= outer; u += 1 / scale) {
      const r = Math.hypot(u, v);
      if (r > outer || r < inner) continue;
      shades[Math.round((at.y + v) * scale) * width + Math.round((at.x + u) * scale)] = shade;
    }
  }
}
