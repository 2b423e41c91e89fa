/** Enters lessons afterwards. What counts of them is for the coverage function and the district's rule to say. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { type YearInterval, yearInterval } from "#app/domain/coverage/year.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { listHeadCounts, listRoster } from "#app/domain/roster/roster.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type EntryRefusal, type LaterEntry, shownWaysFor } from "./entered-later.ts";
import { getRecordClass } from "./record-class.server.ts";
import { listStandingCompletions } from "./standing.server.ts";

export type LaterResult = KeyReused | { ok: true; recorded: number } | ({ ok: false } & EntryRefusal);

/** One row a pupil, or one for the children of a counted class; each says who entered it and why. */
export async function enterLater(
  viewer: StaffViewer,
  { commandKey: key, ...entry }: LaterEntry & { commandKey: string },
): Promise<LaterResult> {
  const schoolClass = found(await getRecordClass(viewer, entry.classId, entry.on));
  const { learnerIds, count, lessonSlug, on: taughtOn, kind, shownWay, reason } = entry;
  const { id: classId, districtId, schoolId, rosterKind } = schoolClass;
  const body = { ...entry, learnerIds: [...learnerIds].sort() };
  return withReceipt(
    viewer.personId,
    { key, command: "enter-later", body },
    async (tx): Promise<LaterResult> => {
      const refusal = await refusalOf(tx, viewer, schoolClass, entry);
      if (refusal) return { ok: false, ...refusal };
      const recorded = { recordedAt: now(), recordedById: viewer.personId };
      const place = { districtId, schoolId, classId, classSessionId: null, lessonSlug, taughtOn };
      const how = { kind, obtained: "entered-later", shownWay, reason };
      const whom =
        rosterKind === "named"
          ? learnerIds.map((learnerId) => ({ learnerId, count: 1 }))
          : [{ learnerId: null, count: count ?? 0 }];
      const data = whom.map((each) => ({ id: newId(), ...place, ...how, ...each, ...recorded }));
      await tx.completion.createMany({ data });
      const subject = { schoolId, subjectKind: "class", subjectId: classId };
      const detail = { rows: data.length, taughtOn, lessonSlug, shownWay };
      await recordAudit(tx, { viewer, action: "completion.entered-later", ...subject, detail });
      return { ok: true, recorded: data.length };
    },
  );
}

/** What speaks against a lesson on that day in that class, whoever it is entered for. */
export async function lessonRefusalOf(
  viewer: StaffViewer,
  { stage, band }: Pick<ClassInfo, "stage" | "band">,
  { lessonSlug, on, shownWay }: Pick<LaterEntry, "lessonSlug" | "on" | "shownWay">,
): Promise<EntryRefusal | null> {
  const today = await schoolDay(viewer);
  if (on > today) return { reason: "future" };
  // figures of years gone by rest: their forms have long been filed
  if ((await yearOf(viewer, on)).from !== (await yearOf(viewer, today)).from) return { reason: "other-year" };
  if (!band || !getLesson(lessonSlug, band)) return { reason: "no-lesson" };
  if (!shownWaysFor(stage).includes(shownWay)) return { reason: "other-way" };
  return null;
}

async function refusalOf(
  tx: Transaction,
  viewer: StaffViewer,
  schoolClass: ClassInfo,
  entry: LaterEntry,
): Promise<EntryRefusal | null> {
  const wrong = await lessonRefusalOf(viewer, schoolClass, entry);
  if (wrong) return wrong;
  const { learnerIds, count, on } = entry;
  if (schoolClass.rosterKind !== "named") {
    if (!count) return { reason: "nobody" };
    const enrolled = (await listHeadCounts([schoolClass.id], on))[0]?.count ?? 0;
    return count > enrolled ? { reason: "too-many" } : null;
  }
  if (learnerIds.length === 0) return { reason: "nobody" };
  const roster = await listRoster([schoolClass.id], on);
  const there = new Set(
    roster.filter(({ status }) => status !== "suspended").map(({ learnerId }) => learnerId),
  );
  const away = learnerIds.filter((id) => !there.has(id));
  if (away.length > 0) return { reason: "not-on-roster", learnerIds: away };
  const had = await learnersWithLesson(tx, viewer, entry);
  const already = learnerIds.filter((id) => had.has(id));
  return already.length > 0 ? { reason: "already-taught", learnerIds: already } : null;
}

async function yearOf({ districtId }: StaffViewer, day: string): Promise<YearInterval> {
  return yearInterval(await getSettings(districtId, day), day);
}

/** Who of them has this lesson in the year already, in whatever way. */
async function learnersWithLesson(
  tx: Transaction,
  viewer: StaffViewer,
  { learnerIds, lessonSlug, on }: LaterEntry,
): Promise<Set<string>> {
  const { districtId } = viewer;
  const year = await yearOf(viewer, on);
  const standing = await listStandingCompletions({ districtId, learnerIds, year }, tx);
  return new Set(
    standing.filter((row) => row.lessonSlug === lessonSlug).flatMap(({ learnerId }) => learnerId ?? []),
  );
}
