/**
 * Pupils between two schools of a district. A one-time code that the old school prints carries who they are; a name
 * never does. Without a code there is a new learner, and both schools see the transfer as open until a code closes it.
 */
import {
  createOneTimeCode,
  findOneTimeCode,
  listOutstandingCodes,
  redeemOneTimeCode,
  withdrawCodes,
} from "#app/auth/one-time-code.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { rowsKnown } from "./enrolment.ts";
import { isSeatTaken } from "./enrolment-acts.ts";
import { openEnrolments, type StoredEnrolment } from "./enrolment-rows.server.ts";
import { getNamedClass } from "./hand-work.server.ts";
import { listLearnerLinks } from "./learner-links.server.ts";
import { alsoOf } from "./learner-links.ts";

const real = (rows: readonly StoredEnrolment[]) =>
  rowsKnown(rows)
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => a.from.localeCompare(b.from));

export type CodeIssue =
  | KeyReused
  | { ok: true; code: string; expiresAt: Date; name: string | null }
  | { ok: false; reason: "not-transferred" | "already-made" };

/** For a pupil recorded as gone to another school of the district; an older code of theirs ends with it. */
export async function issueTransferCode(
  viewer: StaffViewer,
  learnerId: string,
  { commandKey: key }: { commandKey: string },
): Promise<CodeIssue> {
  const school = await getOwnSchool(viewer);
  const { districtId, id: schoolId } = school;
  let made: { code: string; expiresAt: Date } | undefined;
  const command = { key, command: "issue-transfer-code", body: { learnerId } };
  const result = await withReceipt(viewer.personId, command, async (tx) => {
    const rows = await tx.enrolment.findMany({ where: { learnerId, districtId } });
    found(rows.find((row) => row.schoolId === schoolId));
    const last = real(rows).at(-1);
    const isGone = last?.schoolId === schoolId && last.closedBy === "transferred-out";
    if (!isGone) return { ok: false as const, reason: "not-transferred" as const };
    await withdrawCodes(tx, "transfer", learnerId);
    made = await createOneTimeCode(tx, "transfer", { districtId, personId: learnerId });
    const subject = { schoolId, subjectKind: "person", subjectId: learnerId };
    await recordAudit(tx, { viewer, action: "transfer.code-made", ...subject });
    return { ok: true as const };
  });
  if (!result.ok) return result;
  if (!made) return { ok: false, reason: "already-made" };
  return { ok: true, ...made, name: (await namesOf([learnerId])).get(learnerId) ?? null };
}

export type CodeRefusal =
  | "wrong-code"
  | "seat-taken"
  | "future"
  | "before-leaving"
  | "own-pupil"
  | "not-open"
  | "overlap";
export type CodeUse = KeyReused | { ok: true; learnerId: string } | { ok: false; reason: CodeRefusal };

/** Whom a code speaks of and where they were; null: no such code in this district, used or out of date. */
async function readCode(tx: Transaction, typed: string, districtId: string) {
  const code = await findOneTimeCode(tx, "transfer", typed);
  if (!code?.personId || code.districtId !== districtId) return null;
  const rows = real(await tx.enrolment.findMany({ where: { learnerId: code.personId, districtId } }));
  const last = rows.at(-1);
  return last ? { id: code.id, learnerId: code.personId, rows, last } : null;
}

/** The same learner goes on here: completions come along, the old school's past stays with it. */
export async function admitByCode(
  viewer: StaffViewer,
  admission: { commandKey: string; code: string; classId: string; seat: number | null; on: LocalDate },
): Promise<CodeUse> {
  const school = await getOwnSchool(viewer);
  const { districtId, id: schoolId } = school;
  const { commandKey: key, ...body } = admission;
  const { classId, seat, on } = body;
  await getNamedClass(viewer, schoolId, classId, on);
  const isFuture = on > (await schoolDay(viewer));
  return withReceipt(viewer.personId, { key, command: "admit-by-code", body }, async (tx) => {
    const no = (reason: CodeRefusal) => ({ ok: false as const, reason });
    if (isFuture) return no("future");
    const code = await readCode(tx, body.code, districtId);
    if (!code) return no("wrong-code");
    if (code.last.schoolId === schoolId) return no("own-pupil");
    if (code.last.to === null || code.last.to > on) return no("before-leaving");
    const seats = await tx.enrolment.findMany({ where: { classId } });
    if (isSeatTaken(seats, { classId, seat, on })) return no("seat-taken");
    if (!(await redeemOneTimeCode(tx, code.id))) return no("wrong-code");
    const { learnerId } = code;
    const place = { districtId, schoolId, classId, learnerId, seat, from: on };
    const opening = { ...place, status: "enrolled" as const, openedBy: "transferred-in" as const };
    await openEnrolments(tx, [opening], { recordedAt: now(), recordedById: viewer.personId });
    await audited(tx, viewer, schoolId, learnerId, code.last.schoolId);
    return { ok: true as const, learnerId };
  });
}

