import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHeld, letterOnTop, type Point, turnsOf } from "./card.ts";

/** A unit square around the origin, turned clockwise by some degrees, as a camera sees it. */
function turned(degrees: number, size = 40): Point[] {
  const angle = (degrees * Math.PI) / 180;
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => ({
    x: 500 + (size / 2) * (x * Math.cos(angle) - y * Math.sin(angle)),
    y: 300 + (size / 2) * (x * Math.sin(angle) + y * Math.cos(angle)),
  }));
}

describe("the letter on top of a card", () => {
  it.each([
    [0, "A"],
    [90, "D"],
    [180, "C"],
    [270, "B"],
  ])("turned clockwise by %d degrees is %s", (degrees, letter) => {
    expect(letterOnTop(turnsOf(turned(degrees)))).toBe(letter);
  });

  it("bears a tilted hand, and is nothing near a diagonal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -44, max: 44 }), (quarter, tilt) => {
        const letter = letterOnTop(turnsOf(turned(quarter * 90 + tilt)));
        const upright = letterOnTop(turnsOf(turned(quarter * 90)));
        if (Math.abs(tilt) <= 35) expect(letter).toBe(upright);
        else if (Math.abs(tilt) >= 37) expect(letter).toBeNull();
      }),
    );
  });

  it("is the one that was meant, however far aside the card is seen from", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (quarter, tilt, narrow) => {
          const corners = turned(quarter * 90 + tilt).map(({ x, y }) => ({ x: x * narrow, y }));
          expect(letterOnTop(turnsOf(corners))).toBe(letterOnTop(turnsOf(turned(quarter * 90))));
        },
      ),
    );
  });

  it("is held still within eighteen degrees, across the half turn too", () => {
    expect(isHeld(0.9, 1.05)).toBe(true);
    expect(isHeld(-1.95, 1.95)).toBe(true);
    expect(isHeld(0.8, 1.2)).toBe(false);
  });
});
