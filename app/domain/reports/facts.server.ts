import type { StaffViewer } from "#app/auth/viewer.ts";
import { listCompletions } from "#app/domain/completions/completions.server.ts";
import { getCountingRule } from "#app/domain/coverage/counting-rule.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { addDays, type LocalDate, type LocalMonth } from "#app/lib/dates.ts";
import { lessonsGiven } from "./lessons-given.ts";
import type { NarrativeFacts } from "./narrative.ts";
import { reportingPeriodOf } from "./period.ts";
import { populationFacts } from "./population.ts";
import { countQuizAnswers } from "./quiz-figures.server.ts";

interface CountedSchool {
  id: string;
  districtId: string;
  settings: DistrictSettings;
  today: LocalDate;
}

/** What the records say of a school's month: the lessons of its days, and the year as it stood on the last of them. */
export async function countForNarrative(
  viewer: StaffViewer,
  { id: schoolId, districtId, settings, today }: CountedSchool,
  month: LocalMonth,
): Promise<NarrativeFacts> {
  const reportingPeriod = reportingPeriodOf(settings, month);
  const lastDay = addDays(reportingPeriod.to, -1);
  const asOf = lastDay < today ? lastDay : today;
  const [completions, coverage, quiz, rule] = await Promise.all([
    listCompletions({ districtId, schoolId, ...reportingPeriod }),
    coverageOfSchool(viewer, schoolId, { onDate: asOf }),
    countQuizAnswers({ districtId, schoolId }, reportingPeriod),
    getCountingRule(districtId, asOf),
  ]);
  return {
    month,
    reportingPeriod,
    asOf,
    ...lessonsGiven(completions, reportingPeriod, titleOf),
    pupils: populationFacts(coverage.pupils),
    staff: populationFacts(coverage.staff),
    rule,
    quiz,
  };
}

function titleOf(lessonSlug: string): string | null {
  return listLessons().find(({ slug }) => slug === lessonSlug)?.title["zh-CN"] ?? null;
}
