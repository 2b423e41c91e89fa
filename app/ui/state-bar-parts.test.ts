import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnParts, type StatePart, stateKeys } from "./state-bar-parts.ts";

const part = (key: StatePart["key"], value: number): StatePart => ({ key, label: key, value });
const anyParts = fc
  .array(fc.nat({ max: 3000 }), { minLength: stateKeys.length, maxLength: stateKeys.length })
  .map((values) => stateKeys.map((key, index) => part(key, values[index] ?? 0)));

describe("the bar of a class's states", () => {
  it("draws each state as long as it is large, in the fixed order", () => {
    const drawn = drawnParts([part("not-yet", 12), part("taught", 36)]);
    expect(drawn.map(({ key, start, width }) => [key, start, width])).toEqual([
      ["taught", 0, 75],
      ["not-yet", 75, 25],
    ]);
  });

  it("keeps one pupil among two thousand visible", () => {
    const [, waiting] = drawnParts([part("taught", 1999), part("not-yet", 1)]);
    expect(waiting?.width).toBe(1.5);
  });

  it("keeps a state visible that the others' share has made thin", () => {
    const drawn = drawnParts([
      part("taught", 98_490),
      part("made-up", 1_500),
      part("excused", 1),
      part("not-yet", 9),
    ]);
    for (const { width } of drawn) expect(width).toBeGreaterThanOrEqual(1.5);
  });

  it("is empty where nobody is", () => {
    expect(drawnParts(stateKeys.map((key) => part(key, 0)))).toEqual([]);
  });

  it("is always full, without gaps, and shows everybody", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const drawn = drawnParts(parts);
        expect(drawn.length).toBe(parts.filter(({ value }) => value > 0).length);
        let end = 0;
        for (const { start, width } of drawn) {
          expect(start).toBeCloseTo(end, 6);
          expect(width).toBeGreaterThanOrEqual(1.5 - 1e-9);
          end = start + width;
        }
        if (drawn.length > 0) expect(end).toBeCloseTo(100, 6);
      }),
    );
  });
});
