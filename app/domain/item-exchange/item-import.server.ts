/** Files of questions of a district: handed in, looked at, taken over all or nothing, taken back. Decision 0145. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { sha256 } from "#app/domain/lessons/hash.server.ts";
import { keptItem } from "#app/domain/lessons/kept-item.server.ts";
import { getLesson, listItems, listLessons } from "#app/domain/lessons/library.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden, notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { differenceOf, type ItemDifference, type Standing } from "./item-difference.ts";
import { hasFaults, type ItemReading } from "./item-file.ts";
import { isNote } from "./item-problem.ts";
import { readBesidePages } from "./item-reading.server.ts";
import { listOwnItems } from "./own-items.server.ts";

/** Longer texts are mended in an editor, not on a page. */
const mendable = 200_000;

export interface NewItemImport {
  bytes: Buffer;
  lesson: string;
  band: Band;
}

/** Reads a file; nothing is changed by it. */
export async function startItemImport(
  viewer: StaffViewer,
  { bytes, lesson, band }: NewItemImport,
): Promise<{ ok: true; importId: string } | { ok: false; reason: "no-lesson" | "no-file" }> {
  requireOfficer(viewer);
  if (!getLesson(lesson, band) || band === "kindergarten") return { ok: false, reason: "no-lesson" };
  if (bytes.length === 0) return { ok: false, reason: "no-file" };
  const { reading, text } = await readBesidePages(bytes, { lesson, band });
  const id = newId();
  await db.itemImport.create({
    data: {
      id,
      districtId: viewer.districtId,
      format: reading.format,
      lessonSlug: lesson,
      band,
      fileHash: sha256(bytes.toString("base64")),
      text: text !== null && text.length <= mendable ? text : null,
      reading: reading as unknown as Prisma.InputJsonObject,
      recordedAt: now(),
      recordedById: viewer.personId,
    },
  });
  return { ok: true, importId: id };
}

export type ImportState = "open" | "applied" | "undone";

export interface ItemImportView {
  id: string;
  state: ImportState;
  lesson: string;
  band: Band;
  text: string | null;
  reading: ItemReading;
  /** what taking it over would do now */
  difference: ItemDifference;
}

export async function getItemImport(viewer: StaffViewer, id: string): Promise<ItemImportView> {
  requireOfficer(viewer);
  const row = await findImport(db, viewer, id);
  const { lessonSlug: lesson, band, text } = row;
  const reading = readingOf(row);
  const difference = await differenceNow(db, viewer.districtId, reading);
  return { id, state: stateOf(row), lesson, band: band as Band, text, reading, difference };
}

export type Applying =
  | KeyReused
  | { ok: true; applied: number }
  | { ok: false; reason: "faults" | "nothing-new" | "not-open" };

/** Takes over what is new or changed, all or nothing. */
export async function applyItemImport(
  viewer: StaffViewer,
  { importId, commandKey: key }: { importId: string; commandKey: string },
): Promise<Applying> {
  requireOfficer(viewer);
  const command = { key, command: "apply-item-import", body: { importId } };
  return withReceipt<Applying>(viewer.personId, command, async (tx) => {
    const row = await findImport(tx, viewer, importId);
    if (stateOf(row) !== "open") return { ok: false, reason: "not-open" };
    const reading = readingOf(row);
    const { changes, problems } = await differenceNow(tx, viewer.districtId, reading);
    if (hasFaults(reading) || !problems.every(isNote)) return { ok: false, reason: "faults" };
    const taken = changes.filter(({ change }) => change !== "same");
    if (taken.length === 0) return { ok: false, reason: "nothing-new" };
    await addEvent(tx, viewer, importId, "applied");
    const rows = taken.map(({ lesson, item }) => {
      const { source, hash } = keptItem(item);
      const of = { districtId: viewer.districtId, importId, itemId: item.id, lessonSlug: lesson };
      return { id: newId(), ...of, source, hash };
    });
    for (let at = 0; at < rows.length; at += 500)
      await tx.districtItem.createMany({ data: rows.slice(at, at + 500) });
    await audit(tx, viewer, importId, "items.imported", rows.length);
    return { ok: true, applied: rows.length };
  });
}

