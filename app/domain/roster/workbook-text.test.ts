import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "./workbook-sheet.ts";
import { parseDelimited } from "./workbook-text.ts";

describe("text", () => {
  it.each<[string, Cell[][]]>([
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\n1;2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a，b\n1，2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '"a ""x""",b\n"1\n2",3',
      [
        ['a "x"', "b"],
        ["1\n2", "3"],
      ],
    ],
    [
      'a,b\n="007",2',
      [
        ["a", "b"],
        ["007", "2"],
      ],
    ],
    [
      "a,,c\n,,",
      [
        ["a", null, "c"],
        [null, null, null],
      ],
    ],
    [
      '"never closed,b\n1,2',
      [
        ['"never closed', "b"],
        ["1", "2"],
      ],
    ],
  ])("%j", (text, rows) => {
    expect(parseDelimited(text)).toEqual(rows);
  });

  it("is read back as it was written, whatever stands in it", () => {
    const cell = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => !text.startsWith("="));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 }), (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        // a sign that stands more often than the comma is taken for the delimiter
        fc.pre(!/[;\t，|]/.test(text));
        expect(parseDelimited(text)).toEqual(rows);
      }),
    );
  });
});
