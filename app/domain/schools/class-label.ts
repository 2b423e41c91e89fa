/**
 * Reads what a school writes for a class, 七年级 3 班, 初一(3)班, 7年级3班, 2026级幼师1班, into what never changes
 * about it: stage, entry year, number. One reader for imports; further spellings are added to its tables.
 */
import type { LocalDate } from "#app/lib/dates.ts";
import { type Stage, schoolYearOf } from "./stage.ts";

/** What identifies a class inside its school for its whole stage. */
export interface ClassKey {
  stage: Stage;
  entryYear: number;
  number: number;
  programme: string | null;
}

export interface LabelContext {
  /** the day the label was written on: grades are counted from its school year */
  day: LocalDate;
  /** what this school teaches */
  stages: readonly { stage: Stage; grades: number }[];
}

export type LabelProblem =
  | "grade-unreadable"
  | "class-unreadable"
  | "not-taught-here"
  | "grade-and-class-differ";
export type ReadLabel = { ok: true; key: ClassKey } | { ok: false; problem: LabelProblem };

/** `grade` may be empty when `name` says it all. */
export function readClassLabel(
  { grade, name }: { grade: string; name: string },
  context: LabelContext,
): ReadLabel {
  const gradeText = plain(grade);
  const nameText = plain(name);
  if (isStaff(gradeText) || (gradeText === "" && isStaff(nameText))) return staffKey(nameText, context);

  const { rest, number } = splitNumber(nameText);
  if (number === null) return { ok: false, problem: "class-unreadable" };
  if (gradeText === "" && rest === "") return { ok: false, problem: "grade-unreadable" };
  const inGrade = gradeText === "" ? null : readGrade(gradeText, context);
  const inName = rest === "" ? null : (readGrade(rest, context) ?? readProgramme(rest, inGrade));
  const first = inGrade ?? (gradeText === "" ? inName : null);
  if (!first || (rest !== "" && !inName)) return { ok: false, problem: "grade-unreadable" };
  if (inName && (inName.stage !== first.stage || inName.entryYear !== first.entryYear))
    return { ok: false, problem: "grade-and-class-differ" };
  if (!isTaught(first, context)) return { ok: false, problem: "not-taught-here" };
  return { ok: true, key: { ...first, programme: first.programme ?? inName?.programme ?? null, number } };
}

/** 一年级 in one column, 幼师 1 班 in the next. */
function readProgramme(text: string, grade: GradeKey | null): GradeKey | null {
  const hasProgrammes = grade?.stage === "vocational" || grade?.stage === "college";
  return grade && hasProgrammes && /^\D{1,20}$/.test(text) ? { ...grade, programme: text } : null;
}

type GradeKey = Omit<ClassKey, "number">;

const hanDigits = "零一二三四五六七八九";

/**
 * Full-width forms and Chinese numerals up to 99 made plain; brackets and dots become a space, and so does the
 * border between a Chinese numeral and a digit, for 初一3班 is not class 13.
 */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/([零一二三四五六七八九十])(?=\d)|(\d)(?=[零一二三四五六七八九十])/g, "$1$2 ")
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? hanDigits.indexOf(tens) : 1) * 10 + (ones ? hanDigits.indexOf(ones) : 0)),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit)))
    .replace(/[\s().[\]【】〔〕]+/g, " ")
    .trim();
}

function isStaff(text: string): boolean {
  return text === "教职工" || text === "教师" || text === "教职员工";
}

function staffKey(nameText: string, { stages }: LabelContext): ReadLabel {
  if (nameText !== "" && !isStaff(nameText) && !/^1 ?班?$/.test(nameText))
    return { ok: false, problem: "class-unreadable" };
  if (!stages.some(({ stage }) => stage === "staff")) return { ok: false, problem: "not-taught-here" };
  // a unit has one staff group; its entry year is whatever it was opened with
  return { ok: true, key: { stage: "staff", entryYear: 0, number: 1, programme: null } };
}

/** "7年级 3班" → rest "7年级", number 3; "3" → rest "", number 3 */
function splitNumber(text: string): { rest: string; number: number | null } {
  const match = /^(.*?) ?(\d{1,2}) ?班?$/.exec(text);
  const number = Number(match?.[2]);
  if (!match || number < 1) return { rest: "", number: null };
  return { rest: match[1] ?? "", number };
}

const kindergartenGrades: Record<string, number> = { 小: 1, 小班: 1, 中: 2, 中班: 2, 大: 3, 大班: 3 };

function readGrade(spaced: string, context: LabelContext): GradeKey | null {
  const text = spaced.replace(/ /g, "");
  const year = schoolYearOf(context.day);
  const of = (stage: Stage, grade: number): GradeKey => ({
    stage,
    entryYear: year - grade + 1,
    programme: null,
  });
  const little = kindergartenGrades[text];
  if (little !== undefined) return of("kindergarten", little);
  const numbered = /^(小学|初中|初|高中|高)?(\d{1,2})(年级|年)?$/.exec(text);
  if (numbered) return readNumbered(numbered[1], Number(numbered[2]), context, of);
  const entry = /^(\d{4})级(\D{0,20})$/.exec(text);
  if (!entry) return null;
  const stage = programmeStage(context);
  return stage ? { stage, entryYear: Number(entry[1]), programme: entry[2] || null } : null;
}

/** The stage of a school whose classes are called by entry year and programme. */
function programmeStage({ stages }: LabelContext): Stage | null {
  return stages.find(({ stage }) => stage === "vocational" || stage === "college")?.stage ?? null;
}

function readNumbered(
  prefix: string | undefined,
  grade: number,
  context: LabelContext,
  of: (stage: Stage, grade: number) => GradeKey,
): GradeKey | null {
  if (grade < 1 || grade > 12) return null;
  if (prefix === "小学") return of("primary", grade);
  if (prefix === "初" || prefix === "初中") return of("junior", grade);
  if (prefix === "高" || prefix === "高中") return of("senior", grade);
  const { stages } = context;
  const stage = programmeStage(context);
  if (stage && !stages.some((each) => each.stage === "primary" || each.stage === "junior"))
    return of(stage, grade);
  // 七年级 begins the junior stage where primary has six grades, 六年级 where it has five
  const juniorGrades = stages.find(({ stage }) => stage === "junior")?.grades ?? 3;
  const primaryGrades = 9 - juniorGrades;
  if (grade <= primaryGrades) return of("primary", grade);
  return grade <= 9 ? of("junior", grade - primaryGrades) : of("senior", grade - 9);
}

function isTaught({ stage, entryYear }: GradeKey, { day, stages }: LabelContext): boolean {
  const taught = stages.find((each) => each.stage === stage);
  const grade = schoolYearOf(day) - entryYear + 1;
  return taught !== undefined && grade >= 1 && grade <= taught.grades;
}
