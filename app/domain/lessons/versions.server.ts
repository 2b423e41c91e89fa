import type { Transaction } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { KeptItem } from "./kept-item.server.ts";
import { type ContentKind, type ContentSource, getContentSource } from "./library.server.ts";

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
  return keepVersion(tx, { kind, contentId }, content);
}

/** The same for an item at hand, which may be a district's own and in no file. */
export async function keepItemVersion(tx: Transaction, kept: KeptItem): Promise<string> {
  return keepVersion(tx, { kind: "item", contentId: kept.item.id }, kept);
}

async function keepVersion(
  tx: Transaction,
  of: { kind: ContentKind; contentId: string },
  content: ContentSource,
): Promise<string> {
  const key = { ...of, hash: content.hash };
  const kept = await tx.contentVersion.findUnique({
    where: { kind_contentId_hash: key },
    select: { id: true },
  });
  if (kept) return kept.id;
  // two first users at once: having looked first, the second one's transaction is run again and finds the row
  const { measurementHash, source } = content;
  const version = await tx.contentVersion.create({
    data: { id: newId(), ...key, measurementHash, source, firstUsedAt: now() },
    select: { id: true },
  });
  return version.id;
}
