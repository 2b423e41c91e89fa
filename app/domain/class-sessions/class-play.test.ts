import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnding } from "#app/domain/simulations/play.ts";
import { soundSimulation } from "#app/domain/simulations/simulation.fixtures.ts";
import {
  type ClassChoice,
  type ClassPlay,
  classPlayOf,
  majorityOf,
  offeredAt,
  standingChoices,
} from "./class-play.ts";
import type { LedStep } from "./led.ts";

const simulation = { step: "simulation", position: null, phase: null } as const;

function play(rows: readonly ClassChoice[], at: LedStep = simulation): ClassPlay {
  const shown = classPlayOf(soundSimulation, { runId: "run", rows, at }, "zh-CN");
  if (!shown) throw new Error("the story does not know this way");
  return shown;
}

const decided = (id: string, optionId: string, votes: ClassChoice["votes"] = null): ClassChoice => ({
  id,
  optionId,
  votes,
  takesBackId: null,
});

/** Presses "on" until the class has to decide or the story is over; tells what it has seen. */
function readOn(rows: readonly ClassChoice[]): ClassPlay[] {
  const seen = [play(rows)];
  for (let last = seen[0]; last?.onwards; last = seen[seen.length - 1]) seen.push(play(rows, last.onwards));
  return seen;
}

const kindsOf = (screens: readonly ClassPlay[]) => screens.map(({ screen }) => screen.kind);

describe("a class plays a simulation from the board", () => {
  it("hears who it is, then what comes, then decides", () => {
    expect(kindsOf(readOn([]))).toEqual(["setting", "story", "deciding"]);
    const branch = readOn([]).at(-1)?.screen;
    expect(branch?.kind === "deciding" && branch.options.map(({ letter, id }) => [letter, id])).toEqual([
      ["A", "left"],
      ["B", "right"],
    ]);
  });

  it("sees at the end how it went, what to do, and each moment with the votes of its branch", () => {
    const votes = { left: 12, right: 31 };
    const screens = readOn([decided("1", "left", { left: 40, right: 3 }), decided("2", "right", votes)]);
    // a story that has ended is found again at what there is to talk about
    const [found] = screens;
    expect(found?.screen).toMatchObject({ kind: "moment", number: 2, of: 2 });
    const all = [1, 2, 3, 4, 5, 6].map((position) =>
      play([decided("1", "left"), decided("2", "right", votes)], {
        ...simulation,
        position,
        phase: "talking",
      }),
    );
    expect(kindsOf(all)).toEqual(["story", "outcome", "now", "tell", "moment", "moment"]);
    expect(all[5]?.screen).toMatchObject({
      options: [
        { id: "left", votes: 12, chosen: false },
        { id: "right", votes: 31, chosen: true },
      ],
    });
    expect(all[4]?.screen).toMatchObject({ options: [{ votes: null }, { votes: null }] });
  });

  it("goes back screen by screen, and from the first one to the branch before", () => {
    const rows = [decided("1", "left")];
    const [story, branch] = readOn(rows);
    expect(branch?.back).toEqual({ step: "simulation", position: 1, phase: "talking" });
    expect(story?.back).toBe("take-back");
    expect(play([], { ...simulation, position: 1, phase: "talking" }).back).toEqual(simulation);
    expect(play([]).back).toBeNull();
  });

  it("is shown the branch that it went back to, in whatever language and on however many screens", () => {
    const again = play([], { ...simulation, position: 40, phase: "asking" });
    expect(again.screen.kind).toBe("deciding");
  });
});

describe("what stands", () => {
  it("is every decision that has not been taken back, so that any way can be gone and undone", () => {
    const move = fc.oneof(fc.constant("back" as const), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const rows: ClassChoice[] = [];
        const path: string[] = [];
        for (const [at, one] of moves.entries()) {
          const id = String(at);
          const last = standingChoices(rows).at(-1);
          if (one === "back") {
            if (!last) continue;
            rows.push({ id, optionId: last.optionId, votes: null, takesBackId: last.id });
            path.pop();
            continue;
          }
          const choice = offeredAt(soundSimulation, rows)?.choices[one];
          if (!choice) continue;
          rows.push(decided(id, choice.id));
          path.push(choice.id);
        }
        expect(standingChoices(rows).map(({ optionId }) => optionId)).toEqual(path);
        const offered = offeredAt(soundSimulation, rows);
        const shown = play(rows, { ...simulation, position: 1, phase: "asking" });
        expect(shown.screen.kind === "deciding").toBe(offered !== null && !isEnding(offered));
        expect(shown.moves).toBe(rows.length);
      }),
    );
  });
});

describe("most votes", () => {
  it("decide; as many for two of them do not, nor does nobody", () => {
    expect(majorityOf({ a: 3, b: 12, c: 1 })).toBe("b");
    expect(majorityOf({ a: 12, b: 12, c: 1 })).toBeNull();
    expect(majorityOf({ a: 0, b: 0 })).toBeNull();
    expect(majorityOf({})).toBeNull();
    expect(majorityOf({ a: 1 })).toBe("a");
  });
});
