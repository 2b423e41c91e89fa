/**
 * Where on a sheet the tables are: below a title, beside each other, one below the other, with a header of one row,
 * of two or without one; and what is said about the class outside the table.
 */
import { type LabelContext, readClassLabel } from "#app/domain/schools/class-label.ts";
import { type ColumnGuess, guessColumns, type Heading, textOfCell } from "./roster-columns.ts";
import { headingOf, isFooter, isHeading, meaningOf } from "./roster-words.ts";
import type { Sheet } from "./workbook-sheet.ts";

export interface Table {
  sheet: string;
  /** rows from 0; header null: there is none */
  header: { first: number; last: number } | null;
  firstRow: number;
  /** exclusive */
  endRow: number;
  columns: ColumnGuess[];
  /** what title or sheet name say, as it has to be put in front of the cells; empty: nothing */
  outside: { grade: string; class: string };
}

const sampleSize = 200;

export function findTables(sheet: Sheet, context: LabelContext): Table[] {
  const headerRows = sheet.rows.flatMap((_, at) => (isHeaderRow(sheet, at) ? [at] : []));
  const starts = headerRows.filter((at) => at === 0 || !headerRows.includes(at - 1));
  if (starts.length === 0) return tableWithoutHeader(sheet, context);
  return starts.flatMap((start, n) => {
    const header = headerAround(sheet, start);
    const next = starts[n + 1];
    const endRow = next === undefined ? sheet.rows.length : titleAbove(sheet, next, header.last + 1);
    const titleFrom = n === 0 ? 0 : titleAbove(sheet, header.first, (starts[n - 1] ?? 0) + 1);
    return sideBySide(headingsOf(sheet, header)).map((headings) => {
      const left = headings[0]?.at ?? 0;
      const right = headings.at(-1)?.at ?? left;
      const titles = textsIn(sheet, titleFrom, header.first, left, right);
      const rows = { firstRow: header.last + 1, endRow };
      return { sheet: sheet.name, header, ...rows, ...described(sheet, headings, rows, titles, context) };
    });
  });
}

interface Rows {
  firstRow: number;
  endRow: number;
}

function described(
  sheet: Sheet,
  headings: readonly Heading[],
  rows: Rows,
  titles: readonly string[],
  context: LabelContext,
): Pick<Table, "columns" | "outside"> {
  const outside = outsideOf([...titles, sheet.name], context);
  const valuesOf = (at: number) => {
    const values: string[] = [];
    for (let row = rows.firstRow; row < rows.endRow && values.length < sampleSize; row++) {
      const cells = sheet.rows[row] ?? [];
      const text = textOfCell(cells[at]);
      // 合计 below a list says nothing about its columns
      const first = cells.find((cell) => textOfCell(cell) !== null);
      if (text !== null && !isFooter(textOfCell(first) ?? "")) values.push(text);
    }
    return values;
  };
  return {
    outside,
    columns: guessColumns(headings, valuesOf, { ...context, gradeKnown: outside.grade !== "" }),
  };
}

function isHeaderRow({ rows }: Sheet, at: number): boolean {
  let words = 0;
  let others = 0;
  let kept = false;
  for (const cell of rows[at] ?? []) {
    const text = textOfCell(cell);
    if (text === null) continue;
    if (!isHeading(text)) {
      others++;
      continue;
    }
    words++;
    const role = meaningOf(headingOf(text))?.role;
    if (role === "name" || role === "count" || role === "class") kept = true;
  }
  return kept && words > others && (words >= 2 || others === 0);
}

/** The row with 姓名 and, where it belongs to the header too, the one above or below. */
function headerAround(sheet: Sheet, at: number): { first: number; last: number } {
  const above = sheet.rows[at - 1] ?? [];
  const groups = above.filter((cell) => textOfCell(cell) !== null).length;
  const first = at > 0 && groups >= 2 && above.every((cell) => isGroup(textOfCell(cell))) ? at - 1 : at;
  const below = sheet.rows[at + 1] ?? [];
  const texts = below.map(textOfCell);
  const names = (sheet.rows[at] ?? []).flatMap((cell, column) => {
    return meaningOf(headingOf(textOfCell(cell) ?? ""))?.role === "name" ? [column] : [];
  });
  const isSecond =
    texts.some((text) => text !== null) &&
    texts.every((text) => text === null || isHeading(text)) &&
    names.every((column) => texts[column] === null || isHeading(texts[column] as string));
  return { first, last: isSecond ? at + 1 : at };
}

function isGroup(text: string | null): boolean {
  return (
    text === null ||
    (text.length <= 12 && !/\d{3}/.test(text) && /信息|情况|资料|监护|家长|联系|基本|学籍|学生/.test(text))
  );
}

function headingsOf(sheet: Sheet, { first, last }: { first: number; last: number }): Heading[] {
  const upper = sheet.rows[first] ?? [];
  const width = Math.max(...[first, last].map((row) => sheet.rows[row]?.length ?? 0));
  const headings: Heading[] = [];
  let group = "";
  for (let at = 0; at < width; at++) {
    const own = textOfCell(upper[at]);
    const below = last > first ? textOfCell(sheet.rows[last]?.[at]) : null;
    if (own !== null) group = own;
    // a group reaches as far as nothing else stands in its row
    const text = last === first ? own : (below ?? own);
    headings.push({
      at,
      text: clean(text),
      group: below !== null && below !== group ? (clean(group) ?? "") : "",
    });
  }
  while (
    headings.length > 0 &&
    headings.at(-1)?.text === null &&
    isEmptyColumn(sheet, headings.length - 1, last)
  )
    headings.pop();
  return headings;
}

