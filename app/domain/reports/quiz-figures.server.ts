import { db } from "#app/db/client.server.ts";
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import type { DayInterval } from "#app/lib/dates.ts";
import type { NarrativeFacts } from "./narrative.ts";

/** Answers of a school's quizzes over some days, pooled; null when nobody answered. */
export async function countQuizAnswers(
  { districtId, schoolId }: { districtId: string; schoolId: string },
  days: DayInterval & { to: string },
): Promise<NarrativeFacts["quiz"]> {
  const submissions = await db.attemptSubmission.findMany({
    where: {
      attempt: {
        districtId,
        schoolId,
        form: { purpose: "quiz", classSession: { taughtOn: { gte: days.from, lt: days.to } } },
      },
    },
    select: { result: true, attempt: { select: { learnerId: true } } },
  });
  if (submissions.length === 0) return null;
  const total = { hits: 0, scams: 0, falseAlarms: 0, genuine: 0 };
  for (const { result } of submissions) {
    const { hits, misses, falseAlarms, correctRejections } = result as unknown as GradedQuiz;
    total.hits += hits;
    total.scams += hits + misses;
    total.falseAlarms += falseAlarms;
    total.genuine += falseAlarms + correctRejections;
  }
  return { learners: new Set(submissions.map(({ attempt }) => attempt.learnerId)).size, ...total };
}
