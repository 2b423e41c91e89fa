/**
 * A look at an .xlsx before it is opened: it is a ZIP, and a ZIP of 40 kB may unpack to 40 GB. Every entry is
 * unpacked once against a common limit; what the archive says about its own sizes is not believed.
 */
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { FileProblem } from "./roster-problem.ts";

const unpack = promisify(inflateRaw);

export const largestUpload = 5 * 1024 * 1024;
const largestUnpacked = 60 * 1024 * 1024;
const mostEntries = 500;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** null: it may be opened. */
export async function workbookProblem(file: Buffer): Promise<FileProblem | null> {
  if (file.length === 0) return "no-file";
  if (file.length > largestUpload) return "too-large";
  // Office wraps a workbook with a password, and its own old formats, into a compound file
  if (file.subarray(0, 4).equals(compoundFile)) return "encrypted";
  if (file.readUIntBE(0, Math.min(2, file.length)) !== 0x504b) return "not-xlsx";
  const entries = listEntries(file);
  if (!entries) return "damaged";
  if (entries.length > mostEntries) return "unpacks-too-large";
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) return "not-xlsx";
  let left = largestUnpacked;
  for (const entry of entries) {
    const size = await unpackedSize(file, entry, left);
    if (typeof size !== "number") return size;
    left -= size;
  }
  return null;
}

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  headerAt: number;
}

function listEntries(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) return null;
  const count = file.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    ) as [number, number, number];
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      headerAt: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function unpackedSize(file: Buffer, entry: Entry, limit: number): Promise<number | FileProblem> {
  const { headerAt, packedSize, method } = entry;
  if (headerAt + 30 > file.length) return "damaged";
  const start = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  if (start + packedSize > file.length) return "damaged";
  if (method === 0) return packedSize;
  if (method !== 8) return "damaged";
  try {
    return (await unpack(file.subarray(start, start + packedSize), { maxOutputLength: limit })).length;
  } catch (error) {
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "unpacks-too-large" : "damaged";
  }
}
