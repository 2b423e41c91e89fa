/** The district's statistical form: its words, its limits, and what an administrator may hand in. */
import { z } from "zod";
import type { LocalMonth } from "#app/lib/dates.ts";

/** What stands in a form's cells. null clues mean "not known" and are shown as a dash, never as 0. */
export interface MonthlyFormContent {
  narrative: string;
  cluesOfMonth: number | null;
  cluesInTotal: number | null;
  /** one clue a line, without identities */
  clueList: string;
  remarks: string;
}

export interface MonthlyFormDocument extends MonthlyFormContent {
  /** 渝南区 */
  districtName: string;
  schoolName: string;
  month: LocalMonth;
}

const clueCount = z
  .string()
  .trim()
  .refine((text) => text === "" || /^\d{1,5}$/.test(text), "clueCount")
  .transform((text) => (text === "" ? null : Number(text)));

export const monthlyFormSchema = z
  .object({
    narrative: z.string().trim().max(6000, "tooLong"),
    cluesOfMonth: clueCount,
    cluesInTotal: clueCount,
    clueList: z.string().trim().max(6000, "tooLong"),
    remarks: z.string().trim().max(500, "tooLong"),
    commandKey: z.string().min(1, "required").max(64, "required"),
  })
  .superRefine((form, context) => {
    const { cluesOfMonth, cluesInTotal } = form;
    if (cluesOfMonth !== null && cluesInTotal !== null && cluesOfMonth > cluesInTotal) {
      context.addIssue({ code: "custom", path: ["cluesInTotal"], message: "totalBelowMonth" });
    }
  });

/** The clues as the form numbers them: "1. …", whatever numbering was typed. */
export function numberedClues(clueList: string): string[] {
  return clueList
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\d+\s*[.．、]\s*/, ""))
    .filter((line) => line !== "")
    .map((line, index) => `${index + 1}. ${line}`);
}

/** The two lines of the title, as the annex breaks them. */
export function formTitle({
  districtName,
  month,
}: Pick<MonthlyFormDocument, "districtName" | "month">): [string, string] {
  const [year, number] = month.split("-");
  return [
    `${districtName}教育系统 ${year} 年 ${Number(number)} 月反诈专项`,
    "行动开展情况和线索收集情况统计表",
  ];
}

export function shownCount(count: number | null): string {
  return count === null ? "—" : String(count);
}

/** not-started: nothing saved; drafted: saved, not handed in; submitted: that wording stays. */
export type FormState = { state: "not-started" } | { state: "drafted" | "submitted"; at: Date };
