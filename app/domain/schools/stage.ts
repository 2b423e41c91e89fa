/** School stages, the age bands of content, and the names of classes. Grades begin on 1 September. */
import type { LocalDate } from "#app/lib/dates.ts";
import type { Locale } from "#app/lib/texts.ts";

export const stages = [
  "kindergarten",
  "primary",
  "junior",
  "senior",
  "vocational",
  "college",
  "staff",
] as const;
export type Stage = (typeof stages)[number];

/** Who may study by themselves; everybody else answers in a class session and nowhere else. */
export function isAdultStage(stage: string): boolean {
  return stage === "college" || stage === "staff";
}

/** Who a text or item is written for. */
export const bands = [
  "kindergarten",
  "primary-lower",
  "primary-upper",
  "junior",
  "senior",
  "college",
  "parents",
  "staff",
] as const;
export type Band = (typeof bands)[number];

/** The year whose 1 September begins the school year that holds this day. */
export function schoolYearOf(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= "09-01" ? year : year - 1;
}

/** 1 for the first grade of the stage; may be below 1 (not begun) or above the stage's length (graduated). */
export function gradeOn(entryYear: number, date: LocalDate): number {
  return schoolYearOf(date) - entryYear + 1;
}

export function bandOf(stage: Stage, grade: number): Band {
  switch (stage) {
    case "primary":
      return grade <= 3 ? "primary-lower" : "primary-upper";
    case "vocational":
      return "senior";
    default:
      return stage;
  }
}

export interface NamedClass {
  stage: Stage;
  entryYear: number;
  /** in force on the day asked for */
  number: number;
  programme: string | null;
  /** grades of the stage at this school */
  grades: number;
  /** grades of the stages before it, for 七年级 (6 years of primary) or 六年级 (5 + 4) */
  gradesBefore: number;
}

const zhDigits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const kindergartenGrades = { 3: ["小班", "中班", "大班"], 4: ["托班", "小班", "中班", "大班"] } as const;

export function gradeName(of: NamedClass, date: LocalDate, locale: Locale): string {
  const grade = Math.min(Math.max(gradeOn(of.entryYear, date), 1), of.grades);
  const zh = locale === "zh-CN";
  switch (of.stage) {
    case "kindergarten": {
      const names = kindergartenGrades[of.grades === 4 ? 4 : 3];
      return zh ? (names[grade - 1] ?? "大班") : `Kindergarten year ${grade}`;
    }
    case "primary":
    case "junior": {
      const number = of.gradesBefore + grade;
      return zh ? `${zhDigits[number]}年级` : `Grade ${number}`;
    }
    case "senior":
      return zh ? `高${zhDigits[grade]}` : `Senior ${grade}`;
    case "vocational":
    case "college":
      return zh ? `${of.entryYear}级` : `${of.entryYear} entry`;
    case "staff":
      return zh ? "教职工" : "Staff";
  }
}

/** 七年级 3 班, 高二 5 班, 2024级幼师 1 班; graduated classes keep their last grade with the year of entry. */
export function className(of: NamedClass, date: LocalDate, locale: Locale): string {
  const grade = gradeName(of, date, locale);
  if (of.stage === "staff") return grade;
  const name =
    locale === "zh-CN"
      ? `${grade}${of.programme ?? ""} ${of.number} 班`
      : `${grade}${of.programme ? ` ${of.programme}` : ""}, class ${of.number}`;
  const graduated = gradeOn(of.entryYear, date) > of.grades;
  if (!graduated) return name;
  return locale === "zh-CN"
    ? `${name}（${of.entryYear} 年入学，已毕业）`
    : `${name} (entered ${of.entryYear}, graduated)`;
}
