/** What stands in files that people download. Word and Excel files are zip archives of XML. */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";

/** The words of a .docx, a line per paragraph. */
export function documentText(path: string): string {
  return unzip(readFileSync(path), "word/document.xml")
    .replaceAll("</w:p>", "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const directoryEntry = Buffer.from("PK\x01\x02", "latin1");

/** One file of an archive, found through its central directory. */
function unzip(archive: Buffer, wanted: string): string {
  let at = archive.indexOf(directoryEntry);
  while (at >= 0) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString("utf8", at + 46, at + 46 + nameLength) === wanted) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
    }
    at = archive.indexOf(directoryEntry, at + 46);
  }
  throw new Error(`there is no ${wanted} in the archive`);
}

export type Cells = readonly (string | number)[];

/** An .xlsx with one sheet 名单, as Excel would save it. */
export async function workbook(rows: readonly Cells[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("名单").addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}