/** The code came later than the pupil: from now on both ids are one learner. Nothing is moved or rewritten. */
export async function closeOpenTransfer(
  viewer: StaffViewer,
  {
    commandKey: key,
    code: typed,
    learnerId: laterId,
  }: { commandKey: string; code: string; learnerId: string },
): Promise<CodeUse> {
  const { districtId, id: schoolId } = await getOwnSchool(viewer);
  const links = await listLearnerLinks(districtId);
  const body = { typed, laterId };
  return withReceipt(viewer.personId, { key, command: "close-transfer", body }, async (tx) => {
    const no = (reason: CodeRefusal) => ({ ok: false as const, reason });
    const rows = real(await tx.enrolment.findMany({ where: { learnerId: laterId, districtId } }));
    found(rows.find((row) => row.schoolId === schoolId));
    const first = rows[0];
    if (first?.openedBy !== "transferred-in" || first.schoolId !== schoolId || links.has(laterId))
      return no("not-open");
    const code = await readCode(tx, typed, districtId);
    if (!code) return no("wrong-code");
    if (code.last.schoolId === schoolId || code.learnerId === laterId) return no("own-pupil");
    if (code.last.to === null || code.last.to > first.from) return no("overlap");
    if (!(await redeemOneTimeCode(tx, code.id))) return no("wrong-code");
    await tx.learnerLink.create({
      data: {
        id: newId(),
        districtId,
        learnerId: code.learnerId,
        laterId,
        recordedAt: now(),
        recordedById: viewer.personId,
      },
    });
    await audited(tx, viewer, schoolId, laterId, code.last.schoolId);
    return { ok: true as const, learnerId: laterId };
  });
}

async function audited(
  tx: Transaction,
  viewer: StaffViewer,
  schoolId: string,
  learnerId: string,
  fromSchoolId: string,
): Promise<void> {
  const subject = { schoolId, subjectKind: "person", subjectId: learnerId };
  await recordAudit(tx, { viewer, action: "transfer.closed", ...subject, detail: { fromSchoolId } });
}

export interface OpenTransfer {
  learnerId: string;
  name: string | null;
  on: LocalDate;
  /** out: a code is out and good until then */
  codeUntil: Date | null;
}

/** What this school entered and nobody has answered: gone to a school that has not got them, come from none. */
export async function listOpenTransfers(
  viewer: StaffViewer,
): Promise<{ departures: OpenTransfer[]; arrivals: OpenTransfer[] }> {
  const { districtId, id: schoolId } = await getOwnSchool(viewer);
  const own = await db.enrolment.findMany({ where: { schoolId } });
  const moving = new Set(
    real(own)
      .filter(({ openedBy, closedBy }) => openedBy === "transferred-in" || closedBy === "transferred-out")
      .map(({ learnerId }) => learnerId),
  );
  const links = await listLearnerLinks(districtId);
  const rows = await db.enrolment.findMany({ where: { districtId, learnerId: { in: [...moving] } } });
  const [names, codes] = await Promise.all([
    namesOf([...moving]),
    listOutstandingCodes(db, "transfer", [...moving]),
  ]);
  const departures: OpenTransfer[] = [];
  const arrivals: OpenTransfer[] = [];
  for (const learnerId of moving) {
    if (alsoOf(links, learnerId).length > 1) continue;
    const stretches = real(rows.filter((row) => row.learnerId === learnerId));
    const [first, last] = [stretches[0], stretches.at(-1)];
    const entry = { learnerId, name: names.get(learnerId) ?? null };
    if (last?.schoolId === schoolId && last.closedBy === "transferred-out" && last.to)
      departures.push({ ...entry, on: last.to, codeUntil: codes.get(learnerId) ?? null });
    if (first?.schoolId === schoolId && first.openedBy === "transferred-in")
      arrivals.push({ ...entry, on: first.from, codeUntil: null });
  }
  const byDay = (a: OpenTransfer, b: OpenTransfer) => b.on.localeCompare(a.on);
  return { departures: departures.sort(byDay), arrivals: arrivals.sort(byDay) };
}
