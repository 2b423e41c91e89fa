/** Cells of an uploaded .xlsx. The bytes stay in memory and are gone when the request ends. */
import type { CellValue, Worksheet } from "exceljs";
import type { FileProblem } from "./roster-problem.ts";
import type { Cell, Sheet } from "./roster-sheet.ts";
import { workbookProblem } from "./workbook-guard.server.ts";

export type ReadWorkbook = { ok: true; sheets: Sheet[] } | { ok: false; problem: FileProblem };

const mostRows = 6_000;
const mostColumns = 200;

export async function readWorkbook(file: Buffer): Promise<ReadWorkbook> {
  const problem = await workbookProblem(file);
  if (problem) return { ok: false, problem };
  // loaded when somebody imports; every start would pay for it otherwise
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
  } catch {
    // exceljs throws whatever its XML parser met; to the person it is one thing
    return { ok: false, problem: "damaged" };
  }
  return { ok: true, sheets: workbook.worksheets.map(sheetOf) };
}

function sheetOf(worksheet: Worksheet): Sheet {
  const rows: Cell[][] = [];
  worksheet.eachRow((row, number) => {
    if (number > mostRows) return;
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      if (column <= mostColumns) cells[column - 1] = cellOf(cell.value);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  return { name: worksheet.name, rows: Array.from(rows, (row) => row ?? []) };
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return { unusable: "date" };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return typeof value.text === "string" ? value.text : null;
  if ("formula" in value || "sharedFormula" in value) return { unusable: "formula" };
  return { unusable: "error" };
}
