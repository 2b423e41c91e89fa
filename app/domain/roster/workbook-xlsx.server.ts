/**
 * Cells of an .xlsx, read in one pass over its XML. Libraries either take four times as long (SheetJS) or put parts
 * into temporary files (exceljs' streaming reader); lists hold nothing but text and numbers. Decision 0128.
 */

import type { ReadSheets } from "./workbook-sheet.ts";
import {
  type Cell,
  columnOf,
  type Merge,
  mostColumns,
  mostRows,
  numberText,
  type Sheet,
} from "./workbook-sheet.ts";
import { dateStyles, sharedStrings, textOf, unescaped } from "./workbook-xml.ts";
import { Archive, UnreadableFile } from "./workbook-zip.server.ts";

/** `largest`: bytes it may unpack to, where less than a roster is expected. */
export function readXlsx(file: Buffer, largest?: number): ReadSheets {
  const archive = new Archive(file, largest);
  const book = xml(archive, "xl/workbook.xml");
  if (book === null) throw new UnreadableFile("not-a-list");
  const targets = relationTargets(xml(archive, "xl/_rels/workbook.xml.rels") ?? "");
  const strings = sharedStrings(xml(archive, "xl/sharedStrings.xml") ?? "");
  const dates = dateStyles(xml(archive, "xl/styles.xml") ?? "");
  const read: ReadSheets = { sheets: [], hiddenSheets: [] };
  let number = 0;
  for (const [, attributes = ""] of book.matchAll(/<sheet\b([^>]*)>/g)) {
    number++;
    const name = unescaped(attribute(attributes, "name") ?? `Sheet${number}`);
    if (/\bstate="(hidden|veryHidden)"/.test(attributes)) {
      read.hiddenSheets.push(name);
      continue;
    }
    const relation = /\b\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const target = targets.get(relation) ?? `worksheets/sheet${number}.xml`;
    const sheet = xml(archive, target.startsWith("/") ? target : `xl/${target}`);
    // charts have a sheet of their own and no cells
    if (sheet?.includes("<sheetData")) read.sheets.push({ name, ...readCells(sheet, strings, dates) });
  }
  if (number === 0) throw new UnreadableFile("damaged");
  return read;
}

/** A byte a character: long sheets stay small, and texts are decoded where they are taken out. */
function xml(archive: Archive, name: string): string | null {
  const part = archive.part(name);
  if (!part) return null;
  const text = part.toString("latin1");
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet)\b/.exec(text.slice(0, 2_000))?.[1];
  return prefix ? text.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</") : text;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

function relationTargets(text: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [, attributes = ""] of text.matchAll(/<Relationship\b([^>]*)>/g))
    targets.set(attribute(attributes, "Id") ?? "", attribute(attributes, "Target") ?? "");
  return targets;
}

function readCells(
  text: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): Omit<Sheet, "name"> {
  const rows: Cell[][] = [];
  const hiddenRows: number[] = [];
  let rowAt = -1;
  let columnAt = -1;
  let row: Cell[] = [];
  let at = text.indexOf("<sheetData");
  const end = text.indexOf("</sheetData>", at);
  if (end < 0 && !/<sheetData\s*\/>/.test(text.slice(at, at + 20))) throw new UnreadableFile("damaged");
  while (at >= 0) {
    at = text.indexOf("<", at + 1);
    if (at < 0 || at >= end) break;
    const isCell = text.startsWith("<c", at) && " />".includes(text[at + 2] ?? "");
    if (!isCell && !text.startsWith("<row", at)) continue;
    const close = text.indexOf(">", at);
    if (close < 0) throw new UnreadableFile("damaged");
    const attributes = text.slice(at, close);
    const isEmpty = text[close - 1] === "/";
    if (!isCell) {
      const number = /\br="(\d+)"/.exec(attributes)?.[1];
      rowAt = number ? Number(number) - 1 : rowAt + 1;
      columnAt = -1;
      row = [];
      if (/\bhidden="(1|true)"/.test(attributes)) hiddenRows.push(rowAt);
      if (rowAt >= 0 && rowAt <= mostRows) rows[rowAt] = row;
      at = close;
      continue;
    }
    const letters = /\br="([A-Z]{1,7})\d/.exec(attributes)?.[1];
    columnAt = letters ? columnOf(letters) : columnAt + 1;
    if (isEmpty) continue;
    const cellEnd = text.indexOf("</c>", close);
    if (cellEnd < 0) throw new UnreadableFile("damaged");
    const cell = cellOf(attributes, text.slice(close + 1, cellEnd), strings, dates);
    // one more than is allowed, so that it is seen
    if (cell !== null && columnAt <= mostColumns) row[columnAt] = cell;
    else if (cell !== null) row[mostColumns] = cell;
    at = cellEnd;
  }
  return { rows: Array.from(rows, filled), merges: mergesOf(text, end), hiddenRows };
}

function filled(row: Cell[] | undefined): Cell[] {
  return row ? Array.from(row, (cell) => cell ?? null) : [];
}

function cellOf(
  attributes: string,
  inner: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): Cell {
  if (inner.includes("<f")) return { unusable: "formula" };
  const kind = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
  if (kind === "inlineStr") return textOf(inner);
  const start = inner.indexOf("<v");
  const value = start < 0 ? "" : inner.slice(inner.indexOf(">", start) + 1, inner.indexOf("</v>", start));
  if (value === "") return null;
  if (kind === "s") return strings[Number(value)] ?? null;
  if (kind === "str") return unescaped(value);
  if (kind === "e") return { unusable: "error" };
  if (kind === "d") return { unusable: "date" };
  if (kind === "b") return value === "1" ? "TRUE" : "FALSE";
  const style = /\bs="(\d+)"/.exec(attributes)?.[1];
  return style && dates.has(Number(style)) ? { unusable: "date" } : numberText(value);
}

const mostMerges = 20_000;

function mergesOf(text: string, from: number): Merge[] {
  const merges: Merge[] = [];
  const pattern = /<mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;
  pattern.lastIndex = Math.max(from, 0);
  for (let match = pattern.exec(text); match && merges.length < mostMerges; match = pattern.exec(text)) {
    const [, left = "", top, right = "", bottom] = match;
    merges.push({
      left: columnOf(left),
      top: Number(top) - 1,
      right: columnOf(right),
      bottom: Number(bottom) - 1,
    });
  }
  return merges;
}
