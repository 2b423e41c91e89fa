import { readdirSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { fixtureFolder } from "#tests/fixtures/make-rosters.ts";
import { five, fixture, junior, pupilsIn, zipOf } from "#tests/support/workbooks.ts";
import { readRoster } from "./roster-sheet.ts";
import { readWorkbook } from "./workbook.server.ts";

describe("a file that is none", () => {
  const bomb = deflateRawSync(Buffer.alloc(130 * 1024 * 1024));

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["empty", () => Buffer.alloc(0), "no-file"],
    ["a picture", () => Buffer.from("89504e470d0a1a0a0000", "hex"), "not-a-list"],
    [
      "random bytes",
      () => Buffer.from(Array.from({ length: 3_000 }, (_, n) => (n * 7919) % 256)),
      "not-a-list",
    ],
    ["another kind of archive", () => zipOf({ "word/document.xml": "<a/>" }), "not-a-list"],
    ["an archive cut in half", () => fixture("plain.xlsx").subarray(0, 3_000), "damaged"],
    ["an old workbook cut in half", () => fixture("plain.xls").subarray(0, 3_000), "damaged"],
    ["a workbook that is no XML inside", () => zipOf({ "xl/workbook.xml": "<a" }), "damaged"],
    ["above 20 MB", () => Buffer.alloc(20 * 1024 * 1024 + 1, "PK"), "too-large"],
    ["a bomb", () => archive("xl/workbook.xml", bomb), "unpacks-too-large"],
    ["protected by a password", () => encrypted(), "encrypted"],
    ["an archive with a password", () => archive("xl/workbook.xml", bomb, 1), "encrypted"],
  ])("%s", async (_, file, problem) => {
    expect(await readWorkbook(await file())).toEqual({ ok: false, problem });
  });

  it("a bomb in a part that nobody needs is not unpacked; macros are not looked at", async () => {
    const zip = await JSZip.loadAsync(fixture("plain.xlsx"));
    zip.file("xl/media/image1.png", Buffer.alloc(150 * 1024 * 1024));
    zip.file("xl/vbaProject.bin", "Sub AutoOpen()");
    const file = await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
    expect(await pupilsIn(file)).toEqual(five(1));
  }, 60_000);

  it("100,000 columns, a row far below: refused with the place", async () => {
    const row = Array.from({ length: 100_000 }, (_, n) => `<c r="${lettersOf(n)}1"><v>1</v></c>`).join("");
    const book = `<workbook><sheets><sheet name="名单" sheetId="1"/></sheets></workbook>`;
    const of = (rows: string) =>
      zipOf({
        "xl/workbook.xml": book,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      });
    const wide = await readWorkbook(await of(`<row r="1">${row}</row>`));
    expect(wide.ok && readRoster(wide.sheets, junior).problems).toMatchObject([
      { code: "too-many-columns", sheet: "名单", row: 1 },
    ]);
    const low = await readWorkbook(await of(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`));
    expect(low.ok && readRoster(low.sheets, junior).problems.length).toBe(1);
  });

  it("whatever the bytes: an answer, and never a fault", async () => {
    // old formats are SheetJS's to read, and a thread's bounds are what keeps it in hand (roster-import.server.test.ts)
    const real = readdirSync(fixtureFolder)
      .filter((name) => !name.endsWith(".xls"))
      .map((name) => fixture(name));
    const mutated = fc
      .tuple(fc.constantFrom(...real), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }), fc.nat())
      .map(([file, changes, cut]) => {
        const copy = Buffer.from(file);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy;
      });
    const anything = fc.oneof(
      mutated,
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        const workbook = await readWorkbook(file);
        if (workbook.ok) readRoster(workbook.sheets, junior);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

function encrypted(): Buffer {
  const header = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([header, Buffer.alloc(1_024), Buffer.from("EncryptedPackage", "utf16le")]);
}

/** A ZIP of one entry, which claims to be small. */
function archive(name: string, packed: Buffer, flags = 0): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(100, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
