/** A whole file of questions read: what it holds, and everything that is wrong with it. */
import type { Sheet } from "#app/domain/roster/workbook-sheet.ts";
import { writtenOfAiken } from "./aiken-items.ts";
import { readAiken } from "./aiken-read.ts";
import { type Written, writtenOf } from "./gift-items.ts";
import { readGift } from "./gift-read.ts";
import { itemOf, type LessonItem } from "./item-of.ts";
import { type ItemProblem, isNote } from "./item-problem.ts";
import { writtenOfSheets } from "./sheet-read.ts";
import { type ItemSetting, mostQuestions } from "./written-item.ts";

export const itemFormats = ["gift", "aiken", "xlsx"] as const;
export type ItemFormat = (typeof itemFormats)[number];

export interface ItemReading {
  format: ItemFormat;
  /** questions found, whole or not */
  found: number;
  items: (LessonItem & { row: number })[];
  /** in the order of the file; the same may stand for several questions */
  problems: ItemProblem[];
}

/** `ANSWER: X` on a line of its own is Aiken's, and braces are GIFT's. */
export function formatOfText(text: string): "gift" | "aiken" {
  return /^\s*ANSWER\s*[:：]/im.test(text) && !/[{}]/.test(text) ? "aiken" : "gift";
}

export function readItemText(text: string, setting: ItemSetting): ItemReading {
  const format = formatOfText(text);
  if (format === "aiken") {
    const { questions, problems } = readAiken(text);
    return whole(format, questions.map(writtenOfAiken), problems, setting);
  }
  const { questions, problems } = readGift(text);
  return whole(format, questions.map(writtenOf), problems, setting);
}

export function readItemSheets(sheets: readonly Sheet[], setting: ItemSetting): ItemReading {
  const { items, problems } = writtenOfSheets(sheets);
  return whole("xlsx", items, problems, setting);
}

function whole(
  format: ItemFormat,
  written: readonly Written[],
  before: readonly ItemProblem[],
  setting: ItemSetting,
): ItemReading {
  const broken = before.filter((problem) => !isNote(problem) && problem.row !== null).length;
  const found = written.length + (format === "xlsx" ? 0 : broken);
  const problems = [...before];
  const about = { column: null, field: null } as const;
  if (written.length > mostQuestions) {
    const problem = {
      code: "too-many-questions",
      row: null,
      detail: String(mostQuestions),
      ...about,
    } as const;
    return { format, found, items: [], problems: [problem] };
  }
  const items: ItemReading["items"] = [];
  const first = new Map<string, number>();
  for (const { item, problems: own } of written) {
    problems.push(...own);
    if (!item) continue;
    const { row, read, problems: more } = itemOf(item, setting);
    problems.push(...more);
    if (!read) continue;
    const earlier = first.get(read.item.id);
    if (earlier === undefined) {
      first.set(read.item.id, row);
      items.push({ ...read, row });
    } else problems.push({ code: "id-twice", row, detail: String(earlier), ...about, field: "id" });
  }
  if (found === 0 && problems.every(isNote))
    problems.push({ code: "nothing-found", row: null, detail: null, ...about });
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { format, found, items, problems };
}

export function hasFaults({ problems }: Pick<ItemReading, "problems">): boolean {
  return !problems.every(isNote);
}
