/** Whatever is handed in: it is read, or answered with a named problem, and soon. */
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { xlsxOf } from "#app/lib/xlsx.server.ts";
import { anyItems } from "./exchange.fixtures.ts";
import { giftText } from "./gift-write.ts";
import { largestSheet, largestText, readItemFile } from "./item-file.server.ts";
import { faultCodes, isNote, noteCodes } from "./item-problem.ts";
import { fileSetting, readBesidePages } from "./item-reading.server.ts";
import { sheetRows } from "./sheet-write.ts";

const setting = fileSetting({ lesson: "loan", band: "senior" });
const known = new Set<string>([...faultCodes, ...noteCodes]);

/** Reads it; every problem has a name, and what is wrong with a question says where. */
function read(bytes: Buffer) {
  const { reading } = readItemFile(bytes, setting);
  for (const problem of reading.problems) {
    expect(known.has(problem.code)).toBe(true);
    expect((problem.detail ?? "").length).toBeLessThan(100);
    if (problem.field) expect(problem.row).toBeGreaterThan(0);
  }
  if (reading.items.length === 0) expect(reading.problems.some((each) => !isNote(each))).toBe(true);
  return reading;
}

/** Some bytes changed, cut out or put in. */
const edits = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat({ max: 8 }), add: fc.uint8Array({ maxLength: 6 }) }),
  { minLength: 1, maxLength: 6 },
);

function edited(bytes: Buffer, changes: readonly { at: number; remove: number; add: Uint8Array }[]): Buffer {
  let text = bytes;
  for (const { at, remove, add } of changes) {
    const from = at % (text.length + 1);
    text = Buffer.concat([text.subarray(0, from), add, text.subarray(from + remove)]);
  }
  return text;
}

/** What the formats are made of, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."{}=~#:\\[]%->".split(""),
        ...[
          "\n",
          "\n\n",
          "//",
          "//@ cue: ",
          "[tag:kind:mark]",
          "[id:a]",
          "::",
          "####",
          "$CATEGORY: ",
          "->",
          "%50%",
        ],
        ...[
          "ANSWER: B",
          "A. 一",
          "B) 二",
          "\nA. ",
          "TRUE",
          "F",
          "【聊天】表哥\n",
          "对方：",
          "一定是骗局",
          "[html]<p>",
        ],
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("the reader of questions", () => {
  it("answers any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => void read(Buffer.from(bytes))));
  });

  it("answers any text made of what GIFT and Aiken are made of", () => {
    fc.assert(
      fc.property(pieces, (text) => void read(Buffer.from(text))),
      { numRuns: 500 },
    );
  });

  it("answers a GIFT file with any bytes changed", () => {
    fc.assert(
      fc.property(
        anyItems,
        edits,
        (items, changes) => void read(edited(Buffer.from(giftText(items)), changes)),
      ),
      { numRuns: 200 },
    );
  });

  it("answers a workbook with any bytes changed", async () => {
    const [items = []] = fc.sample(anyItems, { numRuns: 1, seed: 7 });
    const bytes = Buffer.from(await xlsxOf([{ name: "题目", rows: sheetRows(items, "zh-CN") }]));
    fc.assert(
      fc.property(edits, (changes) => void read(edited(bytes, changes))),
      { numRuns: 300 },
    );
  });

  it("answers a workbook whose XML is anything", async () => {
    const xml = fc
      .array(
        fc.constantFrom(
          ...[
            "<row",
            ' r="1"',
            ">",
            "/>",
            "<c",
            ' r="B1"',
            ' t="s"',
            ' t="inlineStr"',
            "<v>",
            "0",
            "</v>",
            "</c>",
          ],
          ...[
            "<is><t>",
            "题干",
            "题型",
            "</t></is>",
            "</row>",
            "<f>",
            "&#x41;",
            "_x0041_",
            "<mergeCell",
            "<rPh",
          ],
        ),
        { maxLength: 40 },
      )
      .map((parts) => `<worksheet><sheetData>${parts.join("")}</sheetData></worksheet>`);
    await fc.assert(
      fc.asyncProperty(xml, async (sheet) => {
        read(
          await zipped({
            "xl/workbook.xml": '<workbook><sheet name="a"/></workbook>',
            "xl/worksheets/sheet1.xml": sheet,
          }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("unpacks no more than questions could need", async () => {
    const bomb = await zipped({
      "xl/workbook.xml": '<workbook><sheet name="a"/></workbook>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${" ".repeat(40 * 1024 * 1024)}</sheetData></worksheet>`,
    });
    expect(bomb.length).toBeLessThan(largestSheet);
    expect(read(bomb).problems).toMatchObject([{ code: "unpacks-too-large" }]);
  });

  it("believes no archive about its own sizes", () => {
    const packed = deflateRawSync(Buffer.from("<workbook>"));
    for (const length of [0, 1, 30, 31, packed.length, packed.length + 60])
      expect(read(Buffer.concat([Buffer.from("PK\x05\x06"), packed]).subarray(0, length + 2)).items).toEqual(
        [],
      );
  });

  it("refuses what is too large, a password, another format, and nothing at all", async () => {
    const codes = (bytes: Buffer) => read(bytes).problems.map(({ code }) => code);
    expect(codes(Buffer.alloc(largestText + 1, "a"))).toEqual(["too-large"]);
    expect(codes(Buffer.concat([Buffer.from("PK"), Buffer.alloc(largestSheet)]))).toEqual(["too-large"]);
    expect(codes(Buffer.alloc(0))).toEqual(["no-file"]);
    expect(codes(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toEqual(["not-text"]);
    expect(codes(await zipped({ "word/document.xml": "<w/>" }))).toEqual(["not-xlsx"]);
  });

  it("reads long texts of the worst shapes to their end", () => {
    const shapes = [
      "{",
      "}",
      "~",
      "=",
      "#",
      "\\",
      "A. x\n",
      "{~",
      "::",
      "//@ a: b\n",
      "[tag:",
      "&lt;",
      "<p>",
      "%5",
    ];
    for (const shape of shapes) {
      const text = shape.repeat(Math.floor(100_000 / shape.length));
      expect(read(Buffer.from(text)).items).toEqual([]);
      expect(read(Buffer.from(`【聊天】${text}`)).items).toEqual([]);
    }
  });

  it("reads beside the pages, and says there how many questions are too many", async () => {
    const text = Buffer.from("先停吗？{T}\n\n".repeat(20_000));
    const { reading } = await readBesidePages(text, setting);
    expect(reading.problems).toMatchObject([{ code: "too-many-questions", detail: "3000" }]);
  });
});

async function zipped(parts: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
