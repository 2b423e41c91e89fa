/**
 * Reads the plain form of a roster out of a sheet's cells: 姓名, 年级, 班级, 座号; kindergartens 班级, 人数. Only
 * these columns are looked at; every other one is named and dropped. Anything unclear is a problem with its
 * place, and a file with one problem changes nothing.
 */
import { type ClassKey, type LabelContext, readClassLabel } from "#app/domain/schools/class-label.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";
import type { RosterProblem } from "./roster-problem.ts";

export type Cell = string | null | { unusable: "formula" | "date" | "error" };

export interface Sheet {
  name: string;
  /** row 1 of the sheet first */
  rows: Cell[][];
}

export interface Place {
  sheet: string;
  row: number;
}

export interface ListedPupil extends Place {
  key: ClassKey;
  name: string;
  seat: number | null;
}

export interface ListedHeadCount extends Place {
  key: ClassKey;
  count: number;
}

export interface ReadRoster {
  pupils: ListedPupil[];
  headCounts: ListedHeadCount[];
  /** headings of columns that were not looked at */
  dropped: string[];
  problems: RosterProblem[];
}

const headings = {
  name: ["姓名", "学生姓名", "名字"],
  grade: ["年级", "所在年级"],
  class: ["班级", "班", "所在班级"],
  seat: ["座号", "座位号", "班内座号"],
  count: ["人数", "幼儿人数", "班级人数"],
} as const;
type Column = keyof typeof headings;
type Columns = Partial<Record<Column, number>>;

export const longestList = 5_000;
const highestSeat = 99;
const largestCount = 200;

export function readRoster(sheets: readonly Sheet[], context: LabelContext): ReadRoster {
  const read: ReadRoster = { pupils: [], headCounts: [], dropped: [], problems: [] };
  for (const sheet of sheets) if (sheet.rows.some(hasContent)) readSheet(sheet, context, read);
  if (read.pupils.length + read.headCounts.length > longestList)
    read.problems.push(problemOf(null, null, "too-many-rows", String(longestList)));
  else if (read.pupils.length + read.headCounts.length === 0 && read.problems.length === 0)
    read.problems.push(problemOf(null, null, "nothing-listed"));
  read.problems.push(...repeatedSeats(read.pupils), ...repeatedCounts(read.headCounts));
  return read;
}

function readSheet(sheet: Sheet, context: LabelContext, read: ReadRoster): void {
  const headerAt = sheet.rows.slice(0, 10).findIndex((row) => {
    const { columns } = columnsOf(row);
    return columns.name !== undefined || columns.count !== undefined;
  });
  const header = sheet.rows[headerAt];
  if (!header) {
    read.problems.push(problemOf(sheet.name, null, "no-header"));
    return;
  }
  const { columns, dropped, problem } = columnsOf(header);
  for (const heading of dropped) if (!read.dropped.includes(heading)) read.dropped.push(heading);
  if (problem) {
    read.problems.push(problemOf(sheet.name, headerAt + 1, ...problem));
    return;
  }
  const pupils: ListedPupil[] = [];
  for (const [at, row] of sheet.rows.entries()) {
    if (at <= headerAt || !Object.values(columns).some((column) => hasContentAt(row, column))) continue;
    const place = { sheet: sheet.name, row: at + 1 };
    const line = readRow(row, columns, context);
    if ("code" in line) read.problems.push(placed(place, line, columns));
    else if ("count" in line) read.headCounts.push({ ...place, ...line });
    else pupils.push({ ...place, ...line });
  }
  // only staff sit nowhere
  if (columns.seat === undefined && pupils.some(({ key }) => key.stage !== "staff"))
    read.problems.push(problemOf(sheet.name, headerAt + 1, "column-missing", "座号"));
  read.pupils.push(...pupils);
}

interface Refusal {
  code: RosterProblem["code"];
  column: Column;
  detail?: string;
}

type Line = Omit<ListedPupil, keyof Place> | Omit<ListedHeadCount, keyof Place> | Refusal;

