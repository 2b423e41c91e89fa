/** Bytes that somebody has handed in as a file of questions. They stay in memory; time and size are bounded. */

import type { Claims } from "#app/domain/lessons/claims.ts";
import { canonicalJson, sha256 } from "#app/domain/lessons/hash.server.ts";
import { decodeText } from "#app/domain/roster/workbook-text.ts";
import { readXlsx } from "#app/domain/roster/workbook-xlsx.server.ts";
import { UnreadableFile } from "#app/domain/roster/workbook-zip.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { type ItemFormat, type ItemReading, readItemSheets, readItemText } from "./item-file.ts";
import type { FaultCode } from "./item-problem.ts";
import type { ItemSetting } from "./written-item.ts";

/** Some thousand questions. */
export const largestText = 4 * 1024 * 1024;
export const largestSheet = 4 * 1024 * 1024;
const largestUnpacked = 24 * 1024 * 1024;

/** What is known of the library, as plain data. */
export interface FileSetting {
  lesson: string;
  band: Band;
  bands: Record<string, Band[]>;
  claims: Claims;
}

export interface HandedIn {
  reading: ItemReading;
  /** null: a sheet, or nothing that is text */
  text: string | null;
}

export function readItemFile(bytes: Buffer, of: FileSetting): HandedIn {
  if (bytes.length === 0) return refusedFile("gift", "no-file");
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readSheet(bytes, of);
  if (bytes.length > largestText) return refusedFile("gift", "too-large");
  const text = decodeText(bytes);
  return text === null
    ? refusedFile("gift", "not-text")
    : { reading: readItemText(text, settingOf(of)), text };
}

function readSheet(bytes: Buffer, of: FileSetting): HandedIn {
  if (bytes.length > largestSheet) return refusedFile("xlsx", "too-large");
  try {
    const { sheets } = readXlsx(bytes, largestUnpacked);
    return { reading: readItemSheets(sheets, settingOf(of)), text: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const codes: Partial<Record<string, FaultCode>> = {
      damaged: "damaged",
      encrypted: "encrypted",
      "unpacks-too-large": "unpacks-too-large",
    };
    return refusedFile("xlsx", codes[error.problem] ?? "not-xlsx");
  }
}

export function refusedFile(format: ItemFormat, code: FaultCode): HandedIn {
  const problem = { code, row: null, column: null, field: null, detail: null };
  return { reading: { format, found: 0, items: [], problems: [problem] }, text: null };
}

function settingOf({ bands, ...of }: FileSetting): ItemSetting {
  return {
    ...of,
    bandsOf: (slug) => (Object.hasOwn(bands, slug) ? (bands[slug] ?? null) : null),
    idOf: (words) => `own-${sha256(canonicalJson(words)).slice(0, 12)}`,
  };
}
