/** What each column of a table is, by what stands above it and by what stands in it. */
import { type LabelContext, readClassLabel } from "#app/domain/schools/class-label.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";
import { headingOf, meaningOf, type Role, readStatus, roles } from "./roster-words.ts";
import type { Cell } from "./workbook-sheet.ts";

export type GuessReason = "heading" | "content" | "both" | "not-kept" | "chosen";

/** What the values look like, without any of them. */
export type Shape =
  | { kind: "empty" }
  | { kind: "han"; from: number; to: number }
  | { kind: "number"; from: number; to: number }
  | { kind: "digits"; from: number; to: number }
  | { kind: "text"; from: number; to: number };

export interface ColumnGuess {
  /** from 0 */
  at: number;
  /** as it stands in the sheet; null: there is none */
  heading: string | null;
  role: Role | null;
  /** 0 to 1 */
  score: number;
  reason: GuessReason;
  shape: Shape;
  /** classes, grades, statuses: they are nobody's. Empty for everything else. */
  examples: string[];
}

export interface Heading {
  at: number;
  text: string | null;
  /** stands above it in a header of two rows */
  group: string;
}

/** How well values fit each role, 0 to 1. */
type Fit = Record<Role, number>;

export function guessColumns(
  headings: readonly Heading[],
  valuesOf: (at: number) => string[],
  context: LabelContext & { gradeKnown: boolean },
): ColumnGuess[] {
  const hasHeader = headings.some(({ text }) => text !== null);
  const columns = headings.map(({ at, text, group }) => {
    const values = valuesOf(at);
    const fit = fitOf(values, context);
    const meaning = text === null ? null : meaningOf(headingOf(text), group);
    const scores = roles.map((role) => {
      if (hasHeader && text !== null && meaning?.role !== role) return { role, score: 0 };
      if (!meaning) return { role, score: fit[role] >= 0.8 ? fit[role] * 0.6 : 0 };
      if (meaning.isWeak) return { role, score: fit[role] >= 0.9 ? 0.55 * fit[role] : 0 };
      return { role, score: 0.6 + 0.4 * fit[role] };
    });
    return { at, text, group, values, scores, meaning };
  });
  const taken = new Map<number, { role: Role; score: number }>();
  const order = (role: Role) => rolesInOrder.indexOf(role);
  for (const role of [...roles].sort((a, b) => order(a) - order(b))) {
    const isTotal = role === "count" && [...taken.values()].some((each) => each.role === "name");
    if (isTotal) continue;
    const best = columns
      .filter(({ at }) => !taken.has(at))
      .map(({ at, scores }) => ({ at, score: scores.find((each) => each.role === role)?.score ?? 0 }))
      .sort((a, b) => b.score - a.score)[0];
    if (best && best.score > 0.3) taken.set(best.at, { role, score: best.score });
  }
  return columns.map(({ at, text, group, values, meaning }) => {
    const found = taken.get(at);
    const role = found?.role ?? null;
    const score = role ? (found?.score ?? 0) : 0;
    const shown = text === null ? null : (group ? `${group} ${text}` : text).slice(0, 24);
    const reason = !role ? "not-kept" : !meaning ? "content" : score > 0.9 ? "both" : "heading";
    return {
      at,
      heading: shown,
      role,
      score,
      reason,
      shape: shapeOf(values),
      examples: examplesOf(role, values),
    };
  });
}

/**
 * Names are found before numbers, for a number is easily taken for something; a sheet of names is about names, and its
 * 人数 would be a total.
 */
const rolesInOrder: readonly Role[] = ["name", "class", "grade", "status", "count", "seat"];

function fitOf(values: readonly string[], context: LabelContext & { gradeKnown: boolean }): Fit {
  const share = (fits: (text: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(fits).length / values.length;
  const distinct = new Set(values).size / Math.max(values.length, 1);
  const numbers = share((text) => /^[1-9]\d?号?$/.test(text));
  return {
    name: distinct > 0.5 || values.length < 8 ? share(looksLikeName) : 0,
    class: share((text) => isClass(text, context)),
    grade: share((text) => isGrade(text)),
    seat: numbers,
    status: share((text) => readStatus(text) !== null),
    count: numbers,
  };
}

/** Words of two or three characters that stand in lists and are nobody's name. */
const notNames =
  /族$|^(男|女|汉|群众|团员|少先队员|党员|健康|良好|走读|住校|居民|农业|非农业|城镇|是|否|有|无|父亲|母亲|爷爷|奶奶)$/;

export function looksLikeName(text: string): boolean {
  const name = cleanName(text);
  if (nameProblem(name) !== null || notNames.test(name) || readStatus(name)) return false;
  return /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+(·\p{Script=Han}+)+$/u.test(name);
}

function isClass(text: string, context: LabelContext & { gradeKnown: boolean }): boolean {
  const label = readClassLabel({ grade: "", name: text }, context);
  if (label.ok || label.problem === "year-meaning-unknown" || label.problem === "stage-unclear") return true;
  return /班$/.test(text.trim()) && label.problem !== "class-unreadable";
}

function isGrade(text: string): boolean {
  return /^(小学|初中?|高中?)?[一二三四五六七八九十\d]{1,2}年级?$|^[初高][一二三123]$|^(小|中|大|托|学前)班$|^(初|高)?\d{2,4}级$|^教职工$/.test(
    text.normalize("NFKC").trim(),
  );
}

function shapeOf(values: readonly string[]): Shape {
  if (values.length === 0) return { kind: "empty" };
  const range = (numbers: number[]) => ({ from: Math.min(...numbers), to: Math.max(...numbers) });
  const lengths = range(values.map((text) => [...text].length));
  if (values.every((text) => /^\d{1,3}$/.test(text))) return { kind: "number", ...range(values.map(Number)) };
  const long = values.filter((text) => /^[A-Za-z]?\d{4,}[Xx]?$/.test(text));
  if (long.length > values.length / 2) return { kind: "digits", ...range(long.map(({ length }) => length)) };
  const han = values.filter((text) => /^[\p{Script=Han}·]+$/u.test(text));
  return han.length > values.length * 0.8 ? { kind: "han", ...lengths } : { kind: "text", ...lengths };
}

function examplesOf(role: Role | null, values: readonly string[]): string[] {
  if (role !== "class" && role !== "grade" && role !== "status") return [];
  const words = values.filter((text) => text.length <= 12 && !/\d{5}/.test(text));
  return [...new Set(words)].slice(0, 3);
}

/** Text of a cell that can be looked at; null for what is no text. */
export function textOfCell(cell: Cell | undefined): string | null {
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  return text === "" ? null : text;
}
