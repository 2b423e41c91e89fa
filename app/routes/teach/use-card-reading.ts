/** From frames and photographs to answers: two that agree count, only cards of the class, and each is sent once. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Agreement, agree, nothingRead, type SeenCard } from "#app/domain/answer-cards/agreement.ts";
import type { Scanner } from "#app/domain/class-sessions/scanner.server.ts";
import { placeKey } from "#app/domain/class-sessions/taken-queue.ts";
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";
import { useTaken } from "./use-taken.ts";

/** By letter, for a decision of the whole class; no answers of single pupils. */
export type CardVotes = Readonly<Record<Letter, number>>;

export interface CardReading {
  /** by learner: whether the answer is with the server yet */
  read: ReadonlyMap<string, "waiting" | "saved" | "refused">;
  votes: CardVotes;
  waiting: number;
  offline: boolean;
  over: boolean;
  see(cards: readonly SeenCard[], at: number): void;
  forgetVotes(): void;
}

/** Photographs confirm each other however long the teacher took between them: on their clock they are neighbours. */
export const photoPace = 1;

export function useCardReading(classSessionId: string, { question, branch, seats }: Scanner): CardReading {
  const { queue, state } = useTaken(classSessionId, "card");
  const agreement = useRef<Agreement>(nothingRead);
  const [votes, setVotes] = useState(noVotes);
  const asked = question
    ? `${question.purpose} ${question.position}`
    : branch
      ? `${branch.runId} ${branch.moves}`
      : "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question and branch begins with nothing read
  useEffect(() => {
    agreement.current = nothingRead;
    setVotes(noVotes);
  }, [asked]);

  const see = useCallback(
    (cards: readonly SeenCard[], at: number) => {
      const owners = new Map(
        seats.flatMap(({ card, learnerId }) => (card === null ? [] : [[card, learnerId] as const])),
      );
      const before = agreement.current;
      agreement.current = agree(before, cards, { at, cards: new Set(owners.keys()) });
      if (!question) return setVotes(countVotes(agreement.current));
      const { purpose, position, choices } = question;
      for (const [card, { letter, agreedAt }] of agreement.current.readings) {
        const response = choices[letters.indexOf(letter)];
        const learnerId = owners.get(card);
        const isNew = before.readings.get(card)?.agreedAt !== agreedAt;
        if (isNew && response && learnerId) queue?.give({ purpose, position, learnerId }, response);
      }
    },
    [queue, question, seats],
  );
  const forgetVotes = useCallback(() => {
    agreement.current = nothingRead;
    setVotes(noVotes);
  }, []);

  const { offline, over } = state;
  const read = new Map<string, "waiting" | "saved" | "refused">();
  for (const { learnerId, answered } of seats) {
    if (!question) break;
    const place = placeKey({ ...question, learnerId });
    if (state.waiting.has(place)) read.set(learnerId, "waiting");
    else if (state.saved.has(place) || answered) read.set(learnerId, "saved");
    else if (state.refused.has(place)) read.set(learnerId, "refused");
  }
  return { read, votes, waiting: state.waiting.size, offline, over, see, forgetVotes };
}

export const noVotes: CardVotes = { A: 0, B: 0, C: 0, D: 0 };

function countVotes({ readings }: Agreement): CardVotes {
  const votes = { ...noVotes };
  for (const { letter } of readings.values()) votes[letter] += 1;
  return votes;
}
