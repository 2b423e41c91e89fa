/**
 * Consent per pupil. Refused or withdrawn, the name is erased at once and the pupil goes on as an anonymous seat:
 * every figure stays. Given again later, the name comes back only by being entered again.
 */
import { canIssueCards } from "#app/auth/permissions.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listTaughtClassIds, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { eraseNames, namesOf } from "#app/domain/people/names.server.ts";
import { getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type ConsentAnswer, isNameGiven } from "./consent.ts";
import type { ConsentState } from "./consent-words.ts";
import { listRoster, type RosterEntry } from "./roster.server.ts";

interface ConsentRow {
  id: string;
  learnerId: string;
  state: string;
  version: string;
  way: string;
  answeredOn: string;
  recordedAt: Date;
  recordedById: string;
  supersedesId: string | null;
}

/** The newest answer of each learner. */
async function currentConsents(
  tx: Pick<Transaction, "consent">,
  learnerIds: readonly string[],
): Promise<Map<string, ConsentRow>> {
  const rows = await tx.consent.findMany({ where: { learnerId: { in: [...learnerIds] } } });
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  return new Map(rows.filter(({ id }) => !superseded.has(id)).map((row) => [row.learnerId, row]));
}

export interface PupilConsent extends RosterEntry {
  consent: ConsentState;
  version: string | null;
  way: string | null;
  answeredOn: LocalDate | null;
  recordedBy: string | null;
}

/** A class of those whose slips the viewer may enter: its teachers' and its school's administrators'. */
async function getConsentClass(viewer: StaffViewer, classId: string, day: LocalDate): Promise<ClassInfo> {
  const info = found(await getClass(viewer, classId, day));
  const mayEnter = canIssueCards(viewer, info, await listTaughtClassIds(viewer, day));
  return found(mayEnter && info.rosterKind === "named" && info.stage !== "staff" ? info : null);
}

export async function getClassConsents(
  viewer: StaffViewer,
  classId: string,
): Promise<{ info: ClassInfo; pupils: PupilConsent[]; lastVersion: string; today: LocalDate }> {
  const today = await schoolDay(viewer);
  const info = await getConsentClass(viewer, classId, today);
  const roster = await listRoster([classId], today);
  const consents = await currentConsents(
    db,
    roster.map(({ learnerId }) => learnerId),
  );
  const last = await db.consent.findFirst({
    where: { schoolId: info.schoolId },
    orderBy: { recordedAt: "desc" },
    select: { version: true },
  });
  const pupils = await withConsents(roster, consents);
  return { info, pupils, lastVersion: last?.version ?? "1", today };
}

async function withConsents(
  roster: readonly RosterEntry[],
  consents: ReadonlyMap<string, ConsentRow>,
): Promise<PupilConsent[]> {
  const names = await namesOf([...consents.values()].map(({ recordedById }) => recordedById));
  return roster.map((entry) => {
    const row = consents.get(entry.learnerId);
    return {
      ...entry,
      consent: (row?.state ?? "not-asked") as ConsentState,
      version: row?.version ?? null,
      way: row?.way ?? null,
      answeredOn: row?.answeredOn ?? null,
      recordedBy: row ? (names.get(row.recordedById) ?? null) : null,
    };
  });
}

export interface ConsentEntry {
  commandKey: string;
  version: string;
  way: "paper" | "in-person";
  on: LocalDate;
  /** what becomes of those not asked yet who have no answer of their own */
  rest: "leave" | "given";
  answers: ReadonlyMap<string, ConsentAnswer>;
}

export type ConsentResult =
  | KeyReused
  | { ok: true; recorded: number; erased: number }
  | { ok: false; reason: "future" }
  | { ok: false; reason: "name-needed"; learnerId: string };

