/**
 * Folders that were found sound, kept in DATA_DIR/cache (or LESSON_CACHE) by the hash of all that was read and of the
 * rules: a start reads only what has changed. Unbuilt, the rules are many files; they are asked only where
 * LESSON_CACHE says that it pays, as with a hundred test files that each need a lesson.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataDirectory } from "#app/db/config.server.ts";
import type { ReadFolder } from "./folder.ts";
import { sha256 } from "./hash.server.ts";

export type Folder = ReadFolder & { slug: string };

const ownFile = fileURLToPath(import.meta.url);
// built, this file holds every rule; unbuilt, it is one of many
const isBuilt = /[\\/]build[\\/]server[\\/]/.test(ownFile);
const rulesHash = isBuilt
  ? sha256(readFileSync(ownFile, "utf8"))
  : process.env.LESSON_CACHE
    ? hashOfRules()
    : null;

function hashOfRules(): string {
  const domain = dirname(dirname(ownFile));
  const texts = ["lessons", "quizzes", "simulations", "schools"].flatMap((noun) =>
    readdirSync(join(domain, noun))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(domain, noun, name), "utf8")),
  );
  return sha256(JSON.stringify(texts));
}

function folderOfCache(): string {
  return process.env.LESSON_CACHE ?? join(dataDirectory(), "cache");
}

function pathOf(slug: string): string {
  return join(folderOfCache(), `lesson-${slug}.json`);
}

export function getChecked(slug: string, hash: string): Folder | null {
  if (!rulesHash) return null;
  try {
    const kept = JSON.parse(readFileSync(pathOf(slug), "utf8"));
    return kept.hash === hash && kept.rulesHash === rulesHash ? kept.folder : null;
  } catch {
    // not there yet, or cut off: it is read from its source
    return null;
  }
}

export function keepChecked(slug: string, hash: string, folder: Folder): void {
  if (!rulesHash || folder.problems.length > 0) return;
  try {
    mkdirSync(folderOfCache(), { recursive: true });
    writeFileSync(pathOf(slug), JSON.stringify({ hash, rulesHash, folder }));
  } catch {
    // a folder that may not be written to costs time and nothing else
  }
}
