/** Pupils' login cards: whose they are, new ones, and the lock that six wrong tries close. */
import { civilDay } from "#app/auth/day.server.ts";
import { canIssueCards } from "#app/auth/permissions.ts";
import { issueCredentials, unlockCredential } from "#app/auth/pin.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, transact } from "#app/db/client.server.ts";
import { withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listTaughtClassIds } from "#app/domain/class-sessions/taught.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { classInfosOf, getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { found } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { namesOf } from "./names.server.ts";

export interface CardHolding {
  learnerId: string;
  seat: number | null;
  name: string | null;
  /** null: no card yet */
  issuedAt: Date | null;
  locked: boolean;
}

/** A class whose cards the viewer may make; any other does not exist here. */
export async function getCardClass(viewer: StaffViewer, classId: string) {
  const day = civilDay();
  const [schoolClass, taught] = await Promise.all([
    getClass(viewer, classId, day),
    listTaughtClassIds(viewer, day),
  ]);
  return schoolClass && canIssueCards(viewer, schoolClass, taught) ? schoolClass : null;
}

/** Pupils on leave (休学) get theirs when they are back. */
export async function listCardHoldings(schoolClass: ClassInfo): Promise<CardHolding[]> {
  const roster = await listRoster([schoolClass.id], civilDay());
  const pupils = roster.filter(({ status }) => status !== "suspended");
  const credentials = await db.learnerCredential.findMany({
    where: { personId: { in: pupils.map(({ learnerId }) => learnerId) } },
    select: { personId: true, issuedAt: true, lockedAt: true },
  });
  const of = new Map(credentials.map((row) => [row.personId, row]));
  return pupils.map(({ learnerId, seat, name }) => ({
    learnerId,
    seat,
    name,
    issuedAt: of.get(learnerId)?.issuedAt ?? null,
    locked: (of.get(learnerId)?.lockedAt ?? null) !== null,
  }));
}

export interface LoginCard {
  learnerId: string;
  seat: number | null;
  name: string | null;
  pin: string;
  cardSecret: string;
}

export type CardIssue =
  | { ok: true; schoolClass: ClassInfo; schoolCode: string; cards: LoginCard[] }
  | { ok: false; reason: "nobody" | "already-made" };

/**
 * New cards for a class or one pupil of it. What they say is handed out once and kept nowhere, so a form
 * sent twice makes no second set and cannot show the first one again either.
 */
export async function issueCards(
  viewer: StaffViewer,
  { classId, learnerId, commandKey: key }: { classId: string; learnerId?: string; commandKey: string },
): Promise<CardIssue> {
  const schoolClass = found(await getCardClass(viewer, classId));
  const holdings = await listCardHoldings(schoolClass);
  const wanted = holdings.filter((holding) => !learnerId || holding.learnerId === learnerId);
  if (wanted.length === 0) return { ok: false, reason: "nobody" };
  const { id, districtId, schoolId } = schoolClass;
  const { code } = await db.school.findFirstOrThrow({
    where: { id: schoolId, districtId },
    select: { code: true },
  });
  const body = { classId, learnerId: learnerId ?? null };
  const credentials = new Map<string, { pin: string; cardSecret: string }>();
  await withReceipt(viewer.personId, { key, command: "issue-cards", body }, async (tx) => {
    const ids = wanted.map((holding) => holding.learnerId);
    for (const issued of await issueCredentials(tx, viewer.personId, ids))
      credentials.set(issued.learnerId, issued);
    const subject = { schoolId, subjectKind: "class", subjectId: id };
    const detail = { cards: ids.length, learnerId: learnerId ?? null };
    await recordAudit(tx, { viewer, action: "pins.issued", ...subject, detail });
    return { ok: true as const, cards: ids.length };
  });
  const cards = wanted.flatMap(({ learnerId, seat, name }) => {
    const issued = credentials.get(learnerId);
    return issued ? [{ learnerId, seat, name, pin: issued.pin, cardSecret: issued.cardSecret }] : [];
  });
  if (cards.length === 0) return { ok: false, reason: "already-made" };
  return { ok: true, schoolClass, schoolCode: code, cards };
}

