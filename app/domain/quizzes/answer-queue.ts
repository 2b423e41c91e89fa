/** Answers of a pupil on their way from the browser to the school's server, one after the other. */
import type { KeptEntries } from "#app/lib/kept-entries.ts";
import { createSendQueue, type SendQueue, type SendWorld, seenAs } from "#app/lib/send-queue.ts";

export interface WaitingAnswer {
  position: number;
  response: string;
  answerKey: string;
}

export type Sent =
  | "saved"
  | "failed"
  /** the class session or this sign-in is over: nothing more will be taken */
  | "over"
  /** the quiz has been handed in, perhaps in another tab */
  | "submitted"
  /** never again: not an answer to this quiz */
  | "refused";

export interface QueueWorld
  extends KeptEntries<WaitingAnswer>,
    Pick<SendWorld<WaitingAnswer, "over" | "submitted">, "later"> {
  send(answer: WaitingAnswer): Promise<Sent>;
  newKey(): string;
}

export interface QueueState {
  /** by position: given, but not yet acknowledged */
  waiting: ReadonlyMap<number, string>;
  /** by position: acknowledged by the server since this page was opened */
  saved: ReadonlyMap<number, string>;
  offline: boolean;
  /** set when nothing more can be sent */
  ended: "over" | "submitted" | null;
}

export interface AnswerQueue
  extends Pick<SendQueue<WaitingAnswer, "over" | "submitted">, "retry" | "subscribe"> {
  give(position: number, response: string): void;
  state(): QueueState;
}

export function createAnswerQueue(world: QueueWorld): AnswerQueue {
  const queue = createSendQueue<WaitingAnswer, "over" | "submitted">(
    {
      ...world,
      async send([answer]) {
        if (!answer) return "saved";
        const sent = await world.send(answer);
        if (sent === "over" || sent === "submitted") return { end: sent, settled: sent === "submitted" };
        return sent === "refused" ? { refused: [answer.answerKey] } : sent;
      },
    },
    {
      placeOf: ({ position }) => String(position),
      isSame: (a, b) => a.response === b.response,
      isAlike: () => true,
      gatherFor: 0,
      largestBatch: 1,
    },
  );
  const byPosition = (entries: ReadonlyMap<string, WaitingAnswer>) =>
    new Map([...entries.values()].map(({ position, response }) => [position, response]));
  return {
    ...queue,
    give: (position, response) => queue.give({ position, response, answerKey: world.newKey() }),
    state: seenAs(queue, ({ waiting, saved, offline, ended }) => {
      return { waiting: byPosition(waiting), saved: byPosition(saved), offline, ended };
    }),
  };
}
