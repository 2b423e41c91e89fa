/** What taking a file's questions over would change, and whether the lessons' questions stay fair together. Pure. */
import type { Item } from "#app/domain/quizzes/item.ts";
import { type BalanceFault, balanceFaults } from "#app/domain/quizzes/pool-rules.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import type { LessonItem } from "./item-of.ts";
import type { ItemProblem } from "./item-problem.ts";

/** same: word for word there already, in the lesson or among the district's own */
export type ItemChange = "new" | "changed" | "same";

/** What is there of an item's id. */
export interface Standing extends LessonItem {
  /** of the lesson's own folder, which only its author changes */
  isOfLesson: boolean;
}

export interface ItemDifference {
  changes: { row: number; change: ItemChange; lesson: string; item: Item }[];
  problems: ItemProblem[];
}

export interface Pool {
  lesson: string;
  band: Band;
  items: readonly Item[];
}

export function differenceOf(
  items: readonly (LessonItem & { row: number })[],
  standing: ReadonlyMap<string, Standing>,
  poolOf: (lesson: string, band: Band) => readonly Item[],
): ItemDifference {
  const problems: ItemProblem[] = [];
  const changes = items.flatMap(({ row, lesson, item }): ItemDifference["changes"] => {
    const before = standing.get(item.id);
    const isSame = before?.lesson === lesson && sameItem(before.item, item);
    if (before?.isOfLesson && !isSame) {
      problems.push({ code: "id-of-lesson", row, column: null, field: "id", detail: item.id });
      return [];
    }
    return [{ row, change: before ? (isSame ? "same" : "changed") : "new", lesson, item }];
  });
  return { changes, problems: [...problems, ...poolProblems(changes, poolOf)] };
}

function sameItem(one: Item, other: Item): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The same rules as for a lesson's own items, over both together. */
function poolProblems(
  changes: ItemDifference["changes"],
  poolOf: (lesson: string, band: Band) => readonly Item[],
): ItemProblem[] {
  const changing = changes.filter(({ change }) => change !== "same");
  const pools = new Set(
    changing.flatMap(({ lesson, item }) => item.bands.map((band) => `${lesson}/${band}`)),
  );
  return [...pools].flatMap((pool) => {
    const [lesson = "", band] = pool.split("/") as [string, Band];
    const replaced = new Set(changing.map(({ item }) => item.id));
    const before = poolOf(lesson, band);
    const together = [
      ...before.filter(({ id }) => !replaced.has(id)),
      ...changing.flatMap(({ lesson: of, item }) =>
        of === lesson && item.bands.includes(band) ? [item] : [],
      ),
    ];
    const known = new Set(balanceFaults(before).map(({ code, letter }) => `${code} ${letter}`));
    return balanceFaults(together)
      .filter(({ code, letter }) => !known.has(`${code} ${letter}`))
      .map((fault) => problemOf(fault, pool));
  });
}

function problemOf({ code, count, of, letter, kind }: BalanceFault, pool: string): ItemProblem {
  const detail = [pool, count, of, letter ?? "", kind ?? ""].join("|");
  return { code, row: null, column: null, field: null, detail };
}
