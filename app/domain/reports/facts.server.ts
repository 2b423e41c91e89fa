import type { StaffViewer } from "#app/auth/viewer.ts";
import { listCompletions } from "#app/domain/completions/completions.server.ts";
import { coverageOfSchool } from "#app/domain/coverage/coverage.server.ts";
import { type CoverageSums, coveredIn, rateOf } from "#app/domain/coverage/sums.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { addDays, type LocalDate, type LocalMonth } from "#app/lib/dates.ts";
import { lessonsGiven } from "./lessons-given.ts";
import type { NarrativeFacts, PopulationFacts } from "./narrative.ts";
import { reportingPeriodOf } from "./period.ts";
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
  const [completions, coverage, quiz] = await Promise.all([
    listCompletions({ districtId, schoolId, ...reportingPeriod }),
    coverageOfSchool(viewer, schoolId, { onDate: asOf }),
    countQuizAnswers({ districtId, schoolId }, reportingPeriod),
  ]);
  return {
    month,
    reportingPeriod,
    asOf,
    ...lessonsGiven(completions, reportingPeriod, titleOf),
    pupils: populationFacts(coverage.pupils),
    staff: populationFacts(coverage.staff),
    quiz,
  };
}

function titleOf(lessonSlug: string): string | null {
  return listLessons().find(({ slug }) => slug === lessonSlug)?.title["zh-CN"] ?? null;
}

function populationFacts(sums: CoverageSums): PopulationFacts | null {
  if (sums.enrolled === 0) return null;
  return {
    enrolled: sums.enrolled,
    suspended: sums.suspended,
    covered: coveredIn(sums),
    excused: sums.excused,
    notYet: sums.notYet,
    percent: rateOf(sums)?.percent ?? null,
    enteredLater: sums.byObtained["entered-later"],
  };
}
