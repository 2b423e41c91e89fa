/** The calendar kept by the district for all, and by a school for itself. */
import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { forbidden, found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { CalendarEntry, CalendarKind } from "./calendar.ts";

export interface StoredCalendarEntry extends CalendarEntry {
  id: string;
}

/** What holds for a school (its own and the district's), or for the district alone. */
export async function listCalendar(
  districtId: string,
  schoolId: string | null,
): Promise<StoredCalendarEntry[]> {
  const rows = await db.calendarEntry.findMany({
    where: { districtId, OR: [{ schoolId: null }, ...(schoolId ? [{ schoolId }] : [])] },
    orderBy: { from: "asc" },
  });
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  // taken back: superseded by itself with no day in it
  return rows
    .filter(({ id, from, to }) => !superseded.has(id) && from < to)
    .map(({ id, kind, name, from, to, schoolId: of }) => ({ id, kind, name, from, to, schoolId: of }));
}

export type CalendarResult = KeyReused | { ok: true } | { ok: false; reason: "term-overlaps" };

function requireKeeper(viewer: StaffViewer, schoolId: string | null): void {
  const keeps = schoolId
    ? schoolIdsOf(viewer, "school-admin").includes(schoolId)
    : holdsRole(viewer, "district-officer");
  if (!keeps) throw forbidden();
}

export async function addCalendarEntry(
  viewer: StaffViewer,
  schoolId: string | null,
  form: { commandKey: string; kind: CalendarKind; name: string; first: LocalDate; last: LocalDate },
): Promise<CalendarResult> {
  requireKeeper(viewer, schoolId);
  const { commandKey: key, kind, name, first: from, last } = form;
  const { districtId } = viewer;
  const to = addDays(last, 1);
  const body = { schoolId, kind, name, from, to };
  return withReceipt(viewer.personId, { key, command: "add-calendar-entry", body }, async (tx) => {
    const rows = await tx.calendarEntry.findMany({ where: { districtId, schoolId, kind: "term" } });
    const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
    const terms = rows.filter((row) => !superseded.has(row.id) && row.from < row.to);
    if (kind === "term" && terms.some((term) => term.from < to && from < term.to))
      return { ok: false as const, reason: "term-overlaps" as const };
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.calendarEntry.create({ data: { id: newId(), districtId, ...body, ...recorded } });
    await recordAudit(tx, { viewer, schoolId, action: "calendar.changed", detail: { kind, from, to } });
    return { ok: true as const };
  });
}

/** Entered by mistake: superseded by itself without a day. The district's are not the school's to take back. */
export async function takeBackCalendarEntry(
  viewer: StaffViewer,
  schoolId: string | null,
  { commandKey: key, id }: { commandKey: string; id: string },
): Promise<KeyReused | { ok: true }> {
  requireKeeper(viewer, schoolId);
  const command = { key, command: "take-back-calendar-entry", body: { id } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const row = found(
      await tx.calendarEntry.findFirst({ where: { id, districtId: viewer.districtId, schoolId } }),
    );
    if (await tx.calendarEntry.findFirst({ where: { supersedesId: id } })) return { ok: true as const };
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.calendarEntry.create({
      data: { ...row, id: newId(), to: row.from, supersedesId: id, ...recorded },
    });
    const detail = { kind: row.kind, from: row.from, takenBack: true };
    await recordAudit(tx, { viewer, schoolId, action: "calendar.changed", detail });
    return { ok: true as const };
  });
}
