/** Tables that open in Excel: UTF-8 with its mark, every cell quoted, nothing that would be computed. */

export function csvText(rows: readonly (readonly (string | null | undefined)[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string | null | undefined): string {
  return `"${withoutFormula(text ?? "").replaceAll('"', '""')}"`;
}

/** A cell that begins like a formula is given an apostrophe, as Excel's own way of saying "text". */
export function withoutFormula(text: string): string {
  return text.replace(/^(?='*[=+\-@\t\r])/, "'");
}

/** As it was before `withoutFormula`. */
export function withFormula(text: string): string {
  return text.startsWith("'") ? text.replace(/^'(?='*[=+\-@\t\r])/, "") : text;
}
