/** The queue of taken answers in a browser. */
import {
  createTakenQueue,
  placeKey,
  type TakenQueue,
  type TakenSent,
  type TakenState,
  type WaitingTaken,
} from "#app/domain/class-sessions/taken-queue.ts";
import { keptEntries } from "#app/lib/kept-entries.ts";
import { isSignedOut, later, newKey, postFields } from "#app/lib/post.ts";
import { useKeptQueue } from "#app/lib/use-kept-queue.ts";

export type TakenMedium = "card" | "paper";

const nothing: TakenState = {
  waiting: new Map(),
  saved: new Map(),
  refused: new Set(),
  offline: false,
  over: false,
};

/** What is on its way. */
export function useTaken(
  classSessionId: string,
  medium: TakenMedium,
): { queue: TakenQueue | null; state: TakenState } {
  const name = `taken:${classSessionId}:${medium}:`;
  const create = () =>
    createTakenQueue({
      send: (batch) => send(classSessionId, medium, batch),
      newKey,
      later,
      // ids and letters, no names
      ...keptEntries<WaitingTaken>(name, placeKey),
    });
  return useKeptQueue(name, create, nothing);
}

async function send(
  classSessionId: string,
  medium: TakenMedium,
  batch: readonly WaitingTaken[],
): Promise<TakenSent> {
  const purpose = batch[0]?.purpose ?? "quiz";
  const answers = batch.map(({ purpose: _, ...answer }) => answer);
  const fields = new URLSearchParams({ purpose, medium, answers: JSON.stringify(answers) });
  const response = await postFields(`/teach/class-sessions/${classSessionId}/taken`, fields);
  if (response.ok) return "saved";
  if (response.status === 422) return { refused: (await response.json()).answerKeys };
  if (response.status === 409 || isSignedOut(response)) return "over";
  return response.status >= 500 || response.status === 429
    ? "failed"
    : { refused: answers.map(({ answerKey }) => answerKey) };
}
