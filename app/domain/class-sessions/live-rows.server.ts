import type { Transaction } from "#app/db/client.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import type { LearnerFacts, Medium, RollState } from "./class-session.ts";

/**
 * Everything known of the learners of one class session, and whether it has ended (`kind` of the closing in
 * the place of the learner), in one query, since live views ask it every second. Nobody takes back what a pupil at a
 * computer has answered, so there the newest answer is not looked for.
 * Plain SQL that both engines read; instants come back as text from one and as Date from the other.
 */
export async function readLiveRows(
  client: Pick<Transaction, "$queryRaw">,
  classSessionId: string,
): Promise<LiveFacts> {
  const rows = await client.$queryRaw<FactRow[]>`
    SELECT 'sign-in' AS "what", "personId" AS "learnerId", MIN("createdAt") AS "at", 0 AS "n", '' AS "id", '' AS "supersedesId"
      FROM "LoginSession" WHERE "classSessionId" = ${classSessionId} AND "kind" = 'learner' GROUP BY "personId"
    UNION ALL
    SELECT 'attempt', a."learnerId", a."startedAt",
      (SELECT COUNT(DISTINCT x."position") FROM "Answer" x WHERE x."attemptId" = a."id" AND (a."medium" = 'computer'
        OR x."response" <> ${takenBack} AND NOT EXISTS (SELECT 1 FROM "Answer" y
          WHERE y."attemptId" = x."attemptId" AND y."position" = x."position" AND y."id" > x."id"))), a."medium", ''
      FROM "Attempt" a JOIN "QuizForm" f ON f."id" = a."formId"
      WHERE f."classSessionId" = ${classSessionId} AND f."purpose" <> 'before'
    UNION ALL
    SELECT 'submission', a."learnerId", s."submittedAt", 0, a."medium", ''
      FROM "AttemptSubmission" s JOIN "Attempt" a ON a."id" = s."attemptId" JOIN "QuizForm" f ON f."id" = a."formId"
      WHERE f."classSessionId" = ${classSessionId} AND f."purpose" <> 'before'
    UNION ALL
    SELECT "state", "learnerId", "recordedAt", 0, "id", COALESCE("supersedesId", '')
      FROM "RollEntry" WHERE "classSessionId" = ${classSessionId} AND "learnerId" IS NOT NULL
    UNION ALL
    SELECT 'ended', "kind", "closedAt", 0, '', '' FROM "ClassSessionClosing" c
      WHERE c."classSessionId" = ${classSessionId}
        AND NOT EXISTS (SELECT 1 FROM "ClassSessionReopening" u WHERE u."closingId" = c."id")
    UNION ALL
    SELECT 'stop', MAX("id"), MAX("recordedAt"), 0, '', '' FROM "ClassStep" WHERE "classSessionId" = ${classSessionId}
      HAVING MAX("id") IS NOT NULL`;
  return factsOf(rows);
}

export interface LiveFacts {
  facts: Map<string, LearnerFacts>;
  ended: { kind: string } | null;
  /** the newest move of a led class; empty before the first */
  stop: string;
}

interface FactRow {
  what: string;
  learnerId: string;
  at: Date | string;
  n: number | bigint;
  /** of a roll entry its id; of an attempt or submission its medium */
  id: string;
  supersedesId: string;
}

export function noFacts(learnerId: string): LearnerFacts {
  return { learnerId, roll: null, joinedAt: null, answered: 0, submitted: false, medium: null };
}

function factsOf(rows: readonly FactRow[]): LiveFacts {
  const facts = new Map<string, LearnerFacts>();
  let ended: LiveFacts["ended"] = null;
  let stop = "";
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId).filter((id) => id !== ""));
  for (const { what, learnerId, at, n, id } of rows) {
    if (what === "ended") {
      ended = { kind: learnerId };
      continue;
    }
    if (what === "stop") {
      stop = learnerId;
      continue;
    }
    const learner = facts.get(learnerId) ?? noFacts(learnerId);
    facts.set(learnerId, learner);
    const instant = new Date(at);
    if (what === "sign-in" || what === "attempt") {
      // a card read or a sheet entered is the teacher's doing, and no sign that somebody has come after all
      const isOwn = what === "sign-in" || id === "computer";
      if (isOwn && (!learner.joinedAt || instant < learner.joinedAt)) learner.joinedAt = instant;
      learner.answered += Number(n);
    } else if (what === "submission") {
      learner.submitted = true;
      learner.medium = id as Medium;
    } else if (!superseded.has(id)) {
      learner.roll = what === "unmarked" ? null : { state: what as RollState, at: instant };
    }
  }
  return { facts, ended, stop };
}
