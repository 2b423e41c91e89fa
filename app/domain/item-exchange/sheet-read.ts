/** Questions out of a sheet's rows: a row of headings somewhere at the top, then a question a row. */
import type { Cell, Sheet } from "#app/domain/roster/workbook-sheet.ts";
import { letterOf } from "#app/domain/roster/workbook-sheet.ts";
import type { Written } from "./gift-items.ts";
import { type Field, type ItemProblem, shortened } from "./item-problem.ts";
import { fieldOfHeading } from "./sheet-columns.ts";
import type { WrittenText } from "./written-item.ts";

interface Header {
  row: number;
  columns: Map<number, Field>;
}

/** The first sheet that has such headings. */
export function writtenOfSheets(sheets: readonly Sheet[]): { items: Written[]; problems: ItemProblem[] } {
  for (const { rows } of sheets) {
    const problems: ItemProblem[] = [];
    const header = headerOf(rows, problems);
    if (header)
      return {
        items: problems.some(({ code }) => code === "header-twice") ? [] : itemsOf(rows, header),
        problems,
      };
  }
  return { items: [], problems: [problem("header-missing", null, null, null)] };
}

const headerWithin = 20;

/** A question and its kind are the least that a header names. */
function headerOf(rows: readonly Cell[][], problems: ItemProblem[]): Header | null {
  for (const [at, row] of rows.slice(0, headerWithin).entries()) {
    const named = row.map((cell) => (typeof cell === "string" ? fieldOfHeading(cell) : null));
    if (!named.includes("stem") || !named.includes("kind")) continue;
    const columns = new Map<number, Field>();
    for (const [column, field] of named.entries()) {
      const cell = row[column];
      if (field && [...columns.values()].includes(field))
        problems.push(problem("header-twice", at + 1, column, String(cell)));
      else if (field) columns.set(column, field);
      else if (typeof cell === "string" && cell.trim() !== "")
        problems.push(problem("column-dropped", at + 1, column, cell));
    }
    return { row: at, columns };
  }
  return null;
}

function itemsOf(rows: readonly Cell[][], { row: headerAt, columns }: Header): Written[] {
  return rows.slice(headerAt + 1).flatMap((row, at): Written[] => {
    const number = headerAt + at + 2;
    const texts = new Map<Field, WrittenText>();
    const problems: ItemProblem[] = [];
    for (const [column, field] of columns) {
      const cell = row[column] ?? null;
      if (cell === null) continue;
      if (typeof cell !== "string")
        problems.push({ ...problem("cell-unusable", number, column, null), field });
      else if (cell.trim() !== "") texts.set(field, { text: cell, row: number, column: letterOf(column) });
    }
    if (texts.size === 0 && problems.length === 0) return [];
    return [{ item: problems.length > 0 ? null : { row: number, texts }, problems }];
  });
}

function problem(
  code: ItemProblem["code"],
  row: number | null,
  column: number | null,
  detail: string | null,
): ItemProblem {
  return {
    code,
    row,
    column: column === null ? null : letterOf(column),
    field: null,
    detail: detail === null ? null : shortened(detail),
  };
}
