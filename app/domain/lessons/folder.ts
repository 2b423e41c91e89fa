/** One lesson folder: its files in, lessons with their items and simulations out, or what is wrong with them. */
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { graphFaults } from "#app/domain/simulations/graph-rules.ts";
import { type Simulation, simulationSchema } from "#app/domain/simulations/simulation.ts";
import { type Locale, locales } from "#app/lib/texts.ts";
import { type Claims, wordingFaults } from "./claims.ts";
import { isItemsFile, poolProblems, type ReadItem, readItems } from "./folder-items.ts";
import {
  lessonFrontMatter,
  missingFrontMatter,
  readFrontMatter,
  splitFrontMatter,
  translatedFrontMatter,
} from "./front-matter.ts";
import type { Lesson } from "./lesson.ts";
import { boardFaults, teacherFaults } from "./lesson-rules.ts";
import { type CheckedMdx, checkMdx } from "./mdx-check.ts";
import type { Problem } from "./problem.ts";
import { wordsInTree, wordsInValue } from "./words.ts";
import { readYaml } from "./yaml-source.ts";

export interface ReadLesson {
  lesson: Omit<Lesson, "hash" | "contentHash">;
  /** MDX without its front matter, in the file's own lines */
  bodies: Record<Locale, string>;
  /** the files as written: what is kept as the lesson's version */
  sources: Record<Locale, string>;
  simulation: Simulation | null;
}

export interface ReadFolder {
  lessons: ReadLesson[];
  items: ReadItem[];
  problems: Problem[];
}

/** `files`: the folder's file names and texts; `path`: where the folder stands, for the messages. */
export function readLessonFolder(
  slug: string,
  path: string,
  files: ReadonlyMap<string, string>,
  claims: Claims,
): ReadFolder {
  const problems: Problem[] = [];
  const at = (name: string) => `${path}/${name}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ file: path, line: 1, message: "a folder's name is small letters, digits and hyphens" });
  }
  const known = new Set<string>();
  const lessons: ReadLesson[] = [];
  for (const band of bands) {
    const names = { "zh-CN": `${band}.zh-CN.mdx`, en: `${band}.en.mdx` };
    const simulationName = `${band}.simulation.yaml`;
    for (const name of [...Object.values(names), simulationName]) known.add(name);
    const present = locales.filter((locale) => files.has(names[locale]));
    if (present.length === 0 && !files.has(simulationName)) continue;
    const missing = locales.filter((locale) => !files.has(names[locale]));
    for (const locale of missing)
      problems.push({ file: at(names[locale]), line: 1, message: `missing: ${band} in ${locale}` });
    const simulation = readSimulation(at(simulationName), files.get(simulationName), band, claims);
    problems.push(...simulation.problems);
    if (missing.length > 0) continue;
    const sources = { "zh-CN": files.get(names["zh-CN"]) as string, en: files.get(names.en) as string };
    const lesson = readLesson(slug, band, { "zh-CN": at(names["zh-CN"]), en: at(names.en) }, sources, claims);
    problems.push(...lesson.problems);
    if (lesson.read) {
      const hasSimulation = files.has(simulationName);
      lessons.push({
        ...lesson.read,
        lesson: { ...lesson.read.lesson, hasSimulation },
        simulation: simulation.value,
      });
    }
  }
  for (const name of files.keys()) {
    if (!known.has(name) && !isItemsFile(name))
      problems.push({ file: at(name), line: 1, message: "no such file in a lesson folder" });
  }
  if (lessons.length === 0 && problems.length === 0)
    problems.push({ file: path, line: 1, message: "holds no lesson" });
  const items = readItems(path, files, claims);
  problems.push(...items.problems);
  // a file that cannot be read would only look like a pool that is too small
  if (items.problems.length === 0) {
    problems.push(
      ...poolProblems(
        path,
        items.items,
        lessons.map(({ lesson }) => lesson),
      ),
    );
  }
  return { lessons, items: items.items, problems };
}

function readLesson(
  slug: string,
  band: Band,
  names: Record<Locale, string>,
  sources: Record<Locale, string>,
  claims: Claims,
) {
  const zhParts = splitFrontMatter(sources["zh-CN"]);
  const enParts = splitFrontMatter(sources.en);
  const problems: Problem[] = [];
  if (!zhParts) problems.push(missingFrontMatter(names["zh-CN"]));
  if (!enParts) problems.push(missingFrontMatter(names.en));
  if (!zhParts || !enParts) return { read: null, problems };

  const zh = readFrontMatter(lessonFrontMatter, names["zh-CN"], zhParts.head);
  const en = readFrontMatter(translatedFrontMatter, names.en, enParts.head);
  const zhBody = checkMdx(names["zh-CN"], zhParts.body);
  const enBody = checkMdx(names.en, enParts.body);
  problems.push(...zh.problems, ...en.problems, ...zhBody.problems, ...enBody.problems);
  if (problems.length === 0) problems.push(...differenceInShape(zhBody, enBody, names));
  if (!zh.value || !en.value) return { read: null, problems };
  const { minutes } = zh.value;
  for (const [locale, { tree }] of [
    ["zh-CN", zhBody],
    ["en", enBody],
  ] as const) {
    const faults = [
      ...wordingFaults(wordsInTree(tree, locale), [band], claims),
      ...boardFaults(tree, locale),
      ...teacherFaults(tree, band, minutes),
    ];
    problems.push(...faults.map(({ line, message }) => ({ file: names[locale], line, message })));
  }

  const { title, summary, objective, ...facts } = zh.value;
  const read = {
    lesson: {
      slug,
      band,
      ...facts,
      title: { "zh-CN": title, en: en.value.title },
      summary: { "zh-CN": summary, en: en.value.summary },
      objective: { "zh-CN": objective, en: en.value.objective },
      hasSimulation: false,
    },
    bodies: { "zh-CN": zhParts.body, en: enParts.body },
    sources,
  };
  return { read, problems };
}

/** A translation has the same headings and components in the same order, or something is missing from it. */
function differenceInShape(zh: CheckedMdx, en: CheckedMdx, names: Record<Locale, string>): Problem[] {
  const index = zh.shape.findIndex(({ name }, at) => name !== en.shape[at]?.name);
  const [expected, found] =
    index < 0 ? [undefined, en.shape[zh.shape.length]] : [zh.shape[index], en.shape[index]];
  if (!expected && !found) return [];
  const there = expected
    ? `${expected.name} stands in line ${expected.line} of ${names["zh-CN"]}`
    : "the Chinese text has ended";
  const line = found?.line ?? en.shape[en.shape.length - 1]?.line ?? 1;
  return [{ file: names.en, line, message: `${found?.name ?? "the end"} here, but ${there}` }];
}

function readSimulation(
  file: string,
  text: string | undefined,
  band: Band,
  claims: Claims,
): { value: Simulation | null; problems: Problem[] } {
  if (text === undefined) return { value: null, problems: [] };
  const { value, problems, lineOf } = readYaml(simulationSchema, file, text);
  if (!value) return { value, problems };
  const faults = [
    ...graphFaults(value, band).map(({ path, message }) => ({ line: lineOf(path), message })),
    ...wordingFaults(wordsInValue(value, lineOf), [band], claims),
  ];
  return { value, problems: [...problems, ...faults.map(({ line, message }) => ({ file, line, message }))] };
}
