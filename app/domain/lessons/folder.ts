/** One lesson folder: its files in, lessons with their items and simulations out, or what is wrong with them. */
import { z } from "zod";
import { type Item, itemSchema } from "#app/domain/quizzes/item.ts";
import { itemFaults, poolFaults } from "#app/domain/quizzes/item-rules.ts";
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { graphFaults } from "#app/domain/simulations/graph-rules.ts";
import { type Simulation, simulationSchema } from "#app/domain/simulations/simulation.ts";
import { type Locale, locales } from "#app/lib/texts.ts";
import {
  lessonFrontMatter,
  missingFrontMatter,
  readFrontMatter,
  splitFrontMatter,
  translatedFrontMatter,
} from "./front-matter.ts";
import type { Lesson } from "./lesson.ts";
import { type CheckedMdx, checkMdx } from "./mdx-check.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./yaml-source.ts";

export interface ReadLesson {
  lesson: Omit<Lesson, "hash">;
  /** MDX without its front matter, in the file's own lines */
  bodies: Record<Locale, string>;
  /** the files as written: what is kept as the lesson's version */
  sources: Record<Locale, string>;
  simulation: Simulation | null;
}

export interface ReadFolder {
  lessons: ReadLesson[];
  items: { item: Item; file: string; line: number }[];
  problems: Problem[];
}

/** `files`: the folder's file names and texts; `path`: where the folder stands, for the messages. */
export function readLessonFolder(slug: string, path: string, files: ReadonlyMap<string, string>): ReadFolder {
  const problems: Problem[] = [];
  const at = (name: string) => `${path}/${name}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ file: path, line: 1, message: "a folder's name is small letters, digits and hyphens" });
  }
  const known = new Set(["items.yaml"]);
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
    const simulation = readSimulation(at(simulationName), files.get(simulationName));
    problems.push(...simulation.problems);
    if (missing.length > 0) continue;
    const sources = { "zh-CN": files.get(names["zh-CN"]) as string, en: files.get(names.en) as string };
    const lesson = readLesson(slug, band, { "zh-CN": at(names["zh-CN"]), en: at(names.en) }, sources);
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
    if (!known.has(name))
      problems.push({ file: at(name), line: 1, message: "no such file in a lesson folder" });
  }
  if (lessons.length === 0 && problems.length === 0)
    problems.push({ file: path, line: 1, message: "holds no lesson" });
  const items = readItems(
    at("items.yaml"),
    files.get("items.yaml"),
    lessons.map(({ lesson }) => lesson.band),
  );
  return { lessons, items: items.items, problems: [...problems, ...items.problems] };
}

function readLesson(
  slug: string,
  band: Band,
  names: Record<Locale, string>,
  sources: Record<Locale, string>,
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
): { value: Simulation | null; problems: Problem[] } {
  if (text === undefined) return { value: null, problems: [] };
  const { value, problems, lineOf } = readYaml(simulationSchema, file, text);
  const faults = value ? graphFaults(value) : [];
  return {
    value,
    problems: [...problems, ...faults.map(({ path, message }) => ({ file, line: lineOf(path), message }))],
  };
}

function readItems(file: string, text: string | undefined, lessonBands: Band[]) {
  // kindergarten is told a story and asked nothing; every other band needs items
  const tested = lessonBands.filter((band) => band !== "kindergarten");
  if (text === undefined) {
    return { items: [], problems: tested.length > 0 ? [{ file, line: 1, message: "missing" }] : [] };
  }
  const { value, problems, lineOf } = readYaml(z.array(itemSchema), file, text);
  if (!value) return { items: [], problems };
  const items = value.map((item, index) => ({ item, file, line: lineOf([index]) }));
  for (const [index, { item }] of items.entries()) {
    const faults = itemFaults(item);
    problems.push(
      ...faults.map(({ path, message }) => ({
        file,
        line: lineOf([index, ...path]),
        message: `${item.id}: ${message}`,
      })),
    );
  }
  for (const band of tested) {
    const pool = value.filter((item) => item.bands.includes(band));
    problems.push(...poolFaults(pool, band).map((message) => ({ file, line: 1, message })));
  }
  return { items, problems };
}