function clean(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.replace(/\s+/g, " ").trim();
  // whatever it is, it is no heading, and it must not be shown
  return plain.length > 30 || /\d{5}/.test(plain) ? null : plain;
}

function isEmptyColumn({ rows }: Sheet, at: number, from: number): boolean {
  return rows.slice(from, from + sampleSize).every((row) => textOfCell(row[at]) === null);
}

/** 座号 姓名 座号 姓名: two tables that share their rows. */
function sideBySide(headings: Heading[]): Heading[][] {
  const isName = ({ text, group }: Heading) =>
    text !== null && meaningOf(headingOf(text), group)?.role === "name";
  const names = headings.flatMap((heading, place) => (isName(heading) ? [place] : []));
  if (names.length < 2) return [headings];
  const words = headings.map(({ text }) => (text === null ? "" : headingOf(text)));
  const period = (names[1] as number) - (names[0] as number);
  const first = words.findIndex((word) => word !== "");
  const isRepeated = names.every((place, n) => place === (names[0] as number) + n * period);
  const block = words.slice(first, first + period).join(" ");
  const blocks = names.map((_, n) => words.slice(first + n * period, first + (n + 1) * period));
  const same = blocks.slice(0, -1).every((each) => each.join(" ") === block);
  const last = blocks.at(-1)?.join(" ").trim() ?? "";
  if (!isRepeated || !same || !block.trim().startsWith(last)) return [headings];
  return names.map((_, n) => headings.slice(first + n * period, first + (n + 1) * period));
}

/** Titles stand on their own in a row, or say that they are one. */
function titleAbove({ rows }: Sheet, at: number, notBefore: number): number {
  const isTitle = (row: number) => {
    const texts = (rows[row] ?? []).flatMap((cell) => textOfCell(cell) ?? []);
    return (
      texts.length <= 1 ||
      (texts.length <= 3 && texts.some((text) => /班主任|名单|名册|花名|[级)]\S*班/.test(text)))
    );
  };
  let from = at;
  while (from > notBefore && isTitle(from - 1)) from--;
  return from;
}

function textsIn(
  { rows, merges = [] }: Sheet,
  from: number,
  to: number,
  left: number,
  right: number,
): string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row++)
    for (const [column, cell] of (rows[row] ?? []).entries()) {
      const text = textOfCell(cell);
      const merge = merges.find(({ top, left }) => top === row && left === column);
      const reaches = Math.max(column, merge?.right ?? column);
      const isAlone = (rows[row] ?? []).filter((each) => textOfCell(each) !== null).length === 1;
      if (text !== null && (isAlone || (column <= right && reaches >= left))) texts.push(text);
    }
  return texts;
}

/** 「重庆市第三十七中学七年级3班学生名单」 → 七年级3班 */
export function outsideOf(texts: readonly string[], context: LabelContext): { grade: string; class: string } {
  for (const text of texts) {
    const label = classIn(text, context);
    if (label) return { grade: "", class: label };
  }
  for (const text of texts) {
    const grade =
      /(小学|初中|高中|初|高)?([一二三四五六七八九]|1[0-2]|[1-9])年级|[初高][一二三]|\d{4}级|教职工/.exec(
        text.normalize("NFKC"),
      )?.[0];
    if (grade) return { grade, class: "" };
  }
  return { grade: "", class: "" };
}

function classIn(text: string, context: LabelContext): string | null {
  const plain = text.normalize("NFKC").slice(0, 80);
  const ends = [...plain.matchAll(/班|\)|$/g)].map(({ index, 0: sign }) => index + sign.length);
  for (const end of ends)
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const part = plain.slice(start, end);
      if (!/[班)\d]$/.test(part)) continue;
      const label = readClassLabel({ grade: "", name: part }, context);
      const isOne = label.ok || label.problem === "year-meaning-unknown";
      // 2026.9 in a title is a month; as the whole name of a sheet 9.1 is a class
      if (isOne && (/[班)]$/.test(part) || part === plain.trim())) return part.trim();
    }
  return null;
}

function tableWithoutHeader(sheet: Sheet, context: LabelContext): Table[] {
  const widths = sheet.rows.slice(0, sampleSize).map((row) => row.filter((cell) => textOfCell(cell)).length);
  const usual = widths.filter((width) => width > 0).sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const firstRow = widths.findIndex((width) => width > 0 && width >= usual / 2 && (width > 1 || usual <= 1));
  if (firstRow < 0) return [];
  const width = Math.max(0, ...sheet.rows.slice(firstRow, firstRow + sampleSize).map((row) => row.length));
  const headings = Array.from({ length: width }, (_, at): Heading => ({ at, text: null, group: "" }));
  const rows = { firstRow, endRow: sheet.rows.length };
  const titles = textsIn(sheet, 0, firstRow, 0, width);
  const { columns, outside } = described(sheet, headings, rows, titles, context);
  const hasRole = (role: string) => columns.some((column) => column.role === role);
  // names alone say nothing: without a class it is some other sheet
  if (!hasRole("name") || !(hasRole("class") || outside.class !== "")) return [];
  return [{ sheet: sheet.name, header: null, ...rows, columns, outside }];
}
