/** Questions of a district's own, beside those of the lessons' folders. Decision 0145. */
import type { Transaction } from "#app/db/client.server.ts";
import { sha256 } from "#app/domain/lessons/hash.server.ts";
import { type KeptItem, keptItem } from "#app/domain/lessons/kept-item.server.ts";
import { getContentSource } from "#app/domain/lessons/library.server.ts";
import { itemSchema } from "#app/domain/quizzes/item.ts";
import type { Band } from "#app/domain/schools/stage.ts";

type Client = Pick<Transaction, "districtItem" | "districtItemReview">;

export interface OwnItem extends KeptItem {
  lesson: string;
  /** somebody has signed for this very wording */
  isSigned: boolean;
}

interface Wanted {
  districtId: string;
  lesson?: string;
  itemId?: string;
}

/** As they stand now: the newest wording of each, without what was taken back. In the order of ids. */
export async function listOwnItems(
  client: Client,
  { districtId, lesson, itemId }: Wanted,
): Promise<OwnItem[]> {
  const rows = await client.districtItem.findMany({
    where: { districtId, itemId, import: { events: { none: { kind: "undone" } } } },
    orderBy: { id: "asc" },
    select: { id: true, itemId: true, lessonSlug: true, hash: true },
  });
  const newest = [...new Map(rows.map((row) => [row.itemId, row])).values()].filter(
    // an author may have given the lesson an item of this id since: then that one holds
    (row) => (lesson === undefined || row.lessonSlug === lesson) && !getContentSource("item", row.itemId),
  );
  if (newest.length === 0) return [];
  const [signed, sources] = await Promise.all([listSigned(client, districtId), listSources(client, newest)]);
  return newest
    .map((row) => ({
      ...keptItem(itemSchema.parse(JSON.parse(sources.get(row.id) as string))),
      lesson: row.lessonSlug,
      isSigned: signed.has(`${row.itemId} ${row.hash}`),
    }))
    .sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

/** What may be asked of a band in a lesson: signed ones only. */
export async function listAskable(
  client: Client,
  { band, ...wanted }: { districtId: string; lesson: string; band: Band },
): Promise<KeptItem[]> {
  const own = await listOwnItems(client, wanted);
  return own.filter(({ item, isSigned }) => isSigned && item.bands.includes(band));
}

/** What a signature speaks of: these questions in these very words. */
export function wordingOf(items: readonly OwnItem[]): string {
  return sha256(items.map(({ item, hash }) => `${item.id} ${hash}`).join("\n"));
}

/** Of each item and wording the newest word counts. */
async function listSigned(client: Client, districtId: string): Promise<Set<string>> {
  const rows = await client.districtItemReview.findMany({
    where: { districtId },
    orderBy: { id: "asc" },
    select: { itemId: true, hash: true, kind: true },
  });
  const newest = new Map(rows.map(({ itemId, hash, kind }) => [`${itemId} ${hash}`, kind]));
  return new Set([...newest].flatMap(([wording, kind]) => (kind === "signed" ? [wording] : [])));
}

async function listSources(client: Client, rows: readonly { id: string }[]): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (let at = 0; at < rows.length; at += 500) {
    const ids = rows.slice(at, at + 500).map(({ id }) => id);
    const found = await client.districtItem.findMany({
      where: { id: { in: ids } },
      select: { id: true, source: true },
    });
    for (const { id, source } of found) sources.set(id, source);
  }
  return sources;
}
