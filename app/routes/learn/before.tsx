import { redirect } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { getOpenTest } from "#app/domain/quizzes/open-test.server.ts";
import { youngReader } from "#app/mdx/young-reader.server.ts";
import type { Route } from "./+types/before";
import { countedTexts, texts } from "./quiz.texts.ts";
import { betweenMessages, QuizTest } from "./quiz-test.tsx";

/** What a pupil thinks of six messages before the lesson; answered like the quiz and never talked about. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const test = await getOpenTest(learnerViewer(context), "before", locale);
  if (typeof test === "string") throw redirect("/learn");
  const shown = [test.items, texts[locale], countedTexts(locale, test.items.length)];
  return { ...test, young: youngReader({ band: test.band, locale, request, url, shown }) };
}

export async function action({ context }: Route.ActionArgs) {
  const started = await startAttempt(learnerViewer(context), "before");
  if (!started.ok) return redirect(started.reason === "closed" ? "/join?over=1" : "/learn");
  return redirect(started.attempt.submitted ? "/learn" : "/learn/before?n=1");
}

export const shouldRevalidate = betweenMessages;

export default function Before({ loaderData }: Route.ComponentProps) {
  return <QuizTest step="before" test={loaderData} young={loaderData.young} />;
}
