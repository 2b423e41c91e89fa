/** The answer queue in a browser. */
import {
  type AnswerQueue,
  createAnswerQueue,
  type QueueState,
  type Sent,
  type WaitingAnswer,
} from "#app/domain/quizzes/answer-queue.ts";
import { keptEntries } from "#app/lib/kept-entries.ts";
import { isSignedOut, later, newKey, postFields } from "#app/lib/post.ts";
import { useKeptQueue } from "#app/lib/use-kept-queue.ts";

const nothing: QueueState = { waiting: new Map(), saved: new Map(), offline: false, ended: null };

/** What is on its way. */
export function useAnswers(attemptId: string): { queue: AnswerQueue | null; state: QueueState } {
  const name = `answer:${attemptId}:`;
  const create = () =>
    createAnswerQueue({
      send: (answer) => send(attemptId, answer),
      newKey,
      later,
      ...keptEntries<WaitingAnswer>(name, ({ position }) => position),
    });
  return useKeptQueue(name, create, nothing);
}

async function send(attemptId: string, answer: WaitingAnswer): Promise<Sent> {
  const fields = { ...answer, attemptId, position: String(answer.position) };
  const response = await postFields("/learn/answer", new URLSearchParams(fields));
  if (response.ok) return "saved";
  if (response.status === 409) return (await response.json()).reason === "submitted" ? "submitted" : "over";
  if (isSignedOut(response)) return "over";
  return response.status >= 500 || response.status === 429 ? "failed" : "refused";
}
