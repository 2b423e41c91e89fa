import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listItems, listLessons } from "#app/domain/lessons/library.server.ts";
import { readXlsx } from "#app/domain/roster/workbook-xlsx.server.ts";
import { xlsxOf } from "#app/lib/xlsx.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf } from "#tests/support/world.ts";
import { anyItems, setting } from "./exchange.fixtures.ts";
import { exportItems } from "./item-export.server.ts";
import { readItemFile } from "./item-file.server.ts";
import { readItemSheets } from "./item-file.ts";
import { fileSetting } from "./item-reading.server.ts";
import { sheetRows } from "./sheet-write.ts";

const officer = viewerOf("districtOfficer");
const loan = { lesson: "loan", band: "senior" } as const;
const everything = { lesson: null, ownOnly: false, title: "题目" };

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** Every item of the library under its lesson, in the order of ids. */
function library() {
  const all = listLessons().flatMap(({ slug, band }) =>
    listItems(slug, band).map(({ item }) => ({ lesson: slug, item })),
  );
  return sorted([...new Map(all.map((each) => [each.item.id, each])).values()]);
}

function sorted<T extends { item: { id: string } }>(items: T[]): T[] {
  return items.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

describe("the library, exported", () => {
  for (const format of ["gift", "xlsx"] as const) {
    for (const locale of ["zh-CN", "en"] as const) {
      it(`comes back the same from ${format} with headings in ${locale}`, async () => {
        const bytes = await exportItems(officer, { ...everything, format, locale });
        const { reading } = readItemFile(Buffer.from(bytes), fileSetting(loan));
        expect(reading.problems).toEqual([]);
        expect(reading.format).toBe(format);
        const read = reading.items.map(({ lesson, item }) => ({ lesson, item }));
        expect(sorted(read)).toEqual(library());
      });
    }
  }

  it("leaves a trace, and is for officers alone", async () => {
    await exportItems(officer, { ...everything, format: "gift", lesson: "loan", locale: "en" });
    const [event] = await db.auditEvent.findMany();
    expect(event).toMatchObject({
      action: "export.made",
      actorId: officer.personId,
      detail: { what: "items-gift", lesson: "loan" },
    });
    const asked = exportItems(viewerOf("teacher"), { ...everything, format: "gift", locale: "en" });
    await expect(asked).rejects.toMatchObject({ status: 403 });
  });
});

it("any item comes back the same through a real workbook, formulas and Excel's own escapes included", async () => {
  await fc.assert(
    fc.asyncProperty(anyItems, async (items) => {
      const bytes = await xlsxOf([{ name: "题目", rows: sheetRows(items, "zh-CN") }]);
      const { items: read, problems } = readItemSheets(readXlsx(Buffer.from(bytes)).sheets, setting);
      expect(problems).toEqual([]);
      expect(read.map(({ lesson, item }) => ({ lesson, item }))).toEqual(items);
    }),
    { numRuns: 40 },
  );
});
