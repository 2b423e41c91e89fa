/** A OneRoster package as one file, and its files out of one that was uploaded. */
import JSZip from "jszip";
import { filesRead } from "./oneroster-package.ts";
import type { PackageFile } from "./oneroster-write.ts";
import { decodeText } from "./workbook-text.ts";
import { Archive, UnreadableFile } from "./workbook-zip.server.ts";

export async function zipPackage(files: readonly PackageFile[], at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  for (const { name, text } of files) zip.file(name, text, { date: at });
  const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  return new Uint8Array(bytes);
}

/**
 * Texts by file name; null: it is no such package. Files may stand in one folder, as some systems pack them. What a
 * roster has nothing of (demographics, results) stays packed.
 */
export function unzipPackage(file: Buffer): Map<string, string> | null {
  if (file.subarray(0, 2).toString("latin1") !== "PK") return null;
  const archive = new Archive(file);
  const manifest = archive.names().find((name) => /^([^/]+\/)?manifest\.csv$/.test(name));
  if (manifest === undefined) return null;
  const folder = manifest.slice(0, -"manifest.csv".length);
  const files = new Map<string, string>();
  for (const path of archive.names()) {
    if (!path.startsWith(folder) || !path.endsWith(".csv")) continue;
    const name = path.slice(folder.length);
    const own = filesRead.find((each) => each.toLowerCase() === name);
    const text = own ? decodeText(archive.part(path) ?? Buffer.alloc(0)) : "";
    if (text === null) throw new UnreadableFile("damaged");
    files.set(own ?? name, text);
  }
  return files;
}
