/** A school's list of its staff out of a file: names and, where the list has them, user names. All else is dropped. */
import { looksLikeName, textOfCell } from "#app/domain/roster/roster-columns.ts";
import { longestList, problemOf, type RosterProblem } from "#app/domain/roster/roster-problem.ts";
import { readRow } from "#app/domain/roster/roster-row.ts";
import { findTables, type Table } from "#app/domain/roster/roster-tables.ts";
import { headingOf, readStatus } from "#app/domain/roster/roster-words.ts";
import { letterOf, mostColumns, mostRows, type Sheet } from "#app/domain/roster/workbook-sheet.ts";
import type { LabelContext } from "#app/domain/schools/class-label.ts";
import { normalUsername } from "./staff.ts";
import { isUsername, type ListedStaff } from "./staff-list.ts";

/** A file of staff, read: or why it is none. */
export type StaffFile = StaffSheets | { problems: [RosterProblem]; people: null };

export interface StaffSheets {
  people: ListedStaff[];
  /** headings of columns that were not looked at */
  dropped: string[];
  /** totals, signatures, people who have left */
  skippedRows: number;
  /** what stands in the column of user names and can be none */
  unusableUsernames: number;
  problems: RosterProblem[];
}

/** Staff are in no grade; what a list says about classes is where they teach. */
const nobodysClass: LabelContext = { day: "2000-09-01", stages: [{ stage: "staff", grades: 1 }] };
const outside = { grade: "教职工", class: "" };

export function readStaffSheets(sheets: readonly Sheet[]): StaffSheets {
  const read: StaffSheets = { people: [], dropped: [], skippedRows: 0, unusableUsernames: 0, problems: [] };
  const tables: { sheet: Sheet; table: Place }[] = [];
  for (const sheet of sheets) {
    const wide = sheet.rows.findIndex((row) => row.length > mostColumns);
    if (wide >= 0) read.problems.push(problemOf("too-many-columns", sheet.name, wide + 1, `${mostColumns}`));
    else if (sheet.rows.length > mostRows)
      read.problems.push(problemOf("too-many-rows", sheet.name, mostRows, `${longestList}`));
    else tables.push(...tablesIn(sheet).map((table) => ({ sheet, table })));
  }
  if (tables.length === 0) tables.push(...bareTables(sheets));
  for (const { sheet, table } of tables) readTable(sheet, table, read);
  if (read.people.length === 0 && read.problems.length === 0) read.problems.push(problemOf("no-staff-names"));
  return read;
}

type Place = Pick<Table, "firstRow" | "endRow"> & {
  name: number;
  username: number;
  columns: readonly Column[];
};
interface Column {
  at: number;
  heading: string | null;
  isKept: boolean;
  isStatus: boolean;
}

const usernameHeadings = new Set([
  "用户名",
  "用户名称",
  "账号",
  "帐号",
  "登录名",
  "登录账号",
  "username",
  "account",
]);

function tablesIn(sheet: Sheet): Place[] {
  return findTables(sheet, nobodysClass).flatMap(({ columns, firstRow, endRow }): Place[] => {
    const name = columns.find(({ role }) => role === "name")?.at;
    const username = columns.find(({ heading }) => usernameHeadings.has(headingOf(heading ?? "")))?.at ?? -1;
    if (name === undefined) return [];
    const marked = columns.map(({ at, heading, role }): Column => {
      return { at, heading, isKept: at === name || at === username, isStatus: role === "status" };
    });
    return [{ firstRow, endRow, name, username, columns: marked }];
  });
}

/** As it might be pasted: names, perhaps user names beside them, and nothing above. */
function bareTables(sheets: readonly Sheet[]): { sheet: Sheet; table: Place }[] {
  const columns = [0, 1].map((at): Column => ({ at, heading: null, isKept: true, isStatus: false }));
  return sheets.flatMap((sheet) => {
    const { rows } = sheet;
    const names = rows.filter(([cell]) => looksLikeName(textOfCell(cell) ?? "")).length;
    const isBare = names > rows.length / 2 && rows.every((row) => row.length <= 2);
    const table = { firstRow: 0, endRow: rows.length, name: 0, username: 1, columns };
    return isBare ? [{ sheet, table }] : [];
  });
}

function readTable(
  sheet: Sheet,
  { firstRow, endRow, name, username, columns }: Place,
  read: StaffSheets,
): void {
  for (const { at, heading, isKept } of columns) {
    const said = heading ?? `${letterOf(at)} 列`;
    if (!isKept && !read.dropped.includes(said)) read.dropped.push(said);
  }
  const span = { from: columns[0]?.at ?? 0, to: columns.at(-1)?.at ?? 0 };
  const context = { columns: { name }, span, outside, label: nobodysClass };
  const statuses = columns.filter(({ isStatus }) => isStatus).map(({ at }) => at);
  for (let at = firstRow; at < endRow; at++) {
    const row = sheet.rows[at] ?? [];
    const textAt = (column: number) => (typeof row[column] === "string" ? (row[column] as string) : "");
    const line = readRow(row, context);
    if (line === null) continue;
    if (line.is === "skipped" || statuses.some((column) => readStatus(textAt(column)) === "gone"))
      read.skippedRows++;
    else if (line.is === "refused")
      read.problems.push({ ...problemOf(line.code, sheet.name, at + 1), column: letterOf(name) });
    else if (line.is === "pupil") {
      const typed = normalUsername(textAt(username));
      const isUsable = isUsername(typed);
      if (typed !== "" && !isUsable) read.unusableUsernames++;
      read.people.push({ name: line.pupil.name, username: isUsable ? typed : null });
    }
  }
}
