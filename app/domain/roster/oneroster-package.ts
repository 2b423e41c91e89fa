/**
 * Tables out of the files of a OneRoster 1.2 package, each cell where it says it is: manifest, columns, ids, the state
 * of each row, and that every id points at something. Whatever is wrong is named with file, row and column.
 */
import { withFormula } from "#app/lib/csv.ts";
import {
  columnsOf,
  type FileMode,
  fileModes,
  neverRead,
  referencesOf,
  requiredOf,
  type TableName,
  tableNames,
} from "./oneroster-tables.ts";
import { problemOf, type RosterProblem, type RosterProblemCode } from "./roster-problem.ts";
import { type Cell, letterOf, mostColumns, mostRows } from "./workbook-sheet.ts";
import { parseCsv } from "./workbook-text.ts";

export interface ExchangeRow {
  /** as a spreadsheet counts: the header is row 1 */
  row: number;
  isDeleted: boolean;
  of(column: string): string;
}

export interface ExchangeTable {
  file: string;
  mode: FileMode;
  columns: ReadonlyMap<string, number>;
  rows: ExchangeRow[];
}

export interface ExchangePackage {
  tables: Record<TableName, ExchangeTable>;
  /** columns and files that were not looked at */
  dropped: string[];
  otherFiles: string[];
  problems: RosterProblem[];
}

export const filesRead: readonly string[] = ["manifest.csv", ...tableNames.map((table) => `${table}.csv`)];

/** Ids that a package of changes may name without bringing them along. */
export type KnownIds = Readonly<Partial<Record<TableName, ReadonlySet<string>>>>;

export function readPackage(files: ReadonlyMap<string, string>, known: KnownIds): ExchangePackage {
  const problems: RosterProblem[] = [];
  const modes = readManifest(files, problems);
  const dropped = new Set<string>();
  const tables = Object.fromEntries(
    tableNames.map((table) => [
      table,
      readTable(table, modes.get(table) ?? "absent", files, dropped, problems),
    ]),
  ) as Record<TableName, ExchangeTable>;
  if (problems.length === 0) checkReferences(tables, known, problems);
  const otherFiles = [...files.keys()].filter((name) => !filesRead.includes(name));
  return { tables, dropped: [...dropped], otherFiles, problems };
}

function readManifest(files: ReadonlyMap<string, string>, problems: RosterProblem[]): Map<string, FileMode> {
  const modes = new Map<string, FileMode>();
  const file = "manifest.csv";
  const rows = parseCsv(files.get(file) ?? "") ?? [];
  if (rows[0]?.[0] !== "propertyName" || rows[0]?.[1] !== "value") {
    problems.push(problemOf("exchange-no-manifest", file));
    return modes;
  }
  const version = rows.findIndex(([property]) => property === "oneroster.version");
  if (textOf(rows[version]?.[1]) !== "1.2")
    problems.push(problemOf("exchange-version", file, Math.max(version, 0) + 1, textOf(rows[version]?.[1])));
  for (const [at, [property, value]] of rows.entries()) {
    const name = textOf(property).replace(/^file\./, "");
    if (at === 0 || name === textOf(property)) continue;
    const mode = fileModes.find((each) => each === textOf(value));
    if (!mode) problems.push(placed("exchange-mode", file, at + 1, 1, textOf(value)));
    else if (tableNames.includes(name as TableName)) {
      modes.set(name, mode);
      if (mode !== "absent" && !files.has(`${name}.csv`))
        problems.push(problemOf("exchange-file-missing", file, at + 1, `${name}.csv`));
    }
  }
  return modes;
}

