/**
 * The library: every lesson folder below CONTENT_DIR (default ./content), read and checked once per process.
 * A lesson with a fault stops the start with file and line, so that no class ever meets it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Item } from "#app/domain/quizzes/item.ts";
import type { Simulation } from "#app/domain/simulations/simulation.ts";
import type { Locale } from "#app/lib/texts.ts";
import { type ReadFolder, readLessonFolder } from "./folder.ts";
import { canonicalJson, sha256 } from "./hash.server.ts";
import type { Lesson } from "./lesson.ts";
import { ContentError, type Problem } from "./problem.ts";

export type ContentKind = "lesson" | "simulation" | "item";

export interface KeptItem {
  item: Item;
  hash: string;
  /** of what is measured alone: message, stem, options, key; a typo in the feedback does not split statistics */
  measurementHash: string;
}

/** What a version is made of: the canonical source and its hash. */
export interface ContentSource {
  source: string;
  hash: string;
  measurementHash: string | null;
}

interface Entry {
  lesson: Lesson;
  bodies: Record<Locale, string>;
  source: ContentSource;
  items: KeptItem[];
  simulation: { simulation: Simulation; hash: string } | null;
}

interface Library {
  entries: Map<string, Entry>;
  lessons: Lesson[];
  sources: Record<ContentKind, Map<string, ContentSource>>;
}

let library: Library | null = null;

/** Reads everything now; throws a ContentError that lists every problem. */
export function loadLibrary(): void {
  library = readLibrary();
}

export function listLessons(): Lesson[] {
  return loaded().lessons;
}

export function getLesson(slug: string, band: string): Lesson | null {
  return loaded().entries.get(`${slug}/${band}`)?.lesson ?? null;
}

/** The reading part as written, without its front matter. */
export function getLessonBody(slug: string, band: string, locale: Locale): string | null {
  return loaded().entries.get(`${slug}/${band}`)?.bodies[locale] ?? null;
}

export function listItems(slug: string, band: string): KeptItem[] {
  return loaded().entries.get(`${slug}/${band}`)?.items ?? [];
}

export function getSimulation(slug: string, band: string): { simulation: Simulation; hash: string } | null {
  return loaded().entries.get(`${slug}/${band}`)?.simulation ?? null;
}

/** `contentId`: slug/band of a lesson or simulation, the permanent id of an item. */
export function getContentSource(kind: ContentKind, contentId: string): ContentSource | null {
  return loaded().sources[kind].get(contentId) ?? null;
}

/** For `npm run content:check`: what is wrong with all folders, or with one. */
export function checkLibrary(slug?: string): { problems: Problem[]; lessons: number; items: number } {
  const folders = readFolders().filter((folder) => slug === undefined || folder.slug === slug);
  const problems = [...folders.flatMap((folder) => folder.problems), ...repeatedIds(folders)];
  if (slug !== undefined && folders.length === 0) {
    problems.push({ file: `lessons/${slug}`, line: 1, message: "no such folder" });
  }
  const count = (of: (folder: ReadFolder) => unknown[]) =>
    folders.reduce((sum, folder) => sum + of(folder).length, 0);
  return { problems, lessons: count((folder) => folder.lessons), items: count((folder) => folder.items) };
}

function loaded(): Library {
  library ??= readLibrary();
  return library;
}

function readLibrary(): Library {
  const folders = readFolders();
  const problems = [...folders.flatMap((folder) => folder.problems), ...repeatedIds(folders)];
  if (problems.length > 0) throw new ContentError(problems);
  const read: Library = {
    entries: new Map(),
    lessons: [],
    sources: { lesson: new Map(), simulation: new Map(), item: new Map() },
  };
  for (const folder of folders) addFolder(read, folder);
  return read;
}

function addFolder(to: Library, folder: ReadFolder): void {
  const items = folder.items.map(({ item }) => {
    const source = canonicalJson(item);
    const kept = { item, hash: sha256(source), measurementHash: sha256(canonicalJson(measuredPart(item))) };
    to.sources.item.set(item.id, { source, hash: kept.hash, measurementHash: kept.measurementHash });
    return kept;
  });
  for (const { lesson, bodies, sources, simulation } of folder.lessons) {
    const id = `${lesson.slug}/${lesson.band}`;
    const source = sourceOf(sources);
    to.sources.lesson.set(id, source);
    const played = simulation && sourceOf(simulation);
    if (played) to.sources.simulation.set(id, played);
    const complete: Lesson = { ...lesson, hash: source.hash };
    to.lessons.push(complete);
    to.entries.set(id, {
      lesson: complete,
      bodies,
      source,
      items: items.filter(({ item }) => item.bands.includes(lesson.band)),
      simulation: simulation && played ? { simulation, hash: played.hash } : null,
    });
  }
}

function sourceOf(value: unknown): ContentSource {
  const source = canonicalJson(value);
  return { source, hash: sha256(source), measurementHash: null };
}

/** What a pupil answers to; difficulty, tags, cue and feedback may be mended without starting afresh. */
function measuredPart(item: Item): unknown {
  const { kind, message, stem } = item;
  return item.kind === "verdict"
    ? { kind, message, stem, genuine: item.genuine }
    : { kind, message, stem, options: item.options };
}

type Folder = ReadFolder & { slug: string };

function readFolders(): Folder[] {
  const root = join(process.env.CONTENT_DIR ?? "content", "lessons");
  const slugs = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return slugs.map((slug) => {
    const files = new Map<string, string>();
    for (const entry of readdirSync(join(root, slug), { withFileTypes: true })) {
      // a folder inside is read as an empty file, so that the check names it
      const text = entry.isFile() ? readFileSync(join(root, slug, entry.name), "utf8") : "";
      files.set(entry.name, text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
    }
    return { slug, ...readLessonFolder(slug, `lessons/${slug}`, files) };
  });
}

/** An item's id is permanent and names one item in the whole library. */
function repeatedIds(folders: readonly ReadFolder[]): Problem[] {
  const first = new Map<string, string>();
  return folders
    .flatMap((folder) => folder.items)
    .flatMap(({ item, file, line }) => {
      const before = first.get(item.id);
      if (before === undefined) first.set(item.id, `${file}:${line}`);
      return before === undefined ? [] : [{ file, line, message: `${item.id}: already the id of ${before}` }];
    });
}
