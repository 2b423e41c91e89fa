import { db } from "#app/db/client.server.ts";
import { listStandingCompletions } from "#app/domain/completions/standing.server.ts";
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
  /** once it is closed, whom it was for is what was known then */
  closing?: { closedAt: Date } | null;
}

/** Whom a class session may be for, and who of them is expected. */
interface Circle {
  admitted: RosterEntry[];
  expected: ReadonlySet<string>;
}

/**
 * Whom a class session is for: the classes' rosters of the day without those on leave and those who are taught at
 * home; a visit there is for the latter. A make-up is for those who have not had this lesson in the year before it
 * and are not excused: where everybody is taken for present, nobody may be expected who is known to be away. Whoever
 * comes all the same and signs in belongs to it.
 */
export async function listParticipants(frame: SessionFrame): Promise<RosterEntry[]> {
  const { admitted, expected } = await circleOf(frame);
  if (admitted.length === expected.size) return admitted;
  const came = await learnersWhoCame(frame);
  return admitted.filter(({ learnerId }) => expected.has(learnerId) || came.has(learnerId));
}

/** Who may sign in: the expected, and those of the class whom nobody expects today. */
export async function listAdmitted(frame: SessionFrame): Promise<RosterEntry[]> {
  return (await circleOf(frame)).admitted;
}

async function circleOf(frame: SessionFrame): Promise<Circle> {
  const { classes, taughtOn, purpose, closing } = frame;
  const isVisit = frame.way === "home-visit";
  const roster = await listRoster(
    classes.map(({ classId }) => classId),
    taughtOn,
    closing?.closedAt,
  );
  const there = roster.filter(
    ({ status }) => status === "home-taught" || (status !== "suspended" && !isVisit),
  );
  const atHome = (entry: RosterEntry) => entry.status === "home-taught";
  if (purpose !== "made-up") return circle(there, (entry) => atHome(entry) === isVisit);
  const learnerIds = there.map(({ learnerId }) => learnerId);
  const [had, away] = await Promise.all([
    learnersWhoHad(frame, learnerIds),
    learnersExcused(frame, learnerIds),
  ]);
  return circle(
    there.filter(({ learnerId }) => !had.has(learnerId)),
    (entry) => atHome(entry) === isVisit && (isVisit || !away.has(entry.learnerId)),
  );
}

function circle(admitted: RosterEntry[], isExpected: (entry: RosterEntry) => boolean): Circle {
  return { admitted, expected: new Set(admitted.filter(isExpected).map(({ learnerId }) => learnerId)) };
}

/** By their own PIN; the attempt stays when the sign-in is over. */
async function learnersWhoCame({ id: classSessionId }: SessionFrame): Promise<Set<string>> {
  const [signIns, attempts] = await Promise.all([
    db.loginSession.findMany({ where: { classSessionId, kind: "learner" }, select: { personId: true } }),
    db.attempt.findMany({ where: { classSessionId, medium: "computer" }, select: { learnerId: true } }),
  ]);
  return new Set([...signIns.map(({ personId }) => personId), ...attempts.map(({ learnerId }) => learnerId)]);
}

/** Whose absence is excused on the day of the class session. */
export async function learnersExcused(
  { districtId, taughtOn, closing }: Pick<SessionFrame, "districtId" | "taughtOn" | "closing">,
  learnerIds: readonly string[],
): Promise<Set<string>> {
  const excuses = await db.excuse.findMany({ where: { districtId, learnerId: { in: [...learnerIds] } } });
  const inForce = rowsInForce(excuses, { day: taughtOn, knownAt: closing?.closedAt });
  return new Set(inForce.map(({ learnerId }) => learnerId));
}

async function learnersWhoHad(frame: SessionFrame, learnerIds: string[]): Promise<Set<string>> {
  const { id, districtId, lessonSlug, taughtOn, closing } = frame;
  const { notCounted, ...settings } = await getSettings(districtId, taughtOn);
  const year = yearInterval(settings, taughtOn);
  const rows = await listStandingCompletions({ districtId, learnerIds, year, knownAt: closing?.closedAt });
  const had = rows.filter(
    (row) =>
      row.lessonSlug === lessonSlug &&
      row.taughtOn <= taughtOn &&
      row.classSessionId !== id &&
      !notCounted.includes(row.obtained),
  );
  return new Set(had.flatMap(({ learnerId }) => learnerId ?? []));
}
