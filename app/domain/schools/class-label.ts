/**
 * Reads what a school writes for a class, 七年级 3 班, 初一(3)班, 初2024级3班, 2026级幼师1班, into what never changes
 * about it: stage, entry year, number. One reader for every list; further spellings go into class-words.ts.
 */
import type { LocalDate } from "#app/lib/dates.ts";
import { plainLabel, programmeWords, splitNumber } from "./class-words.ts";
import { type Stage, schoolYearOf } from "./stage.ts";

/** What identifies a class inside its school for its whole stage. */
export interface ClassKey {
  stage: Stage;
  entryYear: number;
  number: number;
  programme: string | null;
}

export interface TaughtStage {
  stage: Stage;
  grades: number;
}

/** 级 is the year of entry in most places and the year of graduation in many schools of Chongqing. */
export type YearMeaning = "entry" | "graduation";

export interface LabelContext {
  /** the day the label was written on: grades are counted from its school year */
  day: LocalDate;
  /** what this school teaches */
  stages: readonly TaughtStage[];
  /** absent or null: the school has not said yet */
  yearMeaning?: YearMeaning | null;
}

export type LabelProblem =
  | "grade-unreadable"
  | "class-unreadable"
  | "not-taught-here"
  | "grade-and-class-differ"
  | "year-meaning-unknown"
  | "stage-unclear";
export type ReadLabel = { ok: true; key: ClassKey } | { ok: false; problem: LabelProblem };

type GradeKey = Omit<ClassKey, "number">;
type ReadGrade = GradeKey | Exclude<LabelProblem, "class-unreadable">;

/** `grade` may be empty when `name` says it all. */
export function readClassLabel(
  { grade, name }: { grade: string; name: string },
  context: LabelContext,
): ReadLabel {
  const gradeText = plainLabel(grade);
  const nameText = plainLabel(name);
  if (isStaff(gradeText) || (gradeText === "" && isStaff(nameText))) return staffKey(nameText, context);
  const read = keyOf(gradeText, nameText, context);
  if (typeof read === "string") return { ok: false, problem: read };
  return isTaught(read, context) ? { ok: true, key: read } : { ok: false, problem: "not-taught-here" };
}

function keyOf(gradeText: string, nameText: string, context: LabelContext): ClassKey | LabelProblem {
  const inGrade = gradeText === "" ? null : readGrade(gradeText, context);
  if (typeof inGrade === "string") return inGrade;
  const { rest, number } = splitNumber(nameText);
  if (number === null) return withoutNumber(inGrade, nameText, context);
  if (!inGrade && rest === "") return "grade-unreadable";
  const inName = rest === "" ? null : (readProgramme(rest, inGrade) ?? readGrade(rest, context));
  if (typeof inName === "string") return inName;
  const first = inGrade ?? inName;
  if (!first) return "grade-unreadable";
  if (inName && (inName.stage !== first.stage || inName.entryYear !== first.entryYear))
    return "grade-and-class-differ";
  return { ...first, programme: first.programme ?? inName?.programme ?? null, number };
}

/** 大班 where there is but one; 2024秋 行政管理(专科). Everything else has a number. */
function withoutNumber(
  inGrade: GradeKey | null,
  nameText: string,
  context: LabelContext,
): ClassKey | LabelProblem {
  const inName =
    nameText === "" ? inGrade : (readProgramme(nameText, inGrade) ?? readGrade(nameText, context));
  if (inName === null || typeof inName === "string") return "class-unreadable";
  const isOnly = inName.stage === "kindergarten" || (inName.stage === "college" && inName.programme !== null);
  return isOnly ? { ...inName, number: 1 } : "class-unreadable";
}

