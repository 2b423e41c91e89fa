/** Builds the product: database clients, pages, and the compressed twins of every asset. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export function build(): void {
  const run = (script: string, ...args: string[]) => {
    execFileSync(process.execPath, [script, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  };
  run("prisma/generate.ts");
  run("node_modules/@react-router/dev/bin.cjs", "build");
  compressAssets("build/client");
}

/** Brotli at its best takes seconds here and saves them in every classroom. */
function compressAssets(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|json|txt)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < 1024) continue;
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (import.meta.main) build();