function readTable(
  table: TableName,
  mode: FileMode,
  files: ReadonlyMap<string, string>,
  dropped: Set<string>,
  problems: RosterProblem[],
): ExchangeTable {
  const file = `${table}.csv`;
  const columns = new Map<string, number>();
  const read: ExchangeTable = { file, mode, columns, rows: [] };
  const text = mode === "absent" ? undefined : files.get(file);
  if (text === undefined) return read;
  const rows = parseCsv(text);
  const header = rows?.[0] ?? [];
  const refused = refusalOf(file, rows);
  if (!rows || refused) {
    problems.push(refused ?? problemOf("exchange-file-unreadable", file));
    return read;
  }
  const kept: readonly string[] = columnsOf[table];
  for (const [at, heading] of header.entries()) {
    const name = textOf(heading);
    const isRead = kept.includes(name) && !(table === "users" && neverRead.includes(name));
    if (isRead) columns.set(name, at);
    else if (!kept.includes(name) || rows.some((row, n) => n > 0 && textOf(row[at]) !== ""))
      dropped.add(`${file} ${name.slice(0, 40)}`);
  }
  for (const column of requiredOf[table])
    if (!columns.has(column)) problems.push(problemOf("exchange-column-missing", file, 1, column));
  const seen = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    if (at === 0 || cells.every((cell) => cell === null)) continue;
    const row = at + 1;
    if (cells.length > header.length)
      problems.push(problemOf("exchange-cells", file, row, `${header.length}`));
    const of = (column: string) => textOf(cells[columns.get(column) ?? -1]);
    for (const column of requiredOf[table])
      if (columns.has(column) && of(column) === "")
        problems.push(placed("exchange-value-missing", file, row, columns.get(column), column));
    const first = seen.get(of("sourcedId"));
    if (first !== undefined && of("sourcedId") !== "")
      problems.push({ ...placed("exchange-id-twice", file, row, columns.get("sourcedId")), otherRow: first });
    else seen.set(of("sourcedId"), row);
    const status = of("status");
    if (!statusesOf(mode).includes(status))
      problems.push(placed("exchange-value-unknown", file, row, columns.get("status"), "status"));
    read.rows.push({ row, isDeleted: status === "tobedeleted", of });
  }
  return read;
}

/** The whole is what it is; only a package of changes says what is gone. Many systems write "active" all the same. */
function statusesOf(mode: FileMode): readonly string[] {
  return mode === "delta" ? ["active", "tobedeleted"] : ["", "active"];
}

function refusalOf(file: string, rows: Cell[][] | null): RosterProblem | null {
  if (!rows || rows.length === 0) return problemOf("exchange-file-unreadable", file);
  if (rows.length > mostRows) return problemOf("too-many-rows", file, mostRows, `${mostRows}`);
  const wide = rows.findIndex((row) => row.length > mostColumns);
  return wide < 0 ? null : problemOf("too-many-columns", file, wide + 1, `${mostColumns}`);
}

function checkReferences(
  tables: ExchangePackage["tables"],
  known: KnownIds,
  problems: RosterProblem[],
): void {
  const idsOf = new Map(
    tableNames.map((table) => [table, new Set(tables[table].rows.map(({ of }) => of("sourcedId")))]),
  );
  for (const table of tableNames) {
    const { file, mode, columns, rows } = tables[table];
    for (const [column, target] of Object.entries(referencesOf[table])) {
      const at = columns.get(column);
      // of what we do not keep, a package of changes need not bring along what it names
      const isLoose = mode === "delta" && known[target] === undefined;
      if (at === undefined || isLoose) continue;
      for (const { row, of } of rows)
        for (const id of idsIn(of(column)))
          if (!idsOf.get(target)?.has(id) && !(mode === "delta" && known[target]?.has(id)))
            problems.push(placed("exchange-reference", file, row, at, `${target}.csv`));
    }
  }
}

function idsIn(text: string): string[] {
  return text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

export function placed(
  code: RosterProblemCode,
  file: string,
  row: number,
  column: number | undefined,
  detail = "",
): RosterProblem {
  return { ...problemOf(code, file, row, detail), column: column === undefined ? null : letterOf(column) };
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? withFormula(cell.trim()) : "";
}
