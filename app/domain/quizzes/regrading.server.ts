/** Corrected items and the results that rest on them, for district officers. Decision 0144. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listOwnItems } from "#app/domain/item-exchange/own-items.server.ts";
import { keptItem } from "#app/domain/lessons/kept-item.server.ts";
import { getContentSource } from "#app/domain/lessons/library.server.ts";
import { keepItemVersion } from "#app/domain/lessons/versions.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Item, itemSchema } from "./item.ts";
import { type CorrectedItem, correctionOf, previewOf, type RegradingPreview, regraded } from "./regrading.ts";
import { countedResult, withNewestResult } from "./results.server.ts";

export interface Correction {
  itemId: string;
  kind: "key" | "gone";
  /** as the class saw it */
  asked: Item;
  /** as it is now; null where it is gone */
  today: Item | null;
  /** of that item, those versions whose answers can be judged again */
  versionIds: string[];
}

export interface CountedCorrection extends Correction {
  /** handed-in papers of the district that asked it */
  papers: number;
}

/** Items that were asked and have changed since in a way that results can follow; those with papers only. */
export async function listCorrections(viewer: StaffViewer): Promise<CountedCorrection[]> {
  requireOfficer(viewer);
  const rows = await db.contentVersion.findMany({
    where: { kind: "item" },
    select: { id: true, contentId: true, hash: true, source: true },
    orderBy: { id: "asc" },
  });
  const todays = await itemsOfToday(viewer.districtId);
  const changed = rows.filter(({ contentId, hash }) => todays.hashOf(contentId) !== hash);
  const byItem = new Map<string, Correction>();
  for (const { id, contentId: itemId, source } of changed) {
    const asked = itemSchema.parse(JSON.parse(source));
    const today = todays.itemOf(itemId);
    const kind = correctionOf(asked, today);
    if (!kind) continue;
    const known = byItem.get(itemId) ?? { itemId, kind, asked, today, versionIds: [] };
    byItem.set(itemId, { ...known, versionIds: [...known.versionIds, id] });
  }
  const counted = await Promise.all(
    [...byItem.values()].map(async (correction) => ({
      ...correction,
      papers: await db.attempt.count({ where: papersOf(viewer.districtId, correction) }),
    })),
  );
  return counted.filter(({ papers }) => papers > 0);
}

export interface OpenCorrection extends CountedCorrection {
  /** papers whose newest result is not the corrected one: 0 once all have been judged again */
  changing: number;
}

/** The same with what is still to be done; one after the other, since each reads its papers. */
export async function listOpenCorrections(viewer: StaffViewer): Promise<OpenCorrection[]> {
  const open: OpenCorrection[] = [];
  for (const correction of await listCorrections(viewer)) {
    const { changing } = await previewCorrection(viewer.districtId, correction);
    open.push({ ...correction, changing });
  }
  return open;
}

export async function getCorrection(
  viewer: StaffViewer,
  itemId: string,
): Promise<(Correction & { preview: RegradingPreview }) | null> {
  const correction = (await listCorrections(viewer)).find((one) => one.itemId === itemId);
  if (!correction) return null;
  return { ...correction, preview: await previewCorrection(viewer.districtId, correction) };
}

async function previewCorrection(districtId: string, correction: Correction): Promise<RegradingPreview> {
  const rows = await db.attempt.findMany({
    where: papersOf(districtId, correction),
    select: withNewestResult,
  });
  const results = rows.flatMap((row) => countedResult(row) ?? []);
  const corrected = correction.today && { item: correction.today, versionId: "" };
  return previewOf(results, correction.itemId, corrected);
}

export type RegradeResult =
  | KeyReused
  | { ok: true; regraded: number }
  | { ok: false; reason: "not-corrected" };

/** Adds a result beside the old one for every paper that the correction changes; done again, it adds nothing. */
export async function regradeItem(
  viewer: StaffViewer,
  { itemId, reason, commandKey: key }: { itemId: string; reason: string; commandKey: string },
): Promise<RegradeResult> {
  const correction = (await listCorrections(viewer)).find((one) => one.itemId === itemId);
  if (!correction) return { ok: false, reason: "not-corrected" };
  const command = { key, command: "regrade-item", body: { itemId, reason } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const { today } = correction;
    const corrected = today && { item: today, versionId: await keepItemVersion(tx, keptItem(today)) };
    const count = await addRegradings(tx, viewer, correction, { corrected, reason });
    const subject = {
      subjectKind: "item",
      subjectId: itemId,
      detail: { papers: count, kind: correction.kind },
    };
    await recordAudit(tx, { viewer, action: "attempts.regraded", ...subject });
    return { ok: true as const, regraded: count };
  });
}

async function addRegradings(
  tx: Transaction,
  viewer: StaffViewer,
  correction: Correction,
  { corrected, reason }: { corrected: CorrectedItem | null; reason: string },
): Promise<number> {
  const rows = await tx.attempt.findMany({
    where: papersOf(viewer.districtId, correction),
    select: { id: true, ...withNewestResult },
  });
  const recorded = { reason, recordedAt: now(), recordedById: viewer.personId };
  const data = rows.flatMap((row) => {
    const before = countedResult(row);
    const after = before && regraded(before, correction.itemId, corrected);
    if (!after) return [];
    const result = after as unknown as Prisma.InputJsonObject;
    return [{ id: newId(), attemptId: row.id, gradingVersion: after.gradingVersion, result, ...recorded }];
  });
  for (let at = 0; at < data.length; at += 500) {
    await tx.attemptRegrading.createMany({ data: data.slice(at, at + 500) });
  }
  return data.length;
}

function papersOf(districtId: string, { versionIds }: Correction) {
  return {
    districtId,
    submission: { isNot: null },
    form: { items: { some: { itemVersionId: { in: versionIds } } } },
  } satisfies Prisma.AttemptWhereInput;
}

/** Of the library, else of the district's own; what is gone from both has neither. */
async function itemsOfToday(districtId: string) {
  const own = new Map((await listOwnItems(db, { districtId })).map((kept) => [kept.item.id, kept]));
  const sourceOf = (itemId: string) => getContentSource("item", itemId) ?? own.get(itemId);
  return {
    hashOf: (itemId: string) => sourceOf(itemId)?.hash,
    itemOf(itemId: string): Item | null {
      const source = sourceOf(itemId)?.source;
      return source === undefined ? null : itemSchema.parse(JSON.parse(source));
    },
  };
}

function requireOfficer(viewer: StaffViewer): void {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
}
