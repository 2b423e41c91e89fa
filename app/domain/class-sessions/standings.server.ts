import { db } from "#app/db/client.server.ts";
import type { Obtained } from "#app/domain/completions/completion.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { formOfStep, type GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import { countedResult, withNewestResult } from "#app/domain/quizzes/results.server.ts";
import { type LearnerState, learnerStateOf, mayCountAsPresent } from "./class-session.ts";
import { noFacts, readLiveRows } from "./live-rows.server.ts";
import { learnersExcused, listParticipants } from "./participants.server.ts";
import type { RollEntryInfo } from "./roll.server.ts";
import { listRollOf } from "./roll.server.ts";
import type { StoredClassSession } from "./visible.server.ts";

/** One learner of a class session, as the page of the class's own teacher shows it and nothing else does. */
export interface Standing {
  learnerId: string;
  seat: number | null;
  name: string | null;
  state: LearnerState;
  roll: RollEntryInfo | null;
  /** known to be away for long: not there unless somebody says so */
  excused: boolean;
  answered: number;
  /** may be recorded as present with the class when closing */
  mayCountAsPresent: boolean;
  result: Pick<GradedQuiz, "hits" | "misses" | "falseAlarms" | "correctRejections"> | null;
  /** what closing recorded and nobody has taken back */
  completion: { id: string; obtained: Obtained } | null;
  /** taken back, and why */
  undone: { reason: string } | null;
}

export async function listStandings(classSession: StoredClassSession): Promise<Standing[]> {
  const { id } = classSession;
  const [participants, { facts }, roll, results, completions] = await Promise.all([
    listParticipants(classSession),
    readLiveRows(db, id),
    listRollOf(id),
    listResults(quizFormOf(classSession)),
    listRecords(id),
  ]);
  const own = participants.filter(({ classId }) => classSession.ownClassIds.includes(classId));
  const excused = await learnersExcused(
    classSession,
    own.map(({ learnerId }) => learnerId),
  );
  return own.map(({ learnerId, seat, name }) => {
    const learner = facts.get(learnerId) ?? noFacts(learnerId);
    return {
      learnerId,
      seat,
      name,
      state: learnerStateOf(learner),
      roll: roll.get(learnerId) ?? null,
      excused: excused.has(learnerId),
      answered: learner.answered,
      mayCountAsPresent: mayCountAsPresent(learner),
      result: results.get(learnerId) ?? null,
      completion: completions.get(learnerId)?.completion ?? null,
      undone: completions.get(learnerId)?.undone ?? null,
    };
  });
}

function quizFormOf({ forms }: StoredClassSession): string | null {
  return formOfStep(forms, "quiz")?.id ?? null;
}

async function listResults(formId: string | null): Promise<Map<string, GradedQuiz>> {
  if (!formId) return new Map();
  const rows = await db.attempt.findMany({
    where: { formId, submission: { isNot: null } },
    select: { learnerId: true, ...withNewestResult },
  });
  return new Map(
    rows.flatMap((row) => {
      const result = countedResult(row);
      return result ? [[row.learnerId, result] as const] : [];
    }),
  );
}

type Record = Pick<Standing, "completion" | "undone">;

async function listRecords(classSessionId: string): Promise<Map<string, Record>> {
  const rows = await db.completion.findMany({ where: { classSessionId }, orderBy: { id: "asc" } });
  const records = new Map<string, Record>();
  for (const { learnerId, kind, reason } of rows) {
    if (learnerId && kind === "void")
      records.set(learnerId, { completion: null, undone: { reason: reason ?? "" } });
  }
  for (const { id, learnerId, obtained } of standingCompletions(rows)) {
    if (!learnerId) continue;
    records.set(learnerId, { completion: { id, obtained: obtained as Obtained }, undone: null });
  }
  return records;
}

/** How many items the quiz of a class session has; 0 where the plan leaves it out. */
export async function countQuizItems(classSession: StoredClassSession): Promise<number> {
  const formId = quizFormOf(classSession);
  return formId ? db.quizFormItem.count({ where: { formId } }) : 0;
}

/** Items and submitted results for the board's talk about them; null where there was no quiz. */
export async function getQuizOutcome(classSession: StoredClassSession) {
  const formId = quizFormOf(classSession);
  if (!formId) return null;
  const [items, results] = await Promise.all([listFormItems(formId), listResults(formId)]);
  return { items, results: [...results.values()] };
}
