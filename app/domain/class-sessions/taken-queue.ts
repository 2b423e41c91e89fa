/** Answers that the teacher's device has taken (cards, sheets) on their way to the school's server, in small batches. */
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import type { KeptEntries } from "#app/lib/kept-entries.ts";
import { createSendQueue, type SendQueue, type SendWorld, seenAs } from "#app/lib/send-queue.ts";
import type { TakenAnswer } from "./taken-form.ts";

export interface WaitingTaken extends TakenAnswer {
  purpose: TestStep;
}

export type TakenSent =
  | "saved"
  | "failed"
  /** the class session or this sign-in is over: nothing more will be taken */
  | "over"
  /** these never: the pupil has left the class, or the question has no such answer; the others come again */
  | { refused: readonly string[] };

export interface TakenWorld
  extends KeptEntries<WaitingTaken>,
    Pick<SendWorld<WaitingTaken, "over">, "later"> {
  /** all of one purpose */
  send(batch: readonly WaitingTaken[]): Promise<TakenSent>;
  newKey(): string;
}

export interface TakenState {
  /** by place: given, but not yet acknowledged */
  waiting: ReadonlyMap<string, string>;
  /** by place: acknowledged by the server since this page was opened */
  saved: ReadonlyMap<string, string>;
  /** places whose answer the server does not take */
  refused: ReadonlySet<string>;
  offline: boolean;
  /** nothing more can be sent */
  over: boolean;
}

export interface TakenQueue extends Pick<SendQueue<WaitingTaken, "over">, "retry" | "subscribe"> {
  give(place: Place, response: string): void;
  state(): TakenState;
}

export type Place = Pick<WaitingTaken, "purpose" | "position" | "learnerId">;

export function placeKey({ purpose, position, learnerId }: Place): string {
  return `${purpose} ${position} ${learnerId}`;
}

export function createTakenQueue(world: TakenWorld): TakenQueue {
  const queue = createSendQueue<WaitingTaken, "over">(
    {
      ...world,
      async send(batch) {
        const sent = await world.send(batch);
        return sent === "over" ? { end: "over", settled: false } : sent;
      },
    },
    {
      placeOf: placeKey,
      isSame: (a, b) => a.response === b.response,
      isAlike: (a, b) => a.purpose === b.purpose,
      // hands go up together
      gatherFor: 250,
      largestBatch: 60,
    },
  );
  const responsesOf = (entries: ReadonlyMap<string, WaitingTaken>) =>
    new Map([...entries].map(([place, { response }]) => [place, response]));
  return {
    ...queue,
    give({ purpose, position, learnerId }, response) {
      queue.give({ purpose, position, learnerId, response, answerKey: world.newKey() });
    },
    state: seenAs(queue, ({ waiting, saved, refused, offline, ended }) => {
      return {
        waiting: responsesOf(waiting),
        saved: responsesOf(saved),
        refused,
        offline,
        over: ended !== null,
      };
    }),
  };
}