function readRow(row: Cell[], columns: Columns, context: LabelContext): Line {
  for (const [column, at] of Object.entries(columns) as [Column, number][]) {
    const cell = row[at];
    if (cell && typeof cell === "object") return { code: `cell-is-${cell.unusable}`, column };
  }
  const text = (column: Column) => (textAt(row, columns[column]) ?? "").trim();
  const label = readClassLabel({ grade: text("grade"), name: text("class") }, context);
  if (!label.ok) {
    const column = label.problem === "grade-unreadable" ? "grade" : "class";
    return { code: label.problem, column, detail: shown(row, columns) };
  }
  const { key } = label;
  if (columns.count !== undefined) {
    const count = wholeNumber(text("count"));
    if (key.stage !== "kindergarten") return { code: "count-only-for-kindergarten", column: "count" };
    if (count === null || count > largestCount) return { code: "count-unreadable", column: "count" };
    return { key, count };
  }
  if (key.stage === "kindergarten") return { code: "no-names-of-small-children", column: "name" };
  const name = cleanName(text("name"));
  const wrong = nameProblem(name);
  if (wrong) return { code: wrong, column: "name" };
  const seat = wholeNumber(text("seat"));
  const mayStayEmpty = columns.seat === undefined || key.stage === "staff";
  const fits = seat === null ? text("seat") === "" && mayStayEmpty : seat >= 1 && seat <= highestSeat;
  return fits ? { key, name, seat } : { code: "seat-unreadable", column: "seat" };
}

function placed(place: Place, { code, column, detail }: Refusal, columns: Columns): RosterProblem {
  const at = columns[column] ?? columns.class ?? columns.grade ?? 0;
  return { ...problemOf(place.sheet, place.row, code, detail), column: letterOf(at) };
}

/** The class as written, for the sentence; never a name. */
function shown(row: Cell[], columns: Columns): string {
  return [textAt(row, columns.grade), textAt(row, columns.class)]
    .filter((text) => text?.trim())
    .join(" ")
    .slice(0, 20);
}

function repeatedSeats(pupils: ListedPupil[]): RosterProblem[] {
  const holders = new Map<string, ListedPupil>();
  return pupils.flatMap((pupil) => {
    if (pupil.seat === null) return [];
    const seat = `${keyText(pupil.key)} ${pupil.seat}`;
    const holder = holders.get(seat);
    if (!holder) holders.set(seat, pupil);
    return holder ? [problemOf(pupil.sheet, pupil.row, "seat-twice", `${pupil.seat}`, holder.row)] : [];
  });
}

function repeatedCounts(counts: ListedHeadCount[]): RosterProblem[] {
  const first = new Map<string, ListedHeadCount>();
  return counts.flatMap((each) => {
    const earlier = first.get(keyText(each.key));
    if (!earlier) first.set(keyText(each.key), each);
    return earlier ? [problemOf(each.sheet, each.row, "class-twice", undefined, earlier.row)] : [];
  });
}

/** A class key as text, to compare and to group by. */
export function keyText({ stage, entryYear, number }: ClassKey): string {
  return stage === "staff" ? "staff" : `${stage} ${entryYear} ${number}`;
}

function columnsOf(row: Cell[]) {
  const columns: Columns = {};
  const dropped: string[] = [];
  let problem: [RosterProblem["code"], string] | null = null;
  for (const [at, cell] of row.entries()) {
    const heading = typeof cell === "string" ? cell.normalize("NFKC").replace(/[\s*:]/g, "") : "";
    const column = (Object.keys(headings) as Column[]).find((each) =>
      (headings[each] as readonly string[]).includes(heading),
    );
    if (column && columns[column] !== undefined) problem ??= ["column-twice", heading];
    else if (column) columns[column] = at;
    else if (heading !== "") dropped.push(heading.slice(0, 20));
  }
  // a sheet of names is about names; its 人数 would be a total
  if (columns.name !== undefined && columns.count !== undefined) {
    delete columns.count;
    dropped.push("人数");
  }
  if (columns.class === undefined && columns.grade === undefined) problem ??= ["column-missing", "班级"];
  return { columns, dropped, problem };
}

/** 0 → A, 27 → AB */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

function wholeNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s号人名]/g, "");
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
}

function textAt(row: Cell[], at: number | undefined): string | null {
  const cell = at === undefined ? null : row[at];
  return typeof cell === "string" ? cell : null;
}

function hasContentAt(row: Cell[], at: number): boolean {
  const cell = row[at];
  return typeof cell === "string" ? cell.trim() !== "" : cell !== null && cell !== undefined;
}

function hasContent(row: Cell[]): boolean {
  return row.some((_, at) => hasContentAt(row, at));
}

function problemOf(
  sheet: string | null,
  row: number | null,
  code: RosterProblem["code"],
  detail?: string,
  otherRow?: number,
): RosterProblem {
  return { sheet, row, column: null, code, detail: detail ?? null, otherRow: otherRow ?? null };
}
