/**
 * A real Chromium 109, the last for Windows 7, as many school PCs still run it. The package carries it
 * compressed; unpacked once into node_modules/.cache.
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const packed = "node_modules/@sparticuz/chromium/bin/chromium.br";
const folder = "node_modules/.cache/chromium-109";

export async function chromium109(): Promise<string> {
  const path = `${process.cwd()}/${folder}/chromium`;
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const half = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(half, { mode: 0o755 }),
  );
  renameSync(half, path);
  return path;
}
