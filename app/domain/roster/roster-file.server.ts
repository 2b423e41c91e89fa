/** What was handed in: sheets of a list, or the files of a OneRoster package. */
import { unzipPackage } from "./oneroster-zip.server.ts";
import type { FileProblem } from "./roster-problem.ts";
import { largestUpload, readWorkbook } from "./workbook.server.ts";
import type { ReadSheets } from "./workbook-sheet.ts";
import { UnreadableFile } from "./workbook-zip.server.ts";

export type RosterFile =
  | { ok: true; book: ReadSheets; exchange: ReadonlyMap<string, string> | null }
  | { ok: false; problem: FileProblem };

export async function openRosterFile(file: Buffer): Promise<RosterFile> {
  try {
    const exchange = file.length <= largestUpload ? unzipPackage(file) : null;
    if (exchange) return { ok: true, book: { sheets: [], hiddenSheets: [] }, exchange };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
  const workbook = await readWorkbook(file);
  return workbook.ok ? { ok: true, book: workbook, exchange: null } : workbook;
}
