/** How one pupil's sheet stands: what has been taken here and what the server has. */
import { readTypedRow, typedRowOf } from "#app/domain/answer-sheets/typed-row.ts";
import { placeKey, type TakenState } from "#app/domain/class-sessions/taken-queue.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import type { PaperPupil } from "./paper.tsx";
import type { useTaken } from "./use-taken.ts";

export type TakenHold = ReturnType<typeof useTaken>;

interface PupilState {
  /** ABC-D as it stands now, with what is still on its way; empty where there is nothing */
  typed: string;
  save: "saved" | "saving" | "unsaved" | "refused" | null;
}

export function stateOfPupil(
  { learnerId, typed }: PaperPupil,
  {
    purpose,
    choices,
    state,
  }: { purpose: TestStep; choices: readonly (readonly string[])[]; state: TakenState },
): PupilState {
  const responses = new Map<number, string>();
  let waiting = 0;
  let refused = 0;
  for (const [at, stored] of readTypedRow(typed, choices).responses.entries()) {
    const position = at + 1;
    const place = placeKey({ purpose, position, learnerId });
    if (state.waiting.has(place)) waiting++;
    if (state.refused.has(place)) refused++;
    const response = state.waiting.get(place) ?? state.saved.get(place) ?? stored;
    if (response !== null && response !== takenBack) responses.set(position, response);
  }
  const save =
    refused > 0
      ? "refused"
      : waiting > 0
        ? state.offline
          ? "unsaved"
          : "saving"
        : responses.size > 0
          ? "saved"
          : null;
  return { typed: typedRowOf(responses, choices), save };
}
