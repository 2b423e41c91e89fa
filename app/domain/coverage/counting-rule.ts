/**
 * Which ways of obtaining a completion count for the year: a decision of the district, kept by day. A figure is
 * counted by the rule of the day it speaks of, so a new rule changes no figure of the past. Decision 0162.
 */
import { type Obtained, obtainedWays } from "#app/domain/completions/completion.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** Own answers always count: a rule that left them out would count nothing. */
export const alwaysCounted: readonly Obtained[] = ["own-computer", "own-card", "own-paper"];

/** What a district may leave out. */
export const optionalWays = obtainedWays.filter((way) => !alwaysCounted.includes(way));

export interface CountingRule {
  notCounted: Obtained[];
  /** the day it came into force; null: it has been so from the beginning */
  since: LocalDate | null;
}

/** A set of settings as stored; only what bears on counting. */
export interface SettingRow {
  id: string;
  effectiveOn: LocalDate;
  recordedAt: Date;
  recordedById: string | null;
  notCounted: readonly string[];
}

export interface RuleRow extends CountingRule {
  id: string;
  recordedAt: Date;
  recordedById: string | null;
}

/** What has been decided, by the day it comes into force, the newest last; sets that change something else are left out. */
export function rulesOf(rows: readonly SettingRow[], original: readonly string[]): RuleRow[] {
  const byDay = new Map<LocalDate, SettingRow>();
  for (const row of rows) {
    const other = byDay.get(row.effectiveOn);
    // of two sets of one day the later one counts
    if (!other || isLater(row, other)) byDay.set(row.effectiveOn, row);
  }
  const inOrder = [...byDay.values()].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  const rules: RuleRow[] = [];
  let before = waysIn(original);
  for (const { id, effectiveOn, recordedAt, recordedById, notCounted } of inOrder) {
    const now = waysIn(notCounted);
    if (isSameRule(before, now)) continue;
    rules.push({ id, notCounted: now, since: effectiveOn, recordedAt, recordedById });
    before = now;
  }
  return rules;
}

/** The one in force on a day. */
export function ruleOn(rules: readonly RuleRow[], original: readonly string[], day: LocalDate): CountingRule {
  const rule = rules.findLast(({ since }) => since !== null && since <= day);
  return rule
    ? { notCounted: rule.notCounted, since: rule.since }
    : { notCounted: waysIn(original), since: null };
}

export function isSameRule(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((way) => b.includes(way));
}

/** Known ways in their order; a word that this version does not know decides nothing. */
export function waysIn(words: readonly string[]): Obtained[] {
  return optionalWays.filter((way) => words.includes(way));
}

function isLater(a: SettingRow, b: SettingRow): boolean {
  return +a.recordedAt - +b.recordedAt > 0 || (+a.recordedAt === +b.recordedAt && a.id > b.id);
}
