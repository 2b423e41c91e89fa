import { readdirSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { canary, fixtureFolder } from "#tests/fixtures/make-rosters.ts";
import { five, fixture, junior, pupilsIn, zipOf } from "#tests/support/workbooks.ts";
import { readRoster } from "./roster-sheet.ts";
import { readWorkbook } from "./workbook.server.ts";

describe("the files that schools have", () => {
  it.each(["sheet-per-class.xlsx", "sheet-per-class.xls"])(
    "%s: a sheet a class, a title, totals, signatures, a sheet of instructions",
    async (name) => {
      expect(await pupilsIn(fixture(name))).toEqual([...five(1), ...five(2), ...five(3)]);
    },
  );

  it.each([
    "plain.xlsx",
    "plain.xls",
    "no-header.xlsx",
    "two-row-header.xlsx",
    "two-row-header.xls",
    "html-named.xls",
    "utf-8.csv",
    "utf-8-bom.csv",
    "utf-16.txt",
    "gb18030.csv",
  ])("%s", async (name) => {
    expect(await pupilsIn(fixture(name))).toEqual(five(1));
  });

  it.each([
    "after-excel-shared-strings.xlsx",
    "after-excel-inline-strings.xlsx",
    "after-wps-with-pictures.xlsx",
  ])(
    "%s: protected, filtered, with readings, pictures and days of 1904, and a size that is not true",
    async (name) => {
      expect(await pupilsIn(fixture(name))).toEqual(five(1));
      const workbook = await readWorkbook(fixture(name));
      const [first] = workbook.ok ? readRoster(workbook.sheets, junior).groups : [];
      expect(first?.tables[0]).toMatchObject({ outside: { class: "七年级1班" }, firstRow: 2 });
    },
  );

  it("side-by-side.xlsx, as LibreOffice writes it", async () => {
    expect((await pupilsIn(fixture("side-by-side.xlsx"))).sort()).toEqual(five(1).sort());
  });

  it("hidden rows are read and counted, hidden sheets are named and not read", async () => {
    const workbook = await readWorkbook(fixture("two-row-header.xlsx"));
    expect(workbook.ok && readRoster(workbook.sheets, junior).hiddenRows).toBe(1);
    const zip = await JSZip.loadAsync(fixture("plain.xlsx"));
    const book = await zip.file("xl/workbook.xml")?.async("string");
    zip.file(
      "xl/workbook.xml",
      (book ?? "").replace(/<sheet ([^>]*?)state="\w+"/, '<sheet $1state="hidden"'),
    );
    expect(await readWorkbook(await zip.generateAsync({ type: "nodebuffer" }))).toMatchObject({
      sheets: [],
      hiddenSheets: ["名单"],
    });
  });

  it("reads what spreadsheets do to cells: rich text, entities, numbers, dates, formulas, prefixed XML", async () => {
    const sheet = `<x:worksheet><x:sheetData><x:row r="1">
      <x:c r="A1" t="inlineStr"><x:is><x:r><x:t>张</x:t></x:r><x:r><x:t xml:space="preserve"> 三</x:t></x:r></x:is></x:c>
      <x:c r="B1"><x:v>3.0</x:v></x:c><x:c r="C1" s="1"><x:v>46000</x:v></x:c>
      <x:c r="D1" t="str"><x:f>A1</x:f><x:v>x</x:v></x:c><x:c r="E1" t="s"><x:v>0</x:v></x:c><x:c r="F1" t="e"><x:v>#REF!</x:v></x:c>
      <x:c r="G1"><x:v>123456789012345678</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const strings = `<x:sst><x:si><x:t>a&lt;b&#20013;_x000D_</x:t><x:rPh sb="0" eb="1"><x:t>read</x:t></x:rPh></x:si></x:sst>`;
    const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const book = `<workbook><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const workbook = await readWorkbook(
      await zipOf({
        "xl/workbook.xml": book,
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": strings,
        "xl/styles.xml": styles,
      }),
    );
    expect(workbook).toMatchObject({
      sheets: [
        {
          rows: [
            [
              "张 三",
              "3",
              { unusable: "date" },
              { unusable: "formula" },
              "a<b中\r",
              { unusable: "error" },
              "123456789012345678",
            ],
          ],
        },
      ],
    });
  });
});

it("what is read of a file says nothing of what is dropped", async () => {
  for (const name of readdirSync(fixtureFolder)) {
    const workbook = await readWorkbook(fixture(name));
    const read = workbook.ok ? readRoster(workbook.sheets, junior) : null;
    const text = JSON.stringify(read);
    for (const value of Object.values(canary)) expect(text, name).not.toContain(value);
  }
});
