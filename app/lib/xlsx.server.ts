/** Tables as .xlsx. A text stays the text it is: never a formula, never one of Excel's own escapes. */

export interface XlsxSheet {
  name: string;
  /** the first row stands still and bold */
  rows: readonly (readonly (string | number | null)[])[];
  /** of each column, in characters; 18 where none is given */
  widths?: readonly number[];
  /** printed across the page, as wide as it is */
  landscape?: boolean;
}

const across = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

export async function xlsxOf(sheets: readonly XlsxSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  // loaded when somebody exports; every start would pay for it otherwise
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  for (const { name, rows, widths, landscape } of sheets) {
    const pageSetup = landscape ? across : {};
    const page = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }], pageSetup });
    page.addRows(rows.map((row) => row.map((cell) => (typeof cell === "string" ? plain(cell) : cell))));
    page.eachRow((row) => {
      row.eachCell((cell) => {
        // a text cell stays text when it is edited, also where a name begins like a formula
        if (typeof cell.value !== "string") return;
        cell.numFmt = "@";
        if (cell.value.includes("\n")) cell.alignment = { wrapText: true, vertical: "top" };
      });
    });
    page.getRow(1).font = { bold: true };
    for (const at of rows[0]?.keys() ?? []) page.getColumn(at + 1).width = widths?.[at] ?? 18;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** _x0041_ would be read as the letter A (ECMA-376, ST_Xstring). */
function plain(text: string): string {
  return text.replace(/_x(?=[0-9a-fA-F]{4}_)/g, "_x005F_x");
}
