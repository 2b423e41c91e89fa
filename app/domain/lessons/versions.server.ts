import type { Transaction } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type ContentKind, getContentSource } from "./library.server.ts";

/**
 * Keeps what a lesson, simulation or item says today, and returns the id of that version. Asked again, by
 * anybody, it returns the same id until the file changes.
 */
export async function keepContentVersion(
  tx: Transaction,
  kind: ContentKind,
  contentId: string,
): Promise<string> {
  const content = getContentSource(kind, contentId);
  if (!content) throw new Error(`no ${kind} ${contentId} in the library`);
  const key = { kind, contentId, hash: content.hash };
  const where = { kind_contentId_hash: key };
  const kept = await tx.contentVersion.findUnique({ where, select: { id: true } });
  if (kept) return kept.id;
  // two first users at once: the unique key decides, the second one gets the first one's row
  const version = await tx.contentVersion.upsert({
    where,
    update: { hash: content.hash },
    create: {
      id: newId(),
      ...key,
      measurementHash: content.measurementHash,
      source: content.source,
      firstUsedAt: now(),
    },
    select: { id: true },
  });
  return version.id;
}