/** The teacher's one tap. Twice does no harm. */
export async function unlockLearner(
  viewer: StaffViewer,
  { classId, learnerId }: { classId: string; learnerId: string },
): Promise<void> {
  const schoolClass = found(await getCardClass(viewer, classId));
  const roster = await listRoster([classId], civilDay());
  found(roster.find((entry) => entry.learnerId === learnerId));
  await transact(async (tx) => {
    if (!(await unlockCredential(tx, learnerId))) return;
    const subject = { schoolId: schoolClass.schoolId, subjectKind: "person", subjectId: learnerId };
    await recordAudit(tx, { viewer, action: "pin.unlocked", ...subject });
  });
}

/** Who of these has to be unlocked; for pages that have found the learners through their viewer. */
export async function listLockedLearnerIds(learnerIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.learnerCredential.findMany({
    where: { personId: { in: [...learnerIds] }, lockedAt: { not: null } },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

export interface Printing {
  id: string;
  at: Date;
  by: string | null;
  className: Bilingual | null;
  cards: number;
}

/** The newest printings of a class, or with their classes of a whole school. */
export async function listPrintings(of: { id?: string; schoolId: string }, limit = 20): Promise<Printing[]> {
  const rows = await db.auditEvent.findMany({
    where: { action: "pins.issued", schoolId: of.schoolId, subjectId: of.id },
    orderBy: { recordedAt: "desc" },
    take: limit,
  });
  const names = await namesOf(rows.flatMap(({ actorId }) => actorId ?? []));
  const classIds = of.id ? [] : rows.flatMap(({ subjectId }) => subjectId ?? []);
  const classes = new Map((await classInfosOf(classIds, civilDay())).map(({ id, name }) => [id, name]));
  return rows.map(({ id, recordedAt, actorId, subjectId, detail }) => ({
    id,
    at: recordedAt,
    by: names.get(actorId ?? "") ?? null,
    className: classes.get(subjectId ?? "") ?? null,
    cards: Number((detail as { cards?: number } | null)?.cards ?? 0),
  }));
}

export interface ClassSheet {
  classId: string;
  className: Bilingual;
  classCode: string;
  cards: LoginCard[];
}

/** New cards for several classes of the administrator's school; a form sent twice makes no second set. */
export async function issueCardsOfClasses(
  viewer: StaffViewer,
  { classIds, commandKey }: { classIds: readonly string[]; commandKey: string },
): Promise<ClassSheet[]> {
  const sheets: ClassSheet[] = [];
  for (const classId of classIds) {
    const issue = await issueCards(viewer, { classId, commandKey: `${commandKey} ${classId}` });
    if (!issue.ok) continue;
    const { name, code } = issue.schoolClass;
    sheets.push({ classId, className: name, classCode: code, cards: issue.cards });
  }
  return sheets;
}

export interface CardCount {
  classId: string;
  className: Bilingual;
  pupils: number;
  withCard: number;
}

export async function listCardCounts(viewer: StaffViewer): Promise<{ school: School; counts: CardCount[] }> {
  const school = await getOwnSchool(viewer);
  const classes = await listClasses(viewer, { schoolId: school.id, onDate: civilDay() });
  const named = classes.filter(({ rosterKind, stage }) => rosterKind === "named" && stage !== "staff");
  const counts: CardCount[] = [];
  for (const info of named) {
    const holdings = await listCardHoldings(info);
    const withCard = holdings.filter(({ issuedAt }) => issuedAt !== null).length;
    counts.push({ classId: info.id, className: info.name, pupils: holdings.length, withCard });
  }
  return { school, counts };
}

type School = Awaited<ReturnType<typeof getOwnSchool>>;
