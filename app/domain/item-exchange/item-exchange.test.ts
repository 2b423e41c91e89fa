import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyItems, setting } from "./exchange.fixtures.ts";
import { giftText } from "./gift-write.ts";
import { readItemSheets, readItemText } from "./item-file.ts";
import { sheetRows } from "./sheet-write.ts";

const withoutRows = (items: ReturnType<typeof readItemText>["items"]) =>
  items.map(({ lesson, item }) => ({ lesson, item }));

describe("what was exported and is read again", () => {
  it("says the same in GIFT, whatever kind of item and whatever signs stand in it", () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { items: read, problems } = readItemText(giftText(items), setting);
        expect(problems).toEqual([]);
        expect(withoutRows(read)).toEqual(items);
      }),
      { numRuns: 200 },
    );
  });

  it("says the same in a sheet, in either language's headings", () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom("zh-CN", "en"), (items, locale) => {
        const rows = sheetRows(items, locale).map((row) => row.map((cell) => (cell === "" ? null : cell)));
        const { items: read, problems } = readItemSheets([{ name: "", rows }], setting);
        expect(problems).toEqual([]);
        expect(withoutRows(read)).toEqual(items);
      }),
      { numRuns: 200 },
    );
  });
});
