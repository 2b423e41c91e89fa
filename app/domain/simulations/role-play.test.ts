import { describe, expect, it } from "vitest";
import { rolePlaysOf } from "./role-play.ts";
import { endingNode, sceneNode, soundSimulation } from "./simulation.fixtures.ts";
import { type Simulation, simulationSchema } from "./simulation.ts";

const words = (text: string) => ({ "zh-CN": text, en: text });

describe("a simulation acted in class", () => {
  it("has one way to a good end and one to a bad end", () => {
    const plays = rolePlaysOf(soundSimulation, "en");
    expect(plays.map(({ outcome }) => outcome)).toEqual(["good", "bad"]);
    expect(plays[0]?.lines[0]).toEqual({ kind: "line", part: "other", text: "s1 speaks" });
    expect(plays[0]?.lines[1]).toEqual({ kind: "stop" });
    // what is done without words is told
    expect(plays[0]?.lines[2]).toEqual({ kind: "line", part: "narrator", text: "to s2" });
    expect(plays[0]?.lines[3]).toEqual({ kind: "turn", weight: "helped", why: "because" });
    expect(plays[0]?.next).toBe("what now");
  });

  it("takes the way with the most to talk about, and never walks in a circle", () => {
    const simulation: Simulation = simulationSchema.parse({
      ...soundSimulation,
      start: "s1",
      nodes: [
        sceneNode("s1", ["s1", "s2", "good"]),
        { ...sceneNode("s2", ["s1", "good"]), screen: { channel: "phone", contact: words("Mother") } },
        endingNode("good", "good"),
      ],
    });
    const [play, ...others] = rolePlaysOf(simulation, "en");
    expect(others).toEqual([]);
    expect(play?.lines.filter(({ kind }) => kind === "turn")).toHaveLength(2);
    expect(play?.lines).toContainEqual({ kind: "screen", channel: "phone", contact: "Mother", note: null });
  });
});
