/** What the page that reads answer cards needs: the question of the moment, and whose card is which. */
import { cardsOf } from "#app/domain/answer-cards/card.ts";
import { formOfStep } from "#app/domain/quizzes/quiz.ts";
import { choicesOf } from "#app/domain/quizzes/response.ts";
import type { Locale } from "#app/lib/texts.ts";
import { type Branch, branchOf } from "./class-play.ts";
import { getLedBoard, listResponses } from "./led-board.server.ts";
import { listParticipants } from "./participants.server.ts";
import { listRollOf } from "./roll.server.ts";
import type { StoredClassSession } from "./visible.server.ts";

export interface ScannerSeat {
  learnerId: string;
  seat: number | null;
  /** null: no seat number, a number beyond the cards', or one that two pupils share */
  card: number | null;
  absent: boolean;
  answered: boolean;
}

export interface Scanner {
  /** the class decides a branch of the simulation: cards are counted, nobody's own is kept */
  branch: Branch | null;
  /** null: nothing is being asked now */
  question: {
    purpose: "before" | "quiz";
    position: number;
    of: number;
    /** what the card's letters mean, A first */
    choices: readonly string[];
  } | null;
  seats: ScannerSeat[];
}

export async function getScanner(classSession: StoredClassSession, locale: Locale): Promise<Scanner | null> {
  const [led, participants, roll] = await Promise.all([
    getLedBoard(classSession, locale),
    listParticipants(classSession),
    listRollOf(classSession.id),
  ]);
  if (!led) return null;
  const { question, place, play } = led;
  const isAsking = question !== null && place.current.phase === "asking";
  const formId = question ? formOfStep(classSession.forms, question.purpose)?.id : null;
  const given = isAsking && formId ? await listResponses(formId, question.position) : new Map();
  const own = participants.filter(({ classId }) => classSession.ownClassIds.includes(classId));
  const cards = cardsOf(own.map(({ seat }) => seat));
  return {
    branch: branchOf(play),
    question: isAsking
      ? {
          purpose: question.purpose,
          position: question.position,
          of: question.of,
          choices: choicesOf(question.item).slice(0, 4),
        }
      : null,
    seats: own.map(({ learnerId, seat }, at) => ({
      learnerId,
      seat,
      card: cards[at] ?? null,
      absent: roll.get(learnerId)?.state === "absent",
      answered: given.has(learnerId),
    })),
  };
}
