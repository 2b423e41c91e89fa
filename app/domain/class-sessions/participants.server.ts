import { db, type Transaction } from "#app/db/client.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { listRoster, type RosterEntry } from "#app/domain/roster/roster.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { LearnerFacts, RollState } from "./class-session.ts";

export interface SessionFrame {
  id: string;
  districtId: string;
  purpose: string;
  lessonSlug: string;
  taughtOn: string;
  classes: readonly { classId: string }[];
}

/**
 * Whom a class session is for: the classes' rosters of the day without those on leave; a make-up is for
 * those of them who have not had this lesson in the year before it.
 */
export async function listParticipants(frame: SessionFrame): Promise<RosterEntry[]> {
  const classIds = frame.classes.map(({ classId }) => classId);
  const roster = (await listRoster(classIds, frame.taughtOn)).filter(({ status }) => status !== "suspended");
  if (frame.purpose !== "made-up") return roster;
  const had = await learnersWhoHad(
    frame,
    roster.map(({ learnerId }) => learnerId),
  );
  return roster.filter(({ learnerId }) => !had.has(learnerId));
}

async function learnersWhoHad(frame: SessionFrame, learnerIds: string[]): Promise<Set<string>> {
  const { id, districtId, lessonSlug, taughtOn } = frame;
  const year = yearInterval(await getSettings(districtId, taughtOn), taughtOn);
  const rows = await db.completion.findMany({
    where: {
      districtId,
      learnerId: { in: learnerIds },
      lessonSlug,
      taughtOn: { gte: year.from, lte: taughtOn },
    },
  });
  const standing = standingCompletions(rows).filter(({ classSessionId }) => classSessionId !== id);
  return new Set(standing.flatMap(({ learnerId }) => learnerId ?? []));
}

/**
 * Everything known of the learners of one class session, and whether it has ended (`kind` of the closing in
 * the place of the learner), in one query, since live views ask it every second.
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
      (SELECT COUNT(DISTINCT x."position") FROM "Answer" x WHERE x."attemptId" = a."id"), '', ''
      FROM "Attempt" a JOIN "QuizForm" f ON f."id" = a."formId"
      WHERE f."classSessionId" = ${classSessionId} AND f."purpose" = 'quiz'
    UNION ALL
    SELECT 'submission', a."learnerId", s."submittedAt", 0, '', ''
      FROM "AttemptSubmission" s JOIN "Attempt" a ON a."id" = s."attemptId" JOIN "QuizForm" f ON f."id" = a."formId"
      WHERE f."classSessionId" = ${classSessionId} AND f."purpose" = 'quiz'
    UNION ALL
    SELECT "state", "learnerId", "recordedAt", 0, "id", COALESCE("supersedesId", '')
      FROM "RollEntry" WHERE "classSessionId" = ${classSessionId} AND "learnerId" IS NOT NULL
    UNION ALL
    SELECT 'ended', "kind", "closedAt", 0, '', '' FROM "ClassSessionClosing" WHERE "classSessionId" = ${classSessionId}`;
  return factsOf(rows);
}

interface LiveFacts {
  facts: Map<string, LearnerFacts>;
  ended: { kind: string } | null;
}

interface FactRow {
  what: string;
  learnerId: string;
  at: Date | string;
  n: number | bigint;
  id: string;
  supersedesId: string;
}

export function noFacts(learnerId: string): LearnerFacts {
  return { learnerId, roll: null, joinedAt: null, answered: 0, submitted: false };
}

function factsOf(rows: readonly FactRow[]): LiveFacts {
  const facts = new Map<string, LearnerFacts>();
  let ended: LiveFacts["ended"] = null;
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId).filter((id) => id !== ""));
  for (const { what, learnerId, at, n, id } of rows) {
    if (what === "ended") {
      ended = { kind: learnerId };
      continue;
    }
    const learner = facts.get(learnerId) ?? noFacts(learnerId);
    facts.set(learnerId, learner);
    const instant = new Date(at);
    if (what === "sign-in" || what === "attempt") {
      if (!learner.joinedAt || instant < learner.joinedAt) learner.joinedAt = instant;
      learner.answered += Number(n);
    } else if (what === "submission") {
      learner.submitted = true;
    } else if (!superseded.has(id)) {
      learner.roll = { state: what as RollState, at: instant };
    }
  }
  return { facts, ended };
}
