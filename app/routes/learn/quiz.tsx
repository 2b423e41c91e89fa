import { redirect } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { getOpenTest } from "#app/domain/quizzes/open-test.server.ts";
import { youngReader } from "#app/mdx/young-reader.server.ts";
import type { Route } from "./+types/quiz";
import { countedTexts, texts } from "./quiz.texts.ts";
import { betweenMessages, QuizTest } from "./quiz-test.tsx";

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const test = await getOpenTest(learnerViewer(context), "quiz", locale);
  if (test === "none") throw redirect("/learn");
  if (test === "submitted") throw redirect("/learn/review");
  const shown = [test.items, texts[locale], countedTexts(locale, test.items.length)];
  return { ...test, young: youngReader({ band: test.band, locale, request, url, shown }) };
}

/** Begins the quiz, or goes on with it. */
export async function action({ context }: Route.ActionArgs) {
  const started = await startAttempt(learnerViewer(context));
  if (!started.ok) return redirect(started.reason === "closed" ? "/join?over=1" : "/learn");
  return redirect(started.attempt.submitted ? "/learn/review" : "/learn/quiz?n=1");
}

export const shouldRevalidate = betweenMessages;

export default function Quiz({ loaderData }: Route.ComponentProps) {
  return <QuizTest step="quiz" test={loaderData} young={loaderData.young} />;
}
