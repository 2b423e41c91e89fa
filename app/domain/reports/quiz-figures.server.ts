import { db } from "#app/db/client.server.ts";
import { countedResult, withNewestResult } from "#app/domain/quizzes/results.server.ts";
import type { DayInterval } from "#app/lib/dates.ts";
import type { NarrativeFacts } from "./narrative.ts";

/** Answers of a school's quizzes over some days, pooled; null when nobody answered. */
export async function countQuizAnswers(
  { districtId, schoolId }: { districtId: string; schoolId: string },
  days: DayInterval & { to: string },
): Promise<NarrativeFacts["quiz"]> {
  const rows = await db.attempt.findMany({
    where: {
      districtId,
      schoolId,
      submission: { isNot: null },
      form: { purpose: "quiz", classSession: { taughtOn: { gte: days.from, lt: days.to } } },
    },
    select: { learnerId: true, ...withNewestResult },
  });
  const papers = rows.flatMap((row) => {
    const result = countedResult(row);
    return result ? [{ learnerId: row.learnerId, result }] : [];
  });
  if (papers.length === 0) return null;
  const total = { hits: 0, scams: 0, falseAlarms: 0, genuine: 0 };
  for (const { result } of papers) {
    const { hits, misses, falseAlarms, correctRejections } = result;
    total.hits += hits;
    total.scams += hits + misses;
    total.falseAlarms += falseAlarms;
    total.genuine += falseAlarms + correctRejections;
  }
  return { learners: new Set(papers.map(({ learnerId }) => learnerId)).size, ...total };
}
