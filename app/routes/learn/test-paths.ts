/** Where a pupil answers, and where handing in leads: a test before the lesson is not talked about. */
import type { TestStep } from "#app/domain/quizzes/quiz.ts";

export const testPaths: Readonly<Record<TestStep, { page: string; after: string }>> = {
  before: { page: "/learn/before", after: "/learn" },
  quiz: { page: "/learn/quiz", after: "/learn/review" },
};
