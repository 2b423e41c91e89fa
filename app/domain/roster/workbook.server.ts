/** Cells of an uploaded file, whatever its name says it is. The bytes stay in memory. */
import type { FileProblem } from "./roster-problem.ts";
import type { ReadSheets } from "./workbook-sheet.ts";
import { decodeText, parseDelimited } from "./workbook-text.ts";
import { readOldWorkbook } from "./workbook-xls.server.ts";
import { readXlsx } from "./workbook-xlsx.server.ts";
import { UnreadableFile } from "./workbook-zip.server.ts";

export type ReadWorkbook = ({ ok: true } & ReadSheets) | { ok: false; problem: FileProblem };

export const largestUpload = 20 * 1024 * 1024;

export async function readWorkbook(file: Buffer): Promise<ReadWorkbook> {
  try {
    return { ok: true, ...(await sheetsOf(file)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Office wraps a workbook with a password into a compound file with a part of this name. */
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

async function sheetsOf(file: Buffer): Promise<ReadSheets> {
  if (file.length === 0) throw new UnreadableFile("no-file");
  if (file.length > largestUpload) throw new UnreadableFile("too-large");
  if (file.subarray(0, 2).toString("latin1") === "PK") return readXlsx(file);
  if (file.subarray(0, 8).equals(compoundFile)) {
    if (file.includes(encryptedPart)) throw new UnreadableFile("encrypted");
    return readOldWorkbook(file);
  }
  const text = decodeText(file);
  if (text === null) throw new UnreadableFile("not-a-list");
  if (/^\s*(<\?xml|<!doctype|<html|<table|<meta|<head|<style)/i.test(text.slice(0, 500)))
    return readOldWorkbook(text);
  return { sheets: [{ name: "", rows: parseDelimited(text) }], hiddenSheets: [] };
}
