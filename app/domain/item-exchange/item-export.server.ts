/** Questions with their keys, for whoever keeps them elsewhere. They come back the same; item-exchange.test.ts. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listItems, listLessons } from "#app/domain/lessons/library.server.ts";
import { forbidden } from "#app/lib/http.ts";
import type { Locale } from "#app/lib/texts.ts";
import { xlsxOf } from "#app/lib/xlsx.server.ts";
import { giftText } from "./gift-write.ts";
import type { LessonItem } from "./item-of.ts";
import { listOwnItems } from "./own-items.server.ts";
import { sheetFields } from "./sheet-columns.ts";
import { sheetRows } from "./sheet-write.ts";

export const exportFormats = ["gift", "xlsx"] as const;

export interface ItemExport {
  format: (typeof exportFormats)[number];
  /** one lesson's; null: all */
  lesson: string | null;
  /** only the district's own */
  ownOnly: boolean;
  locale: Locale;
  /** the sheet's name */
  title: string;
}

export async function exportItems(
  viewer: StaffViewer,
  { format, lesson, ownOnly, locale, title }: ItemExport,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const { districtId } = viewer;
  const own = await listOwnItems(db, { districtId, ...(lesson ? { lesson } : {}) });
  const items = [...(ownOnly ? [] : itemsOfLessons(lesson)), ...own].map(({ lesson: of, item }) => {
    return { lesson: of, item };
  });
  const detail = { what: `items-${format}`, lesson: lesson ?? "all", rows: items.length };
  await recordAudit(db, { viewer, action: "export.made", detail });
  if (format === "gift") return new TextEncoder().encode(giftText(items));
  const widths = sheetFields.map((field) => (/^(message|stem|feedback|cue)/.test(field) ? 40 : 16));
  return xlsxOf([{ name: title, rows: sheetRows(items, locale), widths }]);
}

/** Each once, whatever bands it serves. */
function itemsOfLessons(lesson: string | null): LessonItem[] {
  const items = new Map<string, LessonItem>();
  for (const { slug, band } of listLessons()) {
    if (lesson !== null && slug !== lesson) continue;
    for (const { item } of listItems(slug, band)) items.set(item.id, { lesson: slug, item });
  }
  return [...items.values()];
}