export type Undoing = KeyReused | { ok: true } | { ok: false; reason: "not-applied" };

/** As if it had never been taken over: earlier wordings hold again. What was asked stays as it was asked. */
export async function undoItemImport(
  viewer: StaffViewer,
  { importId, commandKey: key }: { importId: string; commandKey: string },
): Promise<Undoing> {
  requireOfficer(viewer);
  const command = { key, command: "undo-item-import", body: { importId } };
  return withReceipt<Undoing>(viewer.personId, command, async (tx) => {
    const row = await findImport(tx, viewer, importId);
    if (stateOf(row) !== "applied") return { ok: false, reason: "not-applied" };
    await addEvent(tx, viewer, importId, "undone");
    const count = await tx.districtItem.count({ where: { importId } });
    await audit(tx, viewer, importId, "items.import-undone", count);
    return { ok: true };
  });
}

export interface AppliedImport {
  id: string;
  format: string;
  appliedAt: Date;
  items: number;
  isUndone: boolean;
}

/** The newest first; files that were only looked at are not in it. */
export async function listItemImports(viewer: StaffViewer): Promise<AppliedImport[]> {
  requireOfficer(viewer);
  const rows = await db.itemImport.findMany({
    where: { districtId: viewer.districtId, events: { some: { kind: "applied" } } },
    orderBy: { id: "desc" },
    take: 20,
    select: { id: true, format: true, events: true, _count: { select: { items: true } } },
  });
  return rows.map(({ id, format, events, _count }) => {
    const applied = events.find(({ kind }) => kind === "applied");
    const isUndone = events.some(({ kind }) => kind === "undone");
    return { id, format, appliedAt: applied?.recordedAt ?? new Date(0), items: _count.items, isUndone };
  });
}

// ── Inside ─────────────────────────────────────────────────────────────────────────────────────────

type ImportRow = Awaited<ReturnType<typeof findImport>>;

async function findImport(client: Pick<Transaction, "itemImport">, viewer: StaffViewer, id: string) {
  const where = { id, districtId: viewer.districtId };
  const row = await client.itemImport.findFirst({ where, include: { events: true } });
  if (!row) throw notFound();
  return row;
}

function stateOf({ events }: ImportRow): ImportState {
  if (events.some(({ kind }) => kind === "undone")) return "undone";
  return events.length > 0 ? "applied" : "open";
}

function readingOf({ reading }: ImportRow): ItemReading {
  return reading as unknown as ItemReading;
}

async function differenceNow(
  client: Pick<Transaction, "districtItem" | "districtItemReview">,
  districtId: string,
  { items }: ItemReading,
): Promise<ItemDifference> {
  const own = await listOwnItems(client, { districtId });
  const standing = new Map<string, Standing>(
    own.map(({ item, lesson }) => [item.id, { lesson, item, isOfLesson: false }]),
  );
  for (const { slug, band } of listLessons())
    for (const { item } of listItems(slug, band))
      standing.set(item.id, { lesson: slug, item, isOfLesson: true });
  return differenceOf(items, standing, (lesson, band) => [
    ...listItems(lesson, band).map(({ item }) => item),
    ...own.flatMap(({ item, lesson: of }) => (of === lesson && item.bands.includes(band) ? [item] : [])),
  ]);
}

async function addEvent(
  tx: Transaction,
  viewer: StaffViewer,
  importId: string,
  kind: "applied" | "undone",
): Promise<void> {
  const recorded = { recordedAt: now(), recordedById: viewer.personId };
  await tx.itemImportEvent.create({ data: { id: newId(), importId, kind, ...recorded } });
}

async function audit(
  tx: Transaction,
  viewer: StaffViewer,
  importId: string,
  action: "items.imported" | "items.import-undone",
  items: number,
): Promise<void> {
  const subject = { subjectKind: "item-import", subjectId: importId, detail: { items } };
  await recordAudit(tx, { viewer, action, ...subject });
}

function requireOfficer(viewer: StaffViewer): void {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
}
