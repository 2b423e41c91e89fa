/**
 * Old and odd formats through SheetJS: .xls and WPS's .et, and what school systems hand out as ".xls" though it is
 * HTML or XML. Loaded only when such a file comes. Decision 0128.
 */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import {
  type Cell,
  mostColumns,
  mostRows,
  numberText,
  type ReadSheets,
  type Sheet,
} from "./workbook-sheet.ts";
import { UnreadableFile } from "./workbook-zip.server.ts";

export async function readOldWorkbook(file: Buffer | string): Promise<ReadSheets> {
  const [library, codePages] = await Promise.all([
    import("@e965/xlsx"),
    import("@e965/xlsx/dist/cpexcel.full.mjs" as string),
  ]);
  library.set_cptable(codePages);
  const options = { dense: true, cellText: false, cellHTML: false, cellDates: true, sheetRows: mostRows + 1 };
  try {
    const type = typeof file === "string" ? ("string" as const) : ("buffer" as const);
    const book = quietly(() => library.read(file, { ...options, type, raw: true }));
    const isHidden = (name: string) => {
      const about = book.Workbook?.Sheets?.find((sheet) => sheet.name === name);
      return Boolean(about?.Hidden);
    };
    return {
      sheets: book.SheetNames.filter((name) => !isHidden(name)).map((name) =>
        sheetOf(name, book.Sheets[name] as WorkSheet),
      ),
      hiddenSheets: book.SheetNames.filter(isHidden),
    };
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    // it throws whatever its parser met; to the person it is one thing
    throw new UnreadableFile(isLocked ? "encrypted" : "damaged");
  }
}

/** It tells the console of whatever it finds odd, and a log is no place for what stands in a list. */
function quietly<T>(work: () => T): T {
  const { error, warn, log } = console;
  console.error = console.warn = console.log = () => {};
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function sheetOf(name: string, worksheet: WorkSheet): Sheet {
  const data = (worksheet["!data"] ?? []) as (CellObject | undefined)[][];
  return {
    name,
    rows: Array.from(data, (row) =>
      Array.from((row ?? []).slice(0, mostColumns + 1), (cell) => (cell ? cellOf(cell) : null)),
    ),
    merges: (worksheet["!merges"] ?? []).map(({ s, e }) => {
      return { top: s.r, left: s.c, bottom: e.r, right: e.c };
    }),
    hiddenRows: Array.from(worksheet["!rows"] ?? [], (row) => row?.hidden === true).flatMap((hidden, at) =>
      hidden ? [at] : [],
    ),
  };
}

function cellOf({ t, v, f }: CellObject): Cell {
  if (f !== undefined) return { unusable: "formula" };
  if (t === "z" || v === undefined || v === null) return null;
  if (t === "e") return { unusable: "error" };
  if (t === "d" || v instanceof Date) return { unusable: "date" };
  if (t === "n") return numberText(String(v));
  return t === "b" ? String(v).toUpperCase() : String(v);
}
