import { useEffect } from "react";
import { type ShouldRevalidateFunctionArgs, useNavigate, useSearchParams } from "react-router";
import type { OpenTest } from "#app/domain/quizzes/open-test.server.ts";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import { type Young, YoungReader } from "#app/mdx/young-reader.tsx";
import { partsIn } from "#app/ui/read-aloud.js";
import { QuizCheck } from "./quiz-check.tsx";
import type { Marks } from "./quiz-marks.ts";
import { QuizOver } from "./quiz-over.tsx";
import { QuizProgress } from "./quiz-progress.tsx";
import { QuizQuestion } from "./quiz-question.tsx";
import { testPaths } from "./test-paths.ts";
import { useAnswers } from "./use-answers.ts";

// all the messages come with the first one: going from one to the next needs no network
export function betweenMessages({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate;
}

/** What is asked, the message, and the answers. */
const partsOf = (root: HTMLElement) => partsIn(root, "h1, figure, legend, label, li, [role=status] p");

/** One message at a time, before the lesson and after it alike. */
export function QuizTest({ step, test, young }: { step: TestStep; test: OpenTest; young: Young | null }) {
  const { attemptId, items, answers, answerKey } = test;
  const { queue, state } = useAnswers(attemptId);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    if (state.ended === "submitted") navigate(testPaths[step].after);
  }, [state.ended, navigate, step]);

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
      <YoungReader young={young} partsOf={partsOf}>
        {checking ? (
          <QuizCheck attemptId={attemptId} marks={marks} step={step} />
        ) : (
          <QuizQuestion
            key={item.position}
            step={step}
            attemptId={attemptId}
            answerKey={answerKey}
            item={item}
            mark={marks[index] ?? { answer: null, save: null }}
            n={index + 1}
            total={items.length}
            give={queue ? (response) => queue.give(item.position, response) : null}
          />
        )}
      </YoungReader>
    </>
  );
}
