/**
 * The library: every lesson folder below CONTENT_DIR (default ./content), read and checked once per process.
 * A lesson with a fault stops the start with file and line, so that no class ever meets it.
 */
import { channelGiveAways, giveAways } from "#app/domain/quizzes/give-aways.ts";
import { bands } from "#app/domain/schools/stage.ts";
import type { Simulation } from "#app/domain/simulations/simulation.ts";
import type { Locale } from "#app/lib/texts.ts";
import type { ReadFolder } from "./folder.ts";
import { itemIdsIn, listFolderNames, readFolders } from "./folders.server.ts";
import { canonicalJson, sha256 } from "./hash.server.ts";
import { type KeptItem, keptItem } from "./kept-item.server.ts";
import { families, type Lesson } from "./lesson.ts";
import { nextPageEpoch } from "./page-epoch.server.ts";
import { ContentError, type Problem } from "./problem.ts";

export type ContentKind = "lesson" | "simulation" | "item";

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

/** Reads everything now; throws a ContentError that lists every problem, and what was read before stays. */
export function loadLibrary(): void {
  library = readLibrary();
  nextPageEpoch();
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

/** For `npm run content:check`: what is wrong with all folders, or with one, and what authors should look at. */
export function checkLibrary(slug?: string): {
  problems: Problem[];
  warnings: string[];
  lessons: number;
  items: number;
} {
  const names = listFolderNames();
  const asked = names.filter((name) => slug === undefined || name === slug);
  const folders = readFolders(asked);
  const elsewhere = names.filter((name) => !asked.includes(name)).flatMap(itemIdsIn);
  const problems = [...folders.flatMap((folder) => folder.problems), ...repeatedIds(folders, elsewhere)];
  if (asked.length === 0) problems.push({ file: `lessons/${slug}`, line: 1, message: "no such folder" });
  const count = (of: (folder: ReadFolder) => unknown[]) =>
    folders.reduce((sum, folder) => sum + of(folder).length, 0);
  return {
    problems,
    warnings: giveAwaysIn(folders),
    lessons: count((folder) => folder.lessons),
    items: count((folder) => folder.items),
  };
}

function giveAwaysIn(folders: readonly ReadFolder[]): string[] {
  const pools = folders.flatMap(({ lessons, items }) =>
    lessons.flatMap(({ lesson: { slug, band } }) =>
      channelGiveAways(items.map(({ item }) => item).filter(({ bands: of }) => of.includes(band))).map(
        (message) => `${slug}/${band}: ${message}`,
      ),
    ),
  );
  return [...giveAways(folders.flatMap(({ items }) => items.map(({ item }) => item))), ...pools];
}

function loaded(): Library {
  library ??= readLibrary();
  return library;
}

function readLibrary(): Library {
  const folders = readFolders(listFolderNames());
  const problems = [...folders.flatMap((folder) => folder.problems), ...repeatedIds(folders)];
  if (problems.length > 0) throw new ContentError(problems);
  const read: Library = {
    entries: new Map(),
    lessons: [],
    sources: { lesson: new Map(), simulation: new Map(), item: new Map() },
  };
  for (const folder of folders) addFolder(read, folder);
  // the families that the plan names come first wherever lessons are listed or proposed
  const place = ({ family, band }: Lesson) => families.indexOf(family) * bands.length + bands.indexOf(band);
  read.lessons.sort((a, b) => place(a) - place(b));
  return read;
}

function addFolder(to: Library, folder: ReadFolder): void {
  const items = folder.items.map(({ item }) => {
    const kept = keptItem(item);
    to.sources.item.set(item.id, kept);
    return kept;
  });
  for (const { lesson, bodies, sources, simulation } of folder.lessons) {
    const id = `${lesson.slug}/${lesson.band}`;
    const source = sourceOf(sources);
    to.sources.lesson.set(id, source);
    const played = simulation && sourceOf(simulation);
    if (played) to.sources.simulation.set(id, played);
    const pool = items.filter(({ item }) => item.bands.includes(lesson.band));
    const parts = [source.hash, played?.hash ?? null, ...pool.map(({ hash }) => hash).sort()];
    const complete: Lesson = { ...lesson, hash: source.hash, contentHash: sha256(JSON.stringify(parts)) };
    to.lessons.push(complete);
    to.entries.set(id, {
      lesson: complete,
      bodies,
      source,
      items: pool,
      simulation: simulation && played ? { simulation, hash: played.hash } : null,
    });
  }
}

function sourceOf(value: unknown): ContentSource {
  const source = canonicalJson(value);
  return { source, hash: sha256(source), measurementHash: null };
}

/** An item's id is permanent and names one item in the whole library. */
function repeatedIds(
  folders: readonly ReadFolder[],
  elsewhere: readonly { id: string; file: string; line: number }[] = [],
): Problem[] {
  const first = new Map(elsewhere.map(({ id, file, line }) => [id, `${file}:${line}`]));
  return folders
    .flatMap((folder) => folder.items)
    .flatMap(({ item, file, line }) => {
      const before = first.get(item.id);
      if (before === undefined) first.set(item.id, `${file}:${line}`);
      return before === undefined ? [] : [{ file, line, message: `${item.id}: already the id of ${before}` }];
    });
}
