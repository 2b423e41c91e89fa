import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, stopsOf } from "./flow.ts";
import { planOf, steps } from "./plan.ts";

describe("a class led from the board", () => {
  it("goes from the roll through lesson and questions to the closing", () => {
    const stops = stopsOf(planOf(["roll", "before", "lesson", "quiz", "close"]), { before: 2, quiz: 2 });
    expect(stops.map(({ step, position, phase }) => [step, position, phase].join(" ").trim())).toEqual([
      "roll",
      "before 1 asking",
      "before 2 asking",
      "lesson",
      "quiz 1 asking",
      "quiz 1 talking",
      "quiz 2 asking",
      "quiz 2 talking",
      "close",
    ]);
  });

  it("begins at the first stop and is lost at none: next and previous lead back to where one was", () => {
    const length = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.subarray([...steps], { minLength: 1 }), length, length, (chosen, before, quiz) => {
        const stops = stopsOf(planOf(chosen), { before, quiz });
        let place = placeOf(stops, null);
        expect(place?.previous).toBeNull();
        for (let n = 1; place?.next; n++) {
          const here = place.current;
          place = placeOf(stops, place.next);
          expect(place?.number).toBe(n + 1);
          expect(place?.previous).toEqual(here);
        }
        expect(place?.number).toBe(stops.length);
      }),
    );
  });

  it("stays at its simulation whichever of its screens is shown", () => {
    const stops = stopsOf(planOf(["roll", "simulation", "quiz"]), { quiz: 1 });
    const deciding = { step: "simulation", position: 2, phase: "asking" } as const;
    expect(placeOf(stops, deciding)).toMatchObject({ number: 2, next: { step: "quiz", position: 1 } });
  });

  it("starts anew where it stood at a question that the plan has not", () => {
    const stops = stopsOf(planOf(["roll", "quiz"]), { quiz: 3 });
    expect(placeOf(stops, { step: "quiz", position: 9, phase: "asking" })?.number).toBe(1);
    expect(placeOf([], null)).toBeNull();
  });
});
