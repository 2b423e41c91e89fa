/** The items of a lesson folder: read, each looked at, and the pools of its bands counted. */
import { z } from "zod";
import { type Item, itemSchema } from "#app/domain/quizzes/item.ts";
import { itemFaults } from "#app/domain/quizzes/item-rules.ts";
import { poolFaults } from "#app/domain/quizzes/pool-rules.ts";
import { type Claims, wordingFaults } from "./claims.ts";
import { type Lesson, rankOf } from "./lesson.ts";
import type { Problem } from "./problem.ts";
import { wordsInValue } from "./words.ts";
import { readYaml } from "./yaml-source.ts";

export interface ReadItem {
  item: Item;
  file: string;
  line: number;
}

export interface ReadItems {
  items: ReadItem[];
  problems: Problem[];
}

/** One file for all bands, or several: what an item says decides whom it is for, not where it stands. */
const itemsFile = /^(?:[a-z0-9-]+\.)?items\.yaml$/;

export function isItemsFile(name: string): boolean {
  return itemsFile.test(name);
}

export function readItems(path: string, files: ReadonlyMap<string, string>, claims: Claims): ReadItems {
  const read = [...files].flatMap(([name, text]) =>
    isItemsFile(name) ? [readItemsFile(`${path}/${name}`, text, claims)] : [],
  );
  return { items: read.flatMap((file) => file.items), problems: read.flatMap((file) => file.problems) };
}

function readItemsFile(file: string, text: string, claims: Claims): ReadItems {
  const { value, problems, lineOf } = readYaml(z.array(itemSchema), file, text);
  const items = (value ?? []).map((item, index) => ({ item, file, line: lineOf([index]) }));
  const faults = items.flatMap(({ item }, index) => {
    const at = (path: readonly PropertyKey[]) => lineOf([index, ...path]);
    const unfair = itemFaults(item).map(({ path, message }) => ({ line: at(path), message }));
    return [...unfair, ...wordingFaults(wordsInValue(item, at), item.bands, claims)].map(
      ({ line, message }) => ({
        file,
        line,
        message: `${item.id}: ${message}`,
      }),
    );
  });
  return { items, problems: [...problems, ...faults] };
}

/** Whether each lesson has enough to ask; kindergarten is told a story and asked nothing. */
export function poolProblems(
  path: string,
  items: readonly ReadItem[],
  lessons: readonly Pick<Lesson, "band" | "family">[],
): Problem[] {
  const asked = lessons.filter(({ band }) => band !== "kindergarten");
  if (items.length === 0 && asked.length > 0)
    return [{ file: `${path}/items.yaml`, line: 1, message: "missing" }];
  return asked.flatMap(({ band, family }) => {
    const pool = items.filter(({ item }) => item.bands.includes(band));
    const faults = poolFaults(
      pool.map(({ item }) => item),
      rankOf(family),
    );
    const file = pool[0]?.file ?? items[0]?.file ?? path;
    return faults.map((message) => ({ file, line: 1, message: `${band}: ${message}` }));
  });
}
