import type { LearnerViewer } from "#app/auth/viewer.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Locale } from "#app/lib/texts.ts";
import { getAttempt } from "./attempt.server.ts";
import { inOrder, listFormItems } from "./form-items.server.ts";
import type { TestStep } from "./quiz.ts";
import { shownItem } from "./shown.ts";

/** What a pupil's page needs to answer a test that was begun; "none" before that, "submitted" after it. */
export async function getOpenTest(viewer: LearnerViewer, step: TestStep, locale: Locale) {
  const attempt = await getAttempt(viewer, step);
  if (!attempt) return "none" as const;
  if (attempt.submitted) return "submitted" as const;
  const items = inOrder(await listFormItems(attempt.formId), attempt.orderSeed);
  return {
    attemptId: attempt.id,
    band: attempt.band,
    items: items.map(({ position, item }) => ({ position, ...shownItem(item, locale) })),
    answers: Object.fromEntries(attempt.answers) as Record<number, string>,
    /** for the form of a page without script */
    answerKey: newId(),
  };
}

export type OpenTest = Exclude<Awaited<ReturnType<typeof getOpenTest>>, string>;
