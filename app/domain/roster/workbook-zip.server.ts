/**
 * The parts of a ZIP that are asked for, unpacked under one limit: 40 kB may unpack to 40 GB, and what the archive
 * says about its own sizes is not believed. Parts that nobody asks for (pictures, macros) are never unpacked.
 */
import { inflateRawSync } from "node:zlib";
import type { FileProblem } from "./roster-problem.ts";

const largestUnpacked = 120 * 1024 * 1024;
const mostEntries = 2_000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Thrown by the readers of a file; to the person it is one sentence. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

interface Entry {
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  headerAt: number;
}

export class Archive {
  private left: number;
  private readonly file: Buffer;
  private readonly entries: Map<string, Entry>;

  constructor(file: Buffer, largest = largestUnpacked) {
    this.left = largest;
    this.file = file;
    this.entries = listEntries(file);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** null: there is no such part. */
  part(name: string): Buffer | null {
    const entry = this.entries.get(partName(name));
    if (!entry) return null;
    const { headerAt, packedSize, method, isEncrypted } = entry;
    if (isEncrypted) throw new UnreadableFile("encrypted");
    const { file } = this;
    if (headerAt + 30 > file.length) throw new UnreadableFile("damaged");
    const start = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
    if (start + packedSize > file.length || (method !== 0 && method !== 8))
      throw new UnreadableFile("damaged");
    const packed = file.subarray(start, start + packedSize);
    const unpacked = method === 0 ? packed : inflated(packed, this.left);
    this.left -= unpacked.length;
    if (this.left <= 0) throw new UnreadableFile("unpacks-too-large");
    return unpacked;
  }
}

function inflated(packed: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const isBomb = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableFile(isBomb ? "unpacks-too-large" : "damaged");
  }
}

/** Some programs write backslashes, a leading slash, other capitals. */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function listEntries(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory)
    throw new UnreadableFile("damaged");
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableFile("unpacks-too-large");
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry)
      throw new UnreadableFile("damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    ) as [number, number, number];
    entries.set(partName(file.toString("utf8", at + 46, at + 46 + nameLength)), {
      method: file.readUInt16LE(at + 10),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packedSize: file.readUInt32LE(at + 20),
      headerAt: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
