/**
 * How much goes on one screen of the board. Measures are those of a board 1920 pixels wide, of which a browser
 * that is not full screen leaves some 900 in height. Text read from 8 m has 64 pixels at least, titles 88. Pure.
 */
import { plain, type Word, type Words } from "./blocks.ts";

export const sizes = [140, 112, 88, 64] as const;
export type Size = (typeof sizes)[number];

export interface Room {
  width: number;
  height: number;
  /** the largest size that makes sense here */
  largest?: Size;
}

/** What the page's margins and the controls leave; below a title; beside a picture. */
export const fullRoom: Room = { width: 1600, height: 680 };
export const underTitle: Room = { width: 1600, height: 520, largest: 88 };
export const besidePicture: Room = { width: 780, height: 660, largest: 88 };

const lineHeight = 1.4;
const longestLine = 20;
/** lines break before the edge: at words, and never before a full stop */
const slack = 0.93;

/** Widths of a character: Chinese ones are square, Latin ones a little more than half. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += /[\u2E80-\uFFEF]/.test(character) ? 1 : 0.58;
  return units;
}

export function linesNeeded(text: string, size: Size, width: number): number {
  const perLine = Math.min(width / size, longestLine) * slack;
  return Math.max(1, Math.ceil(unitsOf(text) / perLine));
}

/** A title breaks between its phrases; one that is wider than the board breaks where it must. */
export function titleSize(title: string, { width, height, largest = 140 }: Room): Size {
  const phrases = title.split(/(?<=[，。！？；：、」』”）])(?![，。！？；：、」』”）])|(?<=\s)/);
  const fitting = sizes.filter((size) => size <= largest && size >= 88);
  const whole = fitting.find((size) => {
    const perLine = Math.min(width / size, longestLine) * 0.98;
    let lines = 1;
    let used = 0;
    for (const units of phrases.map(unitsOf)) {
      if (units > perLine) return false;
      if (used + units > perLine) lines++;
      used = used + units > perLine ? units : used + units;
    }
    return lines * size * lineHeight <= height;
  });
  return whole ?? sizeFor([title], { width, height, largest }) ?? 64;
}

/** The largest size in which these lines fit; null when even the smallest is too large. */
export function sizeFor(lines: readonly string[], { width, height, largest = 140 }: Room): Size | null {
  const fitting = sizes.filter((size) => {
    if (size > largest) return false;
    const gaps = (lines.length - 1) * size * 0.35;
    const rows = lines.reduce((sum, line) => sum + linesNeeded(line, size, width), 0);
    return rows <= 6 && rows * size * lineHeight + gaps <= height;
  });
  return fitting[0] ?? null;
}

/** Cuts lines into screens: whole lines together while they fit, a long one at the ends of its sentences. */
export function screensFor(lines: readonly Words[], room: Room): Words[][] {
  const fits = (some: readonly Words[]) => sizeFor(some.map(plain), room) !== null;
  const screens: Words[][] = [];
  const pieces = lines.flatMap((line) => (fits([line]) ? [line] : piecesOf(line, (part) => fits([part]))));
  for (const piece of pieces) {
    const last = screens[screens.length - 1];
    if (last && fits([...last, piece])) last.push(piece);
    else screens.push([piece]);
  }
  return evened(screens, fits);
}

/** Two screens of two lines instead of three and one. */
function evened(screens: Words[][], fits: (some: readonly Words[]) => boolean): Words[][] {
  const last = screens[screens.length - 1];
  const before = screens[screens.length - 2];
  if (!last || !before) return screens;
  while (before.length > last.length + 1) {
    const moved = before[before.length - 1] as Words;
    if (!fits([moved, ...last])) break;
    before.pop();
    last.unshift(moved);
  }
  return screens;
}

/** As many whole sentences as fit, then the next; a sentence too long by itself is cut at its commas. */
export function piecesOf(line: Words, fits: (part: Words) => boolean): Words[] {
  const parts = cut(line, sentenceEnd).flatMap((sentence) =>
    fits(sentence) ? [sentence] : cut(sentence, clauseEnd),
  );
  const pieces: Word[][] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last && fits([...last, ...part])) last.push(...part);
    else pieces.push([...part]);
  }
  return pieces.map(joined);
}

const sentenceEnd = /(?<=[。！？；][」』”）]?)(?![」』”）])|(?<=[.!?;]["”)]?\s)/;
const clauseEnd = /(?<=[。！？；，：、][」』”）]?)(?![」』”）])|(?<=[.!?;,:]["”)]?\s)/;

function cut(line: Words, end: RegExp): Words[] {
  const parts: Word[][] = [];
  let open: Word[] = [];
  for (const { text, strong } of line) {
    const pieces = text.split(end);
    for (const [index, piece] of pieces.entries()) {
      open.push(strong ? { text: piece, strong } : { text: piece });
      const ends = index < pieces.length - 1 || /[。！？；][」』”）]?$/.test(piece);
      if (ends) {
        parts.push(open);
        open = [];
      }
    }
  }
  if (open.length > 0) parts.push(open);
  return parts;
}

function joined(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of words) {
    const last = merged[merged.length - 1];
    if (last && last.strong === word.strong) last.text += word.text;
    else merged.push({ ...word });
  }
  const last = merged[merged.length - 1];
  if (last) last.text = last.text.trimEnd();
  return merged.filter(({ text }) => text !== "");
}
