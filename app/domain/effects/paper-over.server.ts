/**
 * "Please check" about class sessions, for their own teachers and their school's administrators. Nothing follows from
 * it by itself: no figure changes, no report names it, and what was found out is a note beside it.
 */

import { type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { mediumOf, type Way } from "#app/domain/class-sessions/class-session.ts";
import { closingOf, heldAndClosed, standingClosing } from "#app/domain/class-sessions/closings.ts";
import {
  type ClassSessionInfo,
  describeClassSessions,
  findClassSession,
} from "#app/domain/class-sessions/visible.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { listCalendar } from "#app/domain/schools/calendar.server.ts";
import { isSchoolDay } from "#app/domain/schools/calendar.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seedOf } from "#app/lib/random.ts";
import type { Script } from "./paper-over.ts";
import { type CheckReason, checkReasons, type PaperOverFacts } from "./paper-over-reasons.ts";
import { listPapers } from "./papers.server.ts";

export interface CheckNote {
  id: string;
  note: string;
  by: string | null;
  recordedAt: Date;
}

export interface SessionChecks {
  reasons: CheckReason[];
  notes: CheckNote[];
}

interface ClosedSession {
  id: string;
  districtId: string;
  schoolId: string;
  way: string;
  taughtOn: string;
  startedAt: Date;
  forms: readonly { id: string; purpose: string }[];
  closings: readonly { id: string }[];
}

/** Of a closed class session that the caller has found through the viewer. */
export async function getSessionChecks(session: ClosedSession): Promise<SessionChecks> {
  const [reasons, notes] = await Promise.all([reasonsOf(session), notesOf([session.id])]);
  return { reasons, notes: notes.get(session.id) ?? [] };
}

/** The viewer's schools' class sessions of this year that somebody should look at, the newest first. */
export async function listSchoolChecks(
  viewer: StaffViewer,
): Promise<(SessionChecks & { session: ClassSessionInfo })[]> {
  const { year } = await coverageDay(viewer.districtId, {});
  const rows = await db.classSession.findMany({
    where: {
      districtId: viewer.districtId,
      schoolId: { in: schoolIdsOf(viewer, "school-admin") },
      taughtOn: { gte: year.from, lt: year.to },
      ...heldAndClosed,
    },
    orderBy: { startedAt: "desc" },
    include: { classes: true, closings: standingClosing, forms: { select: { id: true, purpose: true } } },
  });
  const reasons = new Map<string, CheckReason[]>();
  // one after the other: each is some queries, and a school has a hundred
  for (const row of rows) {
    const of = await reasonsOf(row);
    if (of.length > 0) reasons.set(row.id, of);
  }
  const [described, notes] = await Promise.all([
    describeClassSessions(rows.filter(({ id }) => reasons.has(id))),
    notesOf([...reasons.keys()]),
  ]);
  return described.map((session) => {
    return { session, reasons: reasons.get(session.id) ?? [], notes: notes.get(session.id) ?? [] };
  });
}

/** "Checked: …", by a teacher of the class or an administrator of the school. */
export async function noteCheck(
  viewer: StaffViewer,
  { classSessionId, note, commandKey: key }: { classSessionId: string; note: string; commandKey: string },
): Promise<KeyReused | { ok: true }> {
  const session = found(
    (await findClassSession(viewer, classSessionId)) ??
      (await db.classSession.findFirst({
        where: { id: classSessionId, schoolId: { in: schoolIdsOf(viewer, "school-admin") } },
      })),
  );
  const { districtId, schoolId } = session;
  const command = { key, command: "note-check", body: { classSessionId, note } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.classSessionCheck.create({
      data: { id: newId(), districtId, schoolId, classSessionId, note, ...recorded },
    });
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    await recordAudit(tx, { viewer, action: "class-session.checked", ...subject });
    return { ok: true as const };
  });
}

async function notesOf(classSessionIds: readonly string[]): Promise<Map<string, CheckNote[]>> {
  const rows = await db.classSessionCheck.findMany({
    where: { classSessionId: { in: [...classSessionIds] } },
    orderBy: { id: "asc" },
  });
  const names = await namesOf(rows.map(({ recordedById }) => recordedById));
  const notes = new Map<string, CheckNote[]>();
  for (const { id, classSessionId, note, recordedAt, recordedById } of rows) {
    const shown = { id, note, by: names.get(recordedById) ?? null, recordedAt };
    notes.set(classSessionId, [...(notes.get(classSessionId) ?? []), shown]);
  }
  return notes;
}

// what a closed class session left behind does not change, so its papers are compared once by each process
const kept = new BoundedMap<string, Promise<CheckReason[]>>(5_000);

function reasonsOf(session: ClosedSession): Promise<CheckReason[]> {
  // reopened and closed again, it is another one to look at
  const key = `${session.id} ${closingOf(session)?.id ?? ""}`;
  const known = kept.get(key);
  if (known) return known;
  const reasons = factsOf(session).then((facts) => checkReasons(facts, seedOf(session.id)));
  kept.set(key, reasons);
  reasons.catch(() => kept.delete(key));
  return reasons;
}

async function factsOf(session: ClosedSession): Promise<PaperOverFacts> {
  const { id: classSessionId, districtId, schoolId, taughtOn, startedAt, way, forms } = session;
  const formId = forms.find(({ purpose }) => purpose !== "before")?.id;
  const [papers, attempts, completions, calendar, { timeZone }] = await Promise.all([
    listPapers({ districtId, classSessionIds: [classSessionId] }),
    db.attempt.findMany({
      where: { districtId, schoolId, classSessionId, medium: "computer", formId },
      select: { answers: { select: { givenAt: true }, orderBy: { givenAt: "asc" } } },
    }),
    db.completion.findMany({ where: { classSessionId } }),
    listCalendar(districtId, schoolId),
    getSettings(districtId, taughtOn),
  ]);
  const wallClock = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const takesAnswers = mediumOf[way as Way] !== null;
  const present = standingCompletions(completions).filter(({ obtained }) => obtained === "class-level");
  return {
    scripts: papers.filter((paper) => paper.formId === formId).flatMap((paper) => scriptOf(paper.result)),
    secondsByPupil: attempts.map(({ answers }) => secondsBetween(answers.map(({ givenAt }) => givenAt))),
    namedPresent: takesAnswers ? present.length : 0,
    begunAt: new Intl.DateTimeFormat("en-GB", wallClock).format(startedAt),
    isSchoolDay: isSchoolDay(taughtOn, calendar),
  };
}

type Result = Awaited<ReturnType<typeof listPapers>>[number]["result"];

/** Complete papers only; by position, whatever order the pupil saw. */
function scriptOf({ positions }: Result): Script[] {
  if (positions.some(({ response }) => response === null)) return [];
  const ordered = [...positions].sort((a, b) => a.position - b.position);
  const isRight = new Set(["hit", "correct-rejection", "right"]);
  return [
    {
      responses: ordered.map(({ response }) => response ?? ""),
      right: ordered.map(({ verdict }) => isRight.has(verdict)),
    },
  ];
}

function secondsBetween(instants: readonly Date[]): number[] {
  return instants.slice(1).map((instant, at) => (instant.getTime() - (instants[at]?.getTime() ?? 0)) / 1000);
}
