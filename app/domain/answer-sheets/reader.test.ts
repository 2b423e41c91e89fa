import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homographyOf, through } from "#app/domain/answer-cards/homography.ts";
import { photographSheet } from "#tests/support/sheet-photo.ts";
import {
  bubbleRadius,
  bubblesOf,
  cornerMarkers,
  markerEdge,
  mostRows,
  sheetHeight,
  strip,
} from "./layout.ts";
import { readSheets } from "./reader.ts";
import { numberInStrip, sheetCodeOf, sheetNumberOf, sheetNumbers, stripOf } from "./sheet-code.ts";

const sheetNumber = fc.integer({ min: 0, max: sheetNumbers - 1 });

describe("a sheet's number", () => {
  it("comes back from the six letters as people type them", () => {
    fc.assert(
      fc.property(sheetNumber, (number) => {
        const code = sheetCodeOf(number);
        expect(sheetNumberOf(code)).toBe(number);
        expect(sheetNumberOf(` ${code.toLowerCase().replace("-", "")} `)).toBe(number);
      }),
    );
    expect(sheetNumberOf("O1I-L00")).toBe(sheetNumberOf("011-100"));
    expect(sheetNumberOf("7K3-Q2")).toBeNull();
    expect(sheetNumberOf("7K3-Q2U")).toBeNull();
  });

  it("comes back from the strip, and never from a strip with one, two or three wrong cells", () => {
    const wrong = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sheetNumber, wrong, (number, cells) => {
        const cellsOf = stripOf(number);
        expect(numberInStrip(cellsOf)).toBe(number);
        const damaged = cellsOf.map((bit, at) => (cells.includes(at) ? 1 - bit : bit));
        expect(numberInStrip(damaged)).toBeNull();
      }),
    );
    expect(numberInStrip(new Array(40).fill(0))).toBeNull();
    expect(numberInStrip(new Array(40).fill(1))).toBeNull();
  });
});

describe("the layout", () => {
  it("keeps circles, strip and markers apart, for every length of a form", () => {
    for (let rows = 1; rows <= mostRows; rows++) {
      const bubbles = bubblesOf(rows);
      expect(bubbles).toHaveLength(4 * rows);
      for (const [at, one] of bubbles.entries()) {
        for (const other of bubbles.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(3 * bubbleRadius);
        expect(one.y + bubbleRadius).toBeLessThan(strip.y - 4);
      }
    }
    expect(strip.x).toBeGreaterThan((cornerMarkers[0]?.x ?? 0) + markerEdge + 1);
    expect(strip.y + strip.height).toBeLessThan(sheetHeight);
  });
});

describe("a homography", () => {
  it("carries the points it was made from, and those between", () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 148, y: 0 },
      { x: 148, y: 210 },
      { x: 0, y: 210 },
    ];
    const seen = [
      { x: 103, y: 87 },
      { x: 902, y: 140 },
      { x: 870, y: 1320 },
      { x: 60, y: 1250 },
    ];
    const h = homographyOf(corners, seen);
    if (!h) throw new Error("no homography");
    for (const [at, corner] of corners.entries()) {
      expect(through(h, corner).x).toBeCloseTo(seen[at]?.x ?? 0, 6);
      expect(through(h, corner).y).toBeCloseTo(seen[at]?.y ?? 0, 6);
    }
    expect(
      homographyOf(
        [0, 1, 2, 3].map((x) => ({ x, y: 0 })),
        seen,
      ),
    ).toBeNull();
  });
});

describe("reading photographed sheets", () => {
  it("reads clear marks and flags the others: nothing is wrong without being flagged", {
    timeout: 60_000,
  }, () => {
    let clear = 0;
    let read = 0;
    for (let seed = 201; seed <= 210; seed++) {
      const rows = 8 + (seed % 13);
      const photo = photographSheet({ seed, rows });
      const [sheet] = readSheets(photo.frame, rows);
      if (!sheet) continue;
      expect(sheet.number).toBe(photo.number);
      for (const [at, truth] of photo.rows.entries()) {
        const row = sheet.rows[at];
        if (truth.kind === "clear") clear++;
        if (row?.state !== "clear") continue;
        expect(truth).toEqual({ kind: "clear", letter: row.letter });
        read++;
      }
    }
    expect(clear).toBeGreaterThan(80);
    expect(read / clear).toBeGreaterThan(0.99);
  });

  it("finds none in a picture of a desk", () => {
    const data = new Uint8ClampedArray(640 * 480 * 4).fill(140);
    expect(readSheets({ width: 640, height: 480, data }, 8)).toEqual([]);
  });
});