export async function recordConsents(
  viewer: StaffViewer,
  classId: string,
  { commandKey: key, answers, ...entry }: ConsentEntry,
): Promise<ConsentResult> {
  const today = await schoolDay(viewer);
  const { districtId, schoolId } = await getConsentClass(viewer, classId, today);
  const roster = await listRoster([classId], today);
  const body = { classId, ...entry, answers: [...answers].sort(([a], [b]) => a.localeCompare(b)) };
  return withReceipt(viewer.personId, { key, command: "record-consents", body }, async (tx) => {
    if (entry.on > today) return { ok: false as const, reason: "future" as const };
    const learnerIds = roster.map(({ learnerId }) => learnerId);
    const current = await currentConsents(tx, learnerIds);
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    let written = 0;
    let erased = 0;
    for (const { learnerId, name } of roster) {
      const before = current.get(learnerId);
      const given = answers.get(learnerId);
      const answer = given?.answer ?? (entry.rest === "given" && !before ? "given" : null);
      if (!answer) continue;
      const state = answer === "given" ? "given" : before?.state === "given" ? "withdrawn" : "refused";
      const isKnown = before?.state === state && before.version === entry.version;
      const isNo = answer === "no" && (before?.state === "refused" || before?.state === "withdrawn");
      if (isKnown || isNo) continue;
      if (answer === "given" && name === null) {
        const again = given?.name ?? "";
        if (!isNameGiven(again)) {
          // nobody was asked about a seat that never had a name: the rest passes it by
          if (!given) continue;
          return { ok: false as const, reason: "name-needed" as const, learnerId };
        }
        await tx.personName.create({ data: { id: newId(), personId: learnerId, name: again, ...recorded } });
      }
      const { version, way, on: answeredOn } = entry;
      await tx.consent.create({
        data: {
          id: newId(),
          districtId,
          schoolId,
          learnerId,
          state,
          version,
          way,
          answeredOn,
          supersedesId: before?.id ?? null,
          ...recorded,
        },
      });
      written++;
      if (answer === "no") erased += await eraseNames(tx, districtId, learnerId);
    }
    const subject = { schoolId, subjectKind: "class", subjectId: classId };
    const detail = { recorded: written, names: erased };
    if (written > 0) await recordAudit(tx, { viewer, action: "consent.recorded", ...subject, detail });
    return { ok: true as const, recorded: written, erased };
  });
}

export interface ClassConsentCounts {
  info: ClassInfo;
  counts: Record<ConsentState, number>;
  notAsked: RosterEntry[];
}

/** Every class with names of the school: how many of each answer, and who has not been asked. */
export async function listConsentCounts(viewer: StaffViewer): Promise<ClassConsentCounts[]> {
  return (await readSchool(viewer)).map(({ info, pupils }) => {
    const counts = { "not-asked": 0, given: 0, refused: 0, withdrawn: 0 };
    for (const { consent } of pupils) counts[consent]++;
    return { info, counts, notAsked: pupils.filter(({ consent }) => consent === "not-asked") };
  });
}

/** For the yearly audit file: one line a pupil. */
export async function exportConsents(viewer: StaffViewer) {
  const classes = await readSchool(viewer);
  const { id: schoolId, name } = await getOwnSchool(viewer);
  const rows = classes.reduce((sum, { pupils }) => sum + pupils.length, 0);
  await recordAudit(db, { viewer, schoolId, action: "export.made", detail: { what: "consents", rows } });
  return { schoolName: name, classes, today: await schoolDay(viewer) };
}

async function readSchool(viewer: StaffViewer): Promise<{ info: ClassInfo; pupils: PupilConsent[] }[]> {
  const today = await schoolDay(viewer);
  const { id: schoolId } = await getOwnSchool(viewer);
  const classes = (await listClasses(viewer, { schoolId, onDate: today })).filter(
    ({ rosterKind, stage }) => rosterKind === "named" && stage !== "staff",
  );
  const roster = await listRoster(
    classes.map(({ id }) => id),
    today,
  );
  const rows = await db.consent.findMany({ where: { districtId: viewer.districtId } });
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  const current = new Map(rows.filter(({ id }) => !superseded.has(id)).map((row) => [row.learnerId, row]));
  const here = new Map(
    roster.flatMap(({ learnerId }) => {
      const row = current.get(learnerId);
      return row ? [[learnerId, row] as const] : [];
    }),
  );
  const pupils = await withConsents(roster, here);
  return classes.map((info) => ({ info, pupils: pupils.filter(({ classId }) => classId === info.id) }));
}
