/** A class as the rest of the product sees it on one day: what it is called, which grade, whom content is for. */
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type Band, bandOf, className, gradeName, gradeOn, type NamedClass, type Stage } from "./stage.ts";

export type RosterKind = "named" | "head-count";

export interface ClassInfo {
  id: string;
  districtId: string;
  schoolId: string;
  schoolName: string;
  stage: Stage;
  entryYear: number;
  /** the number in force on the day */
  number: number;
  programme: string | null;
  /** of the stage, 1 = its first year */
  grade: number;
  band: Band;
  gradeName: Bilingual;
  name: Bilingual;
  rosterKind: RosterKind;
  /** typed at sign-in, together with the school's code */
  code: string;
}

/** A class as stored, with what its school says about the stage. */
export interface ClassFacts {
  id: string;
  districtId: string;
  schoolId: string;
  schoolName: string;
  stage: Stage;
  entryYear: number;
  number: number;
  programme: string | null;
  rosterKind: RosterKind;
  /** grades of the stage at this school */
  grades: number;
  /** how many stages with pupils the school has */
  pupilStages: number;
}

/** Nine compulsory years: 七年级 begins a junior stage of three, 六年级 one of four. */
export function gradesBefore(stage: Stage, grades: number): number {
  return stage === "junior" ? 9 - grades : 0;
}

export function classInfoOf(facts: ClassFacts, day: LocalDate): ClassInfo {
  const { id, districtId, schoolId, schoolName, stage, entryYear, number, programme, rosterKind } = facts;
  const named: NamedClass = { ...facts, gradesBefore: gradesBefore(stage, facts.grades) };
  const grade = stage === "staff" ? 1 : gradeOn(entryYear, day);
  return {
    id,
    districtId,
    schoolId,
    schoolName,
    stage,
    entryYear,
    number,
    programme,
    grade,
    band: bandOf(stage, grade),
    gradeName: { "zh-CN": gradeName(named, day, "zh-CN"), en: gradeName(named, day, "en") },
    name: { "zh-CN": className(named, day, "zh-CN"), en: className(named, day, "en") },
    rosterKind,
    code: classCodeOf(facts),
  };
}

const stageDigits: Record<Stage, number> = {
  staff: 0,
  kindergarten: 1,
  primary: 2,
  junior: 3,
  senior: 4,
  vocational: 5,
  college: 6,
};

/** 2601: entry year and number, as printed on a pupil's card; the stage's digit in front where a school has several. */
export function classCodeOf(of: Pick<ClassFacts, "stage" | "entryYear" | "number" | "pupilStages">): string {
  const twoDigits = (n: number) => String(n % 100).padStart(2, "0");
  const prefix = of.stage === "staff" || of.pupilStages > 1 ? String(stageDigits[of.stage]) : "";
  return `${prefix}${twoDigits(of.entryYear)}${twoDigits(of.number)}`;
}

/** Graduated by the calendar: nobody clicks on 1 September. Staff groups stay. */
export function isGraduatedOn(
  { stage, entryYear, grades }: Pick<ClassFacts, "stage" | "entryYear" | "grades">,
  day: LocalDate,
): boolean {
  return stage !== "staff" && gradeOn(entryYear, day) > grades;
}

/** The order of lists: by stage, older pupils last, by number. */
export function byStageGradeNumber(a: ClassInfo, b: ClassInfo): number {
  return (
    stageOrder(a.stage) - stageOrder(b.stage) ||
    a.grade - b.grade ||
    (a.programme ?? "").localeCompare(b.programme ?? "", "zh-CN") ||
    a.number - b.number ||
    a.id.localeCompare(b.id)
  );
}

function stageOrder(stage: Stage): number {
  return stage === "staff" ? 9 : stageDigits[stage];
}
