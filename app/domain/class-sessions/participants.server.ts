import { db } from "#app/db/client.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { listRoster, type RosterEntry } from "#app/domain/roster/roster.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";

export interface SessionFrame {
  id: string;
  districtId: string;
  purpose: string;
  /** a visit at home is for those who are taught there */
  way?: string;
  lessonSlug: string;
  taughtOn: string;
  classes: readonly { classId: string }[];
}

/**
 * Whom a class session is for: the classes' rosters of the day without those on leave and those who are taught at
 * home; a visit there is for the latter. A make-up is for those who have not had this lesson in the year before it
 * and are not excused: where everybody is taken for present, nobody may be expected who is known to be away.
 */
export async function listParticipants(frame: SessionFrame): Promise<RosterEntry[]> {
  const classIds = frame.classes.map(({ classId }) => classId);
  const isVisit = frame.way === "home-visit";
  const roster = (await listRoster(classIds, frame.taughtOn)).filter(
    ({ status }) => status !== "suspended" && (status === "home-taught") === isVisit,
  );
  if (frame.purpose !== "made-up") return roster;
  const learnerIds = roster.map(({ learnerId }) => learnerId);
  const [had, away] = await Promise.all([
    learnersWhoHad(frame, learnerIds),
    learnersExcused(frame, learnerIds),
  ]);
  return roster.filter(({ learnerId }) => !had.has(learnerId) && (isVisit || !away.has(learnerId)));
}

async function learnersExcused(
  { districtId, taughtOn }: SessionFrame,
  learnerIds: string[],
): Promise<Set<string>> {
  const excuses = await db.excuse.findMany({ where: { districtId, learnerId: { in: learnerIds } } });
  return new Set(rowsInForce(excuses, { day: taughtOn }).map(({ learnerId }) => learnerId));
}

async function learnersWhoHad(frame: SessionFrame, learnerIds: string[]): Promise<Set<string>> {
  const { id, districtId, lessonSlug, taughtOn } = frame;
  const { notCounted, ...settings } = await getSettings(districtId, taughtOn);
  const year = yearInterval(settings, taughtOn);
  const rows = await db.completion.findMany({
    where: {
      districtId,
      learnerId: { in: learnerIds },
      lessonSlug,
      taughtOn: { gte: year.from, lte: taughtOn },
    },
  });
  const standing = standingCompletions(rows).filter(
    ({ classSessionId, obtained }) => classSessionId !== id && !notCounted.includes(obtained),
  );
  return new Set(standing.flatMap(({ learnerId }) => learnerId ?? []));
}
