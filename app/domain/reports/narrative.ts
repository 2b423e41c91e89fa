/**
 * The form's text, drafted from what is recorded, in the plan's own order of work. It is an official Chinese
 * document, so it has no English; a sentence is left out when there is nothing to say.
 */
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import type { CountingRule } from "#app/domain/coverage/counting-rule.ts";
import type { WayShare } from "#app/domain/coverage/ways.ts";
import { addDays, type DayInterval, type LocalDate, type LocalMonth } from "#app/lib/dates.ts";

export interface NarrativeFacts {
  month: LocalMonth;
  reportingPeriod: DayInterval & { to: LocalDate };
  /** the last day the year's figures speak of */
  asOf: LocalDate;
  /** lessons given in the reporting period */
  lessons: { classSessions: number; classes: number; learners: number; titles: string[] };
  /** make-ups done in the reporting period */
  madeUpInPeriod: number;
  pupils: PopulationFacts | null;
  staff: PopulationFacts | null;
  /** ways that did not count on that day, and since when; missing in forms saved before it was kept */
  rule?: CountingRule;
  /** first answers of the reporting period's quizzes, pooled over pupils */
  quiz: { learners: number; hits: number; scams: number; falseAlarms: number; genuine: number } | null;
}

/** Coverage of the year; null for a school without such learners. */
export interface PopulationFacts {
  enrolled: number;
  suspended: number;
  covered: number;
  excused: number;
  notYet: number;
  /** "99.2 %", as shown everywhere; null without learners */
  percent: string | null;
  /** how the covered were obtained; missing in forms saved before it was kept */
  ways?: WayShare[];
}

export function draftNarrative(facts: NarrativeFacts): string {
  const paragraphs = [lessonsOf(facts), coverageOf(facts), quizOf(facts)].filter((text) => text !== "");
  return paragraphs.map((text, index) => `${index + 1}. ${text}`).join("\n");
}

function lessonsOf({ lessons, madeUpInPeriod, reportingPeriod }: NarrativeFacts): string {
  if (lessons.classSessions === 0 && madeUpInPeriod === 0) return "";
  const span = `${dayName(reportingPeriod.from)}至${dayName(addDays(reportingPeriod.to, -1))}`;
  const given =
    lessons.classSessions > 0
      ? `${span}，开展“防诈”法治教育课 ${lessons.classSessions} 节，覆盖 ${lessons.classes} 个班级、${lessons.learners} 人` +
        (lessons.titles.length > 0
          ? `，授课内容为${lessons.titles.map((title) => `《${title}》`).join("、")}`
          : "")
      : `${span}，未开设新课`;
  const madeUp = madeUpInPeriod > 0 ? `；为缺课学生补课 ${madeUpInPeriod} 人次` : "";
  return `宣传教育：${given}${madeUp}。`;
}

function coverageOf({ pupils, staff, asOf }: NarrativeFacts): string {
  const parts = [
    pupils && populationSentence("学生", pupils),
    staff && populationSentence("教职工", staff),
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? `教育覆盖：截至${dayName(asOf)}，${parts.join("；")}。` : "";
}

function populationSentence(who: string, facts: PopulationFacts): string {
  const due = facts.enrolled - facts.suspended;
  if (due === 0 || facts.percent === null) return "";
  const ways = (facts.ways ?? []).map(({ way, people }) => `${wayTexts["zh-CN"][way]} ${people} 人`);
  const rest = [
    ways.length > 0 ? `其中${ways.join("、")}` : "",
    facts.excused > 0 ? `请假 ${facts.excused} 人` : "",
    facts.notYet > 0 ? `尚未上课 ${facts.notYet} 人` : "",
    facts.suspended > 0 ? `另有休学 ${facts.suspended} 人，未计入` : "",
  ].filter((text) => text !== "");
  const tail = rest.length > 0 ? `（${rest.join("；")}）` : "";
  return `本年度应受教育${who} ${due} 人，已完成 ${facts.covered} 人，覆盖率 ${facts.percent}${tail}`;
}

function quizOf({ quiz }: NarrativeFacts): string {
  if (!quiz || quiz.learners === 0 || quiz.scams === 0 || quiz.genuine === 0) return "";
  return (
    `课堂测验：${quiz.learners} 名学生作答，诈骗信息 ${quiz.scams} 题次中认出 ${quiz.hits} 题次，` +
    `真实信息 ${quiz.genuine} 题次中误判 ${quiz.falseAlarms} 题次（仅说明这些题目的作答情况）。`
  );
}

/** 11月20日 */
function dayName(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