/** 一年级 in one column, 幼师 1 班 in the next. */
function readProgramme(text: string, grade: GradeKey | null): GradeKey | null {
  if (!grade) return null;
  const hasProgrammes = grade.stage === "vocational" || grade.stage === "college";
  const isProgramme = programmeWords.includes(text) || (hasProgrammes && /^\D{1,20}$/.test(text));
  return isProgramme ? { ...grade, programme: text } : null;
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

const programmePattern = new RegExp(`^(.*?)(${programmeWords.join("|")})$`);

function readGrade(spaced: string, context: LabelContext): ReadGrade {
  const byYear = readYear(spaced, context);
  if (byYear) return byYear;
  const [, bare = spaced, programme = null] = programmePattern.exec(spaced) ?? [];
  const text = bare.replace(/ /g, "");
  const kindergarten = readKindergarten(text, context);
  if (kindergarten) return kindergarten;
  const numbered = /^(小学|小|初中|初|高中|高)?(\d{1,2})(年级|年)?$/.exec(text);
  const read = numbered ? readNumbered(numbered[1], Number(numbered[2]), context) : null;
  return read ? { ...read, programme } : "grade-unreadable";
}

/** 2024级, 初24级, 2026届, 2024级幼师, 2024秋 行政管理(专科). 届 is always the year of graduation. */
function readYear(spaced: string, context: LabelContext): ReadGrade | null {
  const match =
    /^(小学|小|初中|初|高中|高|中职|职高)? ?(\d{4}|\d{2}) ?(年?[级届]|[秋春]季?级?) ?(\D{0,20})$/.exec(
      spaced,
    );
  if (!match) return null;
  const [, prefix, digits = "", word = "", rest = ""] = match;
  const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits);
  const meaning = word.includes("届") ? "graduation" : /[秋春]/.test(word) ? "entry" : null;
  const programme = rest.trim() || null;
  const candidates = context.stages.filter(({ stage }) => yearStages(prefix).includes(stage));
  const read = candidates.map((taught): ReadGrade => {
    const own = isVocational(taught.stage) ? (context.yearMeaning ?? "entry") : context.yearMeaning;
    const means = meaning ?? own;
    if (!means) return "year-meaning-unknown";
    const entryYear = means === "entry" ? year : year - taught.grades;
    return { stage: taught.stage, entryYear, programme };
  });
  if (candidates.length === 0) return "not-taught-here";
  if (read.includes("year-meaning-unknown")) return "year-meaning-unknown";
  const keys = read.filter((each): each is GradeKey => typeof each !== "string" && isTaught(each, context));
  const fitting = keys.filter(({ stage }) => programme === null || isVocational(stage) || known(programme));
  return fitting.length === 1
    ? (fitting[0] as GradeKey)
    : fitting.length > 1
      ? "stage-unclear"
      : "not-taught-here";
}

const known = (programme: string) => programmeWords.includes(programme);

function isVocational(stage: Stage): boolean {
  return stage === "vocational" || stage === "college";
}

function yearStages(prefix: string | undefined): readonly Stage[] {
  switch (prefix) {
    case "小":
    case "小学":
      return ["primary"];
    case "初":
    case "初中":
      return ["junior"];
    case "高":
    case "高中":
      return ["senior"];
    case undefined:
      return ["primary", "junior", "senior", "vocational", "college"];
    default:
      return ["vocational"];
  }
}

const kindergartenGrades: Record<string, number> = { 托: 0, 小小: 0, 小: 1, 中: 2, 大: 3, 学前: 3 };

/** Where there is no 托班 of its own, its children are counted with 小班. */
function readKindergarten(text: string, { day, stages }: LabelContext): GradeKey | null {
  const word = /^(?:幼儿园|幼)?(托|小小|小|中|大|学前)班?$/.exec(text)?.[1];
  const grades = stages.find(({ stage }) => stage === "kindergarten")?.grades;
  if (!word || grades === undefined) return null;
  const grade = Math.max(1, (kindergartenGrades[word] as number) + (grades === 4 ? 1 : 0));
  return { stage: "kindergarten", entryYear: schoolYearOf(day) - grade + 1, programme: null };
}

function readNumbered(prefix: string | undefined, grade: number, context: LabelContext): GradeKey | null {
  if (grade < 1 || grade > 12) return null;
  const of = (stage: Stage, year: number): GradeKey => {
    return { stage, entryYear: schoolYearOf(context.day) - year + 1, programme: null };
  };
  if (prefix === "小学" || prefix === "小") return of("primary", grade);
  if (prefix === "初" || prefix === "初中") return of("junior", grade);
  if (prefix === "高" || prefix === "高中") return of("senior", grade);
  const { stages } = context;
  const programmes = stages.find(({ stage }) => isVocational(stage));
  if (programmes && !stages.some(({ stage }) => stage === "primary" || stage === "junior"))
    return of(programmes.stage, grade);
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

/** A class key as text, to compare and to group by. */
export function keyText({ stage, entryYear, number }: ClassKey): string {
  return stage === "staff" ? "staff" : `${stage} ${entryYear} ${number}`;
}
