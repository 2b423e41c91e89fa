/** Rows as the product writes them, for tests: short to say, every column filled. */
import type { CompletionFact, CoverageFacts, EnrolmentFact, ExcuseFact, HeadCountFact } from "./coverage.ts";
import { yearFrom } from "./year.ts";

export const schoolYear2026 = yearFrom({ coverageYear: "school-year" }, 2026);

export function facts(given: Partial<CoverageFacts>): CoverageFacts {
  return {
    enrolments: [],
    headCounts: [],
    completions: [],
    excuses: [],
    notCounted: ["imported"],
    year: schoolYear2026,
    onDate: "2026-11-23",
    ...given,
  };
}

export function enrolment(row: Partial<EnrolmentFact> & { learnerId: string }): EnrolmentFact {
  return {
    id: `enrolment-of-${row.learnerId}`,
    classId: "seven1",
    seat: null,
    status: "enrolled",
    from: "2026-09-01",
    to: null,
    openedBy: "admitted",
    closedBy: null,
    recordedAt: new Date("2026-09-01T01:00:00Z"),
    supersedesId: null,
    ...row,
  };
}

export function completion(row: Partial<CompletionFact> & { id: string }): CompletionFact {
  return {
    classId: "seven1",
    learnerId: null,
    count: 1,
    kind: "taught",
    obtained: "own-computer",
    lessonSlug: "impersonation-qq",
    taughtOn: "2026-10-20",
    reason: null,
    recordedAt: new Date(`${row.taughtOn ?? "2026-10-20"}T03:00:00Z`),
    recordedById: "teacher",
    replacesId: null,
    ...row,
  };
}

export function excuse(row: Partial<ExcuseFact> & { learnerId: string }): ExcuseFact {
  return {
    id: `excuse-of-${row.learnerId}`,
    reason: "illness",
    from: "2026-10-08",
    to: null,
    recordedAt: new Date("2026-10-08T01:00:00Z"),
    supersedesId: null,
    ...row,
  };
}

export function headCount(count: number, row: Partial<HeadCountFact> = {}): HeadCountFact {
  return {
    id: "head-count",
    classId: "little-ones",
    count,
    from: "2026-09-01",
    to: null,
    recordedAt: new Date("2026-09-01T01:00:00Z"),
    supersedesId: null,
    ...row,
  };
}
