import { describe, expect, it } from "vitest";
import { letters } from "#app/domain/quizzes/letters.ts";
import { cardCount } from "./card.ts";
import { cardsIn, edgeLetters, margin, markerEdge, markerPath, square } from "./card-print.ts";
import type { Frame } from "./marker-finder.ts";
import { codeOf, createCardReader } from "./reader.ts";

const pixels = 210;

/** The printed square with one pixel a millimetre, white around it, turned clockwise by quarter turns. */
function scanned(card: number, quarters: number): Frame {
  const path = markerPath(codeOf(card), { x: margin, y: margin, edge: markerEdge });
  const data = new Uint8ClampedArray(pixels * pixels * 4).fill(235);
  for (const box of path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1).map((edge) => Math.round(Number(edge)));
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        let [x, y] = [column, row];
        for (let turn = 0; turn < quarters; turn++) [x, y] = [pixels - 1 - y, x];
        data.fill(20, (y * pixels + x) * 4, (y * pixels + x) * 4 + 3);
      }
    }
  }
  return { width: pixels, height: pixels, data };
}

describe("a printed card", () => {
  it("is read as its own number and as the letter that is on top, however it is turned", () => {
    const read = createCardReader(pixels, pixels);
    for (const card of [1, 17, cardCount]) {
      for (const quarters of [0, 1, 2, 3]) {
        // a quarter turn clockwise brings the left edge to the top
        const onTop = [...letters].reverse()[(quarters + 3) % 4];
        const seen = read(scanned(card, quarters)).map(({ card: number, letter }) => ({ number, letter }));
        expect(seen).toEqual([{ number: card, letter: onTop }]);
      }
    }
  });

  it("has each letter upright at the edge that brings it to the top, clear of the marker", () => {
    for (const { x, y, degrees } of edgeLetters) {
      const outwards = { x: Math.sin((degrees * Math.PI) / 180), y: -Math.cos((degrees * Math.PI) / 180) };
      expect((x - square / 2) * outwards.x + (y - square / 2) * outwards.y).toBeGreaterThan(
        markerEdge / 2 + 5,
      );
    }
  });
});

describe("the cards to print", () => {
  it.each([
    ["1-4", [1, 2, 3, 4]],
    ["7，3、12-13 3", [3, 7, 12, 13]],
    [`${cardCount}`, [cardCount]],
  ])("%s", (typed, cards) => {
    expect(cardsIn(typed)).toEqual(cards);
  });

  it.each(["", "0", "61", "5-3", "all", "1-61", "1--3"])("are not understood from “%s”", (typed) => {
    expect(cardsIn(typed)).toBeNull();
  });
});
