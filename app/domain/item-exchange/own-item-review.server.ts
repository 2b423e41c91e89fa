/** Signing for a district's own questions, by whoever signs for lessons: until then they are not asked. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { reviewCapacityOf } from "#app/domain/lessons/review.server.ts";
import type { ReviewKind } from "#app/domain/lessons/review.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { listOwnItems, type OwnItem, wordingOf } from "./own-items.server.ts";

export interface OwnItemsOfLesson {
  items: OwnItem[];
  /** what a signature given now would speak of */
  wording: string;
}

/** Those of one lesson and band, for whoever may sign; nothing for others. */
export async function getOwnItemsOfLesson(
  viewer: StaffViewer,
  { lesson, band }: { lesson: string; band: string },
): Promise<OwnItemsOfLesson> {
  if (!reviewCapacityOf(viewer)) return { items: [], wording: wordingOf([]) };
  const own = await listOwnItems(db, { districtId: viewer.districtId, lesson });
  const items = own.filter(({ item }) => item.bands.includes(band as Band));
  return { items, wording: wordingOf(items) };
}

/** All of a district's, for its officers. */
export async function listDistrictItems(viewer: StaffViewer): Promise<OwnItem[]> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  return listOwnItems(db, { districtId: viewer.districtId });
}

export interface OwnItemSignature {
  lesson: string;
  band: string;
  kind: ReviewKind;
  /** what was read */
  wording: string;
  commandKey: string;
}

export type Signing = KeyReused | { ok: true } | { ok: false; reason: "changed" | "not-signed" };

/** All that were shown together, or none: other words since then are not signed. */
export async function signOwnItems(viewer: StaffViewer, signature: OwnItemSignature): Promise<Signing> {
  const capacity = reviewCapacityOf(viewer);
  if (!capacity) throw forbidden();
  const { commandKey: key, ...body } = signature;
  const { lesson, band, kind, wording } = body;
  const { districtId, personId } = viewer;
  return withReceipt<Signing>(personId, { key, command: "sign-own-items", body }, async (tx) => {
    const own = await listOwnItems(tx, { districtId, lesson });
    const shown = own.filter(({ item }) => item.bands.includes(band as Band));
    if (wordingOf(shown) !== wording) return { ok: false, reason: "changed" };
    const meant = shown.filter(({ isSigned }) => isSigned === (kind === "withdrawn"));
    if (kind === "withdrawn" && meant.length === 0) return { ok: false, reason: "not-signed" };
    const recorded = { capacity, recordedAt: now(), recordedById: personId };
    await tx.districtItemReview.createMany({
      data: meant.map(({ item, hash }) => {
        return { id: newId(), districtId, itemId: item.id, hash, kind, ...recorded };
      }),
    });
    const subject = { subjectKind: "own-items", subjectId: `${lesson}/${band}` };
    await recordAudit(tx, {
      viewer,
      action: `own-items.${kind}`,
      ...subject,
      detail: { items: meant.length },
    });
    return { ok: true };
  });
}
