/**
 * Reads a roster out of the sheets of a file. Only columns that are recognised, or chosen by a person, are looked at;
 * every other one is named and dropped. Anything unclear is a problem with its place, and a file with one problem
 * changes nothing.
 */
import type { ClassKey, LabelContext } from "#app/domain/schools/class-label.ts";
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import { checkRoster } from "./roster-check.ts";
import type { ColumnGuess } from "./roster-columns.ts";
import { longestList, problemOf, type RosterProblem } from "./roster-problem.ts";
import { type Columns, type Line, type RowContext, readRow } from "./roster-row.ts";
import { findTables, type Table } from "./roster-tables.ts";
import type { ListedStatus, Role } from "./roster-words.ts";
import { letterOf, mostColumns, mostRows, type Sheet } from "./workbook-sheet.ts";

export interface Place {
  sheet: string;
  row: number;
}

export interface ListedPupil extends Place {
  key: ClassKey;
  name: string;
  seat: number | null;
  /** null: the list does not say */
  status: ListedStatus | null;
  /** an id of ours, where the list carries them (oneroster-read.ts) */
  learnerId?: string;
}

export interface ListedHeadCount extends Place {
  key: ClassKey;
  count: number;
}

/** Who stands before a class, where a list says so (oneroster-read.ts). */
export interface ListedTeaching extends Place {
  key: ClassKey;
  role: TeachingRole;
  name: string;
  /** an id of ours */
  learnerId?: string;
  /** the same person's place among `pupils`: the list has its staff group, too */
  listedAt?: number;
  /** no longer */
  isGone: boolean;
}

/** Tables with the same columns, as they are shown and corrected together. */
export interface TableGroup {
  tables: Table[];
  columns: ColumnGuess[];
}

/** What a person has changed about a group: a role or nothing for a column, where the list begins. */
export interface Correction {
  roles: ReadonlyMap<number, Role | null>;
}
export type Corrections = ReadonlyMap<number, Correction>;

export interface ReadRoster {
  pupils: ListedPupil[];
  headCounts: ListedHeadCount[];
  teachings: ListedTeaching[];
  groups: TableGroup[];
  /** headings of columns that were not looked at */
  dropped: string[];
  /** rows that are nobody: totals, signatures, empty places */
  skipped: Place[];
  hiddenRows: number;
  /** sheets without a table */
  otherSheets: string[];
  /** 级 stands in it, and the school has not said what that means: the first class as written */
  asksYear: string | null;
  /** it only says what has changed */
  isPartial?: boolean;
  problems: RosterProblem[];
}

export function nothingRead(): ReadRoster {
  return {
    pupils: [],
    headCounts: [],
    teachings: [],
    groups: [],
    dropped: [],
    skipped: [],
    hiddenRows: 0,
    otherSheets: [],
    asksYear: null,
    problems: [],
  };
}

export function readRoster(
  sheets: readonly Sheet[],
  context: LabelContext,
  corrections: Corrections = new Map(),
): ReadRoster {
  const read = nothingRead();
  for (const sheet of sheets) {
    if (!sheet.rows.some((row) => row.some((cell) => cell !== null))) continue;
    const wide = sheet.rows.findIndex((row) => row.length > mostColumns);
    if (wide >= 0) read.problems.push(problemOf("too-many-columns", sheet.name, wide + 1, `${mostColumns}`));
    else if (sheet.rows.length > mostRows)
      read.problems.push(problemOf("too-many-rows", sheet.name, mostRows, `${longestList}`));
    else gather(sheet, findTables(sheet, context), read);
  }
  for (const [at, group] of read.groups.entries()) correct(group, corrections.get(at));
  for (const group of read.groups)
    for (const table of group.tables) readTable(sheetOf(sheets, table), table, group.columns, context, read);
  checkRoster(read);
  return read;
}

function gather(sheet: Sheet, tables: readonly Table[], read: ReadRoster): void {
  if (tables.length === 0) read.otherSheets.push(sheet.name);
  for (const table of tables) {
    const signature = signatureOf(table);
    const group = read.groups.find((each) => signatureOf(each.tables[0] as Table) === signature);
    if (group) group.tables.push(table);
    else read.groups.push({ tables: [table], columns: table.columns });
  }
}

function signatureOf({ columns, header }: Table): string {
  const first = columns[0]?.at ?? 0;
  const about = columns.map(({ at, heading, role }) => [at - first, heading, role]);
  return JSON.stringify([header !== null, about]);
}

function correct(group: TableGroup, correction: Correction | undefined): void {
  if (!correction) return;
  group.columns = group.columns.map((column): ColumnGuess => {
    const role = correction.roles.get(column.at);
    return role === undefined || role === column.role ? column : { ...column, role, reason: "chosen" };
  });
}

function readTable(
  sheet: Sheet,
  table: Table,
  groupColumns: readonly ColumnGuess[],
  label: LabelContext,
  read: ReadRoster,
): void {
  // side by side tables share the columns' meaning, not their place
  const shift = (table.columns[0]?.at ?? 0) - (groupColumns[0]?.at ?? 0);
  const columns: Columns = {};
  for (const { at, role, heading } of groupColumns) {
    if (role === null) {
      const name = heading ?? `${letterOf(at + shift)} 列`;
      if (!read.dropped.includes(name)) read.dropped.push(name);
    } else if (columns[role] !== undefined) {
      read.problems.push(problemOf("column-twice", table.sheet, headerRow(table), heading ?? ""));
      return;
    } else columns[role] = at + shift;
  }
  const missing = missingColumn(columns, table);
  if (missing) {
    read.problems.push(problemOf(missing, table.sheet, headerRow(table)));
    return;
  }
  const span = { from: (groupColumns[0]?.at ?? 0) + shift, to: (groupColumns.at(-1)?.at ?? 0) + shift };
  const context: RowContext = { columns, span, outside: table.outside, label };
  const hidden = new Set(sheet.hiddenRows);
  for (let at = table.firstRow; at < table.endRow; at++) {
    const line = readRow(sheet.rows[at] ?? [], context);
    if (line === null) continue;
    if (hidden.has(at)) read.hiddenRows++;
    keep(line, { sheet: table.sheet, row: at + 1 }, columns, read);
  }
}

function keep(line: Line, place: Place, columns: Columns, read: ReadRoster): void {
  if (line.is === "skipped") read.skipped.push(place);
  else if (line.is === "pupil") read.pupils.push({ ...place, ...line.pupil });
  else if (line.is === "count") read.headCounts.push({ ...place, key: line.key, count: line.count });
  else if (line.code === "year-meaning-unknown") read.asksYear ??= line.detail ?? "";
  else {
    const at = columns[line.column] ?? columns.class ?? columns.grade ?? columns.name ?? 0;
    const problem = problemOf(line.code, place.sheet, place.row, line.detail);
    read.problems.push({ ...problem, column: letterOf(at) });
  }
}

function headerRow({ header, firstRow }: Table): number {
  return (header?.last ?? firstRow) + 1;
}

function missingColumn(columns: Columns, { outside }: Table): "no-name-column" | "no-class-column" | null {
  if (columns.name === undefined && columns.count === undefined) return "no-name-column";
  const says =
    columns.class !== undefined ||
    columns.grade !== undefined ||
    outside.class !== "" ||
    outside.grade !== "";
  return says ? null : "no-class-column";
}

function sheetOf(sheets: readonly Sheet[], table: Table): Sheet {
  return sheets.find(({ name }) => name === table.sheet) ?? { name: table.sheet, rows: [] };
}
