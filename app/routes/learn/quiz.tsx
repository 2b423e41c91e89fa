import { useEffect } from "react";
import { redirect, type ShouldRevalidateFunctionArgs, useNavigate, useSearchParams } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import { getAttempt, startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { inOrder, listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/quiz";
import { QuizCheck } from "./quiz-check.tsx";
import type { Marks } from "./quiz-marks.ts";
import { QuizOver } from "./quiz-over.tsx";
import { QuizProgress } from "./quiz-progress.tsx";
import { QuizQuestion } from "./quiz-question.tsx";
import { useAnswers } from "./use-answers.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const attempt = await getAttempt(learnerViewer(context));
  if (!attempt) throw redirect("/learn");
  if (attempt.submitted) throw redirect("/learn/review");
  const items = inOrder(await listFormItems(attempt.formId), attempt.orderSeed);
  return {
    attemptId: attempt.id,
    items: items.map(({ position, item }) => ({ position, ...shownItem(item, localeOf(context)) })),
    answers: Object.fromEntries(attempt.answers) as Record<number, string>,
    /** for the form of a page without script */
    answerKey: newId(),
  };
}

/** Begins the quiz, or goes on with it. */
export async function action({ context }: Route.ActionArgs) {
  const started = await startAttempt(learnerViewer(context));
  if (!started.ok) return redirect(started.reason === "closed" ? "/join?over=1" : "/learn");
  return redirect(started.attempt.submitted ? "/learn/review" : "/learn/quiz?n=1");
}

// all the messages come with the first one: going from one to the next needs no network
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate;
}

export default function Quiz({ loaderData: { attemptId, items, answers, answerKey } }: Route.ComponentProps) {
  const { queue, state } = useAnswers(attemptId);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    if (state.ended === "submitted") navigate("/learn/review");
  }, [state.ended, navigate]);

  const marks: Marks = items.map(({ position }) => {
    const waiting = state.waiting.get(position);
    const saved = state.saved.get(position) ?? answers[position];
    if (waiting !== undefined) return { answer: waiting, save: state.offline ? "unsaved" : "sending" };
    return saved === undefined ? { answer: null, save: null } : { answer: saved, save: "saved" };
  });
  if (state.ended === "over") return <QuizOver marks={marks} />;

  const n = search.get("n");
  const index = Math.min(Math.max(Math.trunc(Number(n)) || 1, 1), items.length) - 1;
  const item = items[index];
  const checking = n === "check" || item === undefined;
  return (
    <>
      <QuizProgress marks={marks} current={checking ? null : index} />
      {checking ? (
        <QuizCheck attemptId={attemptId} marks={marks} />
      ) : (
        <QuizQuestion
          key={item.position}
          attemptId={attemptId}
          answerKey={answerKey}
          item={item}
          mark={marks[index] ?? { answer: null, save: null }}
          n={index + 1}
          total={items.length}
          give={queue ? (response) => queue.give(item.position, response) : null}
        />
      )}
    </>
  );
}
