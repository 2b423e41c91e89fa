/** Item health for district officers: counted in a thread, kept for some minutes, counted again behind their backs. */
import { Worker } from "node:worker_threads";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { holdsRole } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { listOwnItems } from "#app/domain/item-exchange/own-items.server.ts";
import { getContentSource } from "#app/domain/lessons/library.server.ts";
import { type Item, itemSchema } from "#app/domain/quizzes/item.ts";
import { now } from "#app/lib/clock.server.ts";
import { found, notFound } from "#app/lib/http.ts";
import {
  type FormReliability,
  type HealthFilter,
  healthOfItems,
  type ItemHealth,
  reliabilitiesOf,
} from "./item-health.ts";
import type { Tallies } from "./item-tallies.ts";

const freshForMs = 10 * 60_000;
/** The program's sources lie beside what is built of them; threads run the sources. */
const threadFile = new URL("app/domain/effects/item-tallies-thread.server.ts", `file://${process.cwd()}/`);

interface Kept {
  countedAt: Date;
  tallies: Promise<Tallies>;
}
const kept = new Map<string, Kept>();

/** Old tallies are shown while new ones are counted; only the very first look waits. */
async function talliesOf(districtId: string): Promise<{ countedAt: Date; tallies: Tallies }> {
  const known = kept.get(districtId);
  if (known && now().getTime() - known.countedAt.getTime() < freshForMs)
    return { countedAt: known.countedAt, tallies: await known.tallies };
  const next: Kept = { countedAt: now(), tallies: countInThread(districtId) };
  if (!known) {
    kept.set(districtId, next);
    next.tallies.catch(() => kept.delete(districtId));
    return { countedAt: next.countedAt, tallies: await next.tallies };
  }
  // until it is there nobody starts another one
  kept.set(districtId, { ...known, countedAt: next.countedAt });
  next.tallies.then(
    () => kept.set(districtId, next),
    () => kept.set(districtId, known),
  );
  return { countedAt: known.countedAt, tallies: await known.tallies };
}

function countInThread(districtId: string): Promise<Tallies> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: districtId, execArgv: [] });
    worker.unref();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`counting items ended with ${code}`)));
  });
}

export interface ShownHealth extends ItemHealth {
  itemId: string;
  item: Item;
}

export interface DistrictItems {
  countedAt: Date;
  answers: number;
  items: ShownHealth[];
  reliabilities: FormReliability[];
  /** what can be asked for */
  bands: string[];
  years: number[];
}

export async function listItemHealth(viewer: StaffViewer, filter: HealthFilter): Promise<DistrictItems> {
  if (!holdsRole(viewer, "district-officer")) throw notFound();
  const [{ countedAt, tallies }, versions] = await Promise.all([
    talliesOf(viewer.districtId),
    listVersions({}),
  ]);
  const newest = new Map(versions.map((version) => [version.hash, version]));
  const health = healthOfItems(tallies, filter, (hash) => newest.get(hash)?.item ?? null);
  return {
    countedAt,
    answers: tallies.answers,
    items: health.flatMap((each) => {
      const version = newest.get(each.hash);
      return version ? [{ ...each, itemId: version.itemId, item: version.item }] : [];
    }),
    reliabilities: reliabilitiesOf(tallies, filter),
    bands: [...new Set(tallies.items.map(({ band }) => band))].sort(),
    years: [...new Set(tallies.items.map(({ year }) => year))].sort().reverse(),
  };
}

export interface ItemVersion {
  itemId: string;
  hash: string;
  item: Item;
  firstUsedAt: Date;
}

export interface OneItem {
  itemId: string;
  /** as it stands in the library or among the district's own, else as it was last used */
  item: Item;
  countedAt: Date;
  /** the newest wording first; wordings of one measurement hash share their figures */
  versions: (ItemVersion & { isCurrent: boolean; health: ItemHealth | null })[];
}

export async function getItemHealth(viewer: StaffViewer, itemId: string): Promise<OneItem> {
  if (!holdsRole(viewer, "district-officer")) throw notFound();
  const [{ countedAt, tallies }, used] = await Promise.all([
    talliesOf(viewer.districtId),
    listVersions({ contentId: itemId }),
  ]);
  const [own] = await listOwnItems(db, { districtId: viewer.districtId, itemId });
  const source = getContentSource("item", itemId) ?? own ?? null;
  const current = source && itemSchema.parse(JSON.parse(source.source));
  const versions = used.toReversed();
  const item = found(current ?? versions[0]?.item ?? null);
  const itemOf = (hash: string) => versions.find((version) => version.hash === hash)?.item ?? null;
  const health = new Map(
    healthOfItems(tallies, { band: null, year: null }, itemOf).map((each) => [each.hash, each]),
  );
  return {
    itemId,
    item,
    countedAt,
    versions: versions.map((version) => {
      const isCurrent = version.hash === source?.measurementHash;
      return { ...version, isCurrent, health: health.get(version.hash) ?? null };
    }),
  };
}

/** Wordings that have been used, the oldest first. */
async function listVersions(where: { contentId?: string }): Promise<ItemVersion[]> {
  const rows = await db.contentVersion.findMany({
    where: { kind: "item", ...where },
    orderBy: { id: "asc" },
  });
  return rows.map(({ contentId, hash, measurementHash, source, firstUsedAt }) => {
    const item = itemSchema.parse(JSON.parse(source));
    return { itemId: contentId, hash: measurementHash ?? hash, item, firstUsedAt };
  });
}
