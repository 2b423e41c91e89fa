/** The lesson folders below CONTENT_DIR (default ./content), read and checked; one that has not changed is not read twice. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Folder, getChecked, keepChecked } from "./checked-folders.server.ts";
import { type Claims, claimsSchema } from "./claims.ts";
import { readLessonFolder } from "./folder.ts";
import { isItemsFile } from "./folder-items.ts";
import { sha256 } from "./hash.server.ts";
import { ContentError, type Problem } from "./problem.ts";
import { readYaml } from "./yaml-source.ts";

function contentDirectory(): string {
  return process.env.CONTENT_DIR ?? "content";
}

export function lessonFolderPath(slug: string): string {
  return join(contentDirectory(), "lessons", slug);
}

export function listFolderNames(): string[] {
  return readdirSync(join(contentDirectory(), "lessons"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

const kept = new Map<string, { hash: string; folder: Folder }>();

export function readFolders(slugs: readonly string[]): Folder[] {
  const claims = claimsText();
  const known = parsedClaims(claims);
  return slugs.map((slug) => {
    const files = filesOf(slug);
    const hash = sha256(JSON.stringify([claims, [...files]]));
    const before = kept.get(slug);
    if (before?.hash === hash) return before.folder;
    const checked = getChecked(slug, hash);
    const folder = checked ?? { slug, ...readLessonFolder(slug, `lessons/${slug}`, files, known) };
    if (!checked) keepChecked(slug, hash, folder);
    kept.set(slug, { hash, folder });
    return folder;
  });
}

/** Ids of items in folders that need not be read for anything else. */
export function itemIdsIn(slug: string): { id: string; file: string; line: number }[] {
  return [...filesOf(slug)].flatMap(([name, text]) =>
    isItemsFile(name)
      ? text.split("\n").flatMap((words, index) => {
          const id = /^- id:\s*["']?([a-z0-9-]+)/.exec(words)?.[1];
          return id ? [{ id, file: `lessons/${slug}/${name}`, line: index + 1 }] : [];
        })
      : [],
  );
}

function filesOf(slug: string): Map<string, string> {
  const path = lessonFolderPath(slug);
  // a folder inside is read as an empty file, so that the check names it
  return new Map(
    readdirSync(path, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readText(join(path, entry.name)) : "",
    ]),
  );
}

/** What items from elsewhere are held to as well. */
export function readClaims(): Claims {
  return parsedClaims(claimsText());
}

function claimsText(): string {
  return readText(join(contentDirectory(), "claims.yaml"));
}

function parsedClaims(text: string): Claims {
  const { value, problems } = readYaml(claimsSchema, "claims.yaml", text);
  if (!value) throw new ContentError(problems satisfies Problem[]);
  return value;
}

function readText(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}
