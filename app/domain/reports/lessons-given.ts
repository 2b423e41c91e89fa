import { type CompletionFact, standingCompletions } from "#app/domain/coverage/coverage.ts";
import { type DayInterval, isWithin } from "#app/lib/dates.ts";
import type { NarrativeFacts } from "./narrative.ts";

export interface GivenCompletion extends CompletionFact {
  classSessionId: string | null;
}

/** What completions say of the lessons of some days. A learner taught twice is one learner, but two lessons. */
export function lessonsGiven(
  completions: readonly GivenCompletion[],
  days: DayInterval,
  titleOf: (lessonSlug: string) => string | null,
): Pick<NarrativeFacts, "lessons" | "madeUpInPeriod"> {
  const standing = standingCompletions(completions).filter(
    (row) => row.obtained !== "imported" && isWithin(row.taughtOn, days),
  );
  const taught = standing.filter(({ kind }) => kind === "taught");
  const given = new Set(taught.map((row) => row.classSessionId ?? `${row.classId} ${row.taughtOn}`));
  const learners = new Set(taught.flatMap(({ learnerId }) => learnerId ?? []));
  const children = taught
    .filter(({ learnerId }) => learnerId === null)
    .reduce((sum, row) => sum + row.count, 0);
  return {
    lessons: {
      classSessions: given.size,
      classes: new Set(taught.map(({ classId }) => classId)).size,
      learners: learners.size + children,
      titles: [...new Set(taught.map(({ lessonSlug }) => lessonSlug))].flatMap((slug) => titleOf(slug) ?? []),
    },
    madeUpInPeriod: standing
      .filter(({ kind }) => kind === "made-up")
      .reduce((sum, { learnerId, count }) => sum + (learnerId === null ? count : 1), 0),
  };
}
