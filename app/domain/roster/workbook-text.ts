/** Lists saved as text: .csv and .txt, as Excel, WPS and school systems write them. */
import type { Cell } from "./workbook-sheet.ts";

/** null: these bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  if (first === 0xef && second === 0xbb && third === 0xbf) return plainText(new TextDecoder().decode(bytes));
  try {
    return plainText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Excel on a Chinese Windows writes the system's own code
    return plainText(new TextDecoder("gb18030").decode(bytes));
  }
}

function plainText(text: string): string | null {
  let strange = 0;
  for (const sign of text) if (sign === "\ufffd" || (sign < " " && !"\t\n\r\f\v".includes(sign))) strange++;
  return strange > text.length / 200 ? null : text;
}

const delimiters = [",", "\t", ";", "，", "|"] as const;

export function parseDelimited(text: string): Cell[][] {
  const delimiter = delimiterOf(text);
  return parsed(text, delimiter, true) ?? parsed(text, delimiter, false) ?? [];
}

/** With commas and nothing guessed; null: a quotation mark is never closed. */
export function parseCsv(text: string): Cell[][] | null {
  return parsed(text, ",", true);
}

/** The sign that stands equally often in most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  let best = { delimiter: ",", fitting: 0 };
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const fitting = Math.max(0, ...counts.values());
    if (fitting > best.fitting) best = { delimiter, fitting };
  }
  return best.delimiter;
}

/** RFC 4180, forgiving; null: a quotation mark is never closed. */
function parsed(text: string, delimiter: string, quotes: boolean): Cell[][] | null {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (quotes && text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return null;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      const rest = at + nextBreak(text.slice(at, at + 200), delimiter);
      at = Math.min(rest, text.length);
    } else {
      const end = at + nextBreak(text.slice(at, at + 10_000), delimiter);
      cell = text.slice(at, end);
      at = end;
    }
    // ="007" is how Excel is made to keep zeros
    row.push(/^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell === "" ? null : cell);
    const sign = text[at];
    if (sign !== delimiter || at >= text.length) {
      rows.push(row);
      row = [];
      at += sign === "\r" && text[at + 1] === "\n" ? 2 : 1;
    } else {
      at++;
      // a line that ends with the delimiter ends with an empty cell
      if (at === text.length) row.push(null);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function nextBreak(text: string, delimiter: string): number {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === "\n" || sign === "\r") return at;
  }
  return text.length;
}
