import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphFaults } from "./graph-rules.ts";
import { chooseAt, follow, momentsThatMattered, spoken } from "./play.ts";
import { endingNode, sceneNode, soundSimulation } from "./simulation.fixtures.ts";
import type { Simulation } from "./simulation.ts";
import { viewOf } from "./view.ts";

/** Graphs of any shape, loops and loose ends included. */
const anyGraph = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const ids = [...Array.from({ length: count }, (_, index) => `n${index}`), "gone"];
  const to = fc.constantFrom(...ids);
  const scene = fc
    .array(to, { minLength: 2, maxLength: 4 })
    .map((targets) => (id: string) => sceneNode(id, targets));
  const ending = fc.constantFrom("good", "bad").map((outcome) => (id: string) => endingNode(id, outcome));
  return fc.array(fc.oneof(scene, ending), { minLength: count, maxLength: count }).map(
    (makers): Simulation => ({
      ...soundSimulation,
      start: "n0",
      nodes: makers.map((make, index) => make(`n${index}`)),
    }),
  );
});

/** Chooses by numbers until the story ends, a way leads nowhere, or the numbers run out. */
function wander(simulation: Simulation, picks: readonly number[]): string[] {
  const path: string[] = [];
  let node = follow(simulation, [])?.node ?? null;
  for (const pick of picks) {
    if (node?.kind !== "scene") break;
    const option = node.choices[pick % node.choices.length];
    const next = option && chooseAt(simulation, node, option.id);
    if (!next) break;
    path.push(next.step.choice.id);
    node = next.node;
  }
  return path;
}

const picks = fc.array(fc.nat(3), { maxLength: 30 });

describe("playing a simulation", () => {
  it("arrives at the same place by stepping and by following the whole path", () => {
    fc.assert(
      fc.property(anyGraph, picks, (simulation, numbers) => {
        const path = wander(simulation, numbers);
        const whole = follow(simulation, path);
        const before = follow(simulation, path.slice(0, -1));
        expect(whole?.steps.map(({ choice }) => choice.id)).toEqual(path);
        const last = path[path.length - 1];
        if (last !== undefined && before)
          expect(chooseAt(simulation, before.node, last)?.node).toBe(whole?.node);
      }),
    );
  });

  it("never goes on after an ending, nor by a choice that the scene does not offer", () => {
    fc.assert(
      fc.property(anyGraph, picks, fc.string(), (simulation, numbers, foreign) => {
        const path = wander(simulation, numbers);
        const standing = follow(simulation, path);
        const offered = standing?.node.kind === "scene" ? standing.node.choices.map(({ id }) => id) : [];
        if (!offered.includes(foreign)) expect(follow(simulation, [...path, foreign])).toBeNull();
      }),
    );
  });

  it("shows every line that was said, in order, and one for each decision", () => {
    fc.assert(
      fc.property(anyGraph, picks, (simulation, numbers) => {
        const standing = follow(simulation, wander(simulation, numbers));
        if (!standing) return;
        const said = standing.steps.flatMap((step) => spoken(step).map(({ text }) => text.en));
        expect(said).toHaveLength(standing.steps.reduce((sum, { scene }) => sum + scene.lines.length + 1, 0));
        const view = viewOf(simulation, standing, "en");
        expect(view.screens.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(said);
        expect(view.choices.length > 0).toBe(view.ending === null);
      }),
    );
  });

  it("replays the decisions that mattered, and only those that were taken", () => {
    const standing = follow(soundSimulation, ["left", "right"]);
    expect(momentsThatMattered(standing?.steps ?? []).map(({ choice }) => choice.id)).toEqual([
      "left",
      "right",
    ]);
    expect(momentsThatMattered([])).toEqual([]);
  });
});

describe("the rules of a graph", () => {
  it("find nothing in a sound one, and every way through it can still end", () => {
    expect(graphFaults(soundSimulation, "junior")).toEqual([]);
  });

  it("promise that whatever one chooses, an ending stays within reach", () => {
    fc.assert(
      fc.property(anyGraph, picks, (simulation, numbers) => {
        const shapeOnly = graphFaults(simulation, "junior").filter(
          ({ message }) => !/wanted|same place|whom to tell/.test(message),
        );
        if (shapeOnly.length > 0) return;
        const standing = follow(simulation, wander(simulation, numbers));
        expect(standing).not.toBeNull();
        expect(canStillEnd(simulation, standing?.node.id ?? "")).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<Simulation>, RegExp]>([
    ["a start that does not exist", { start: "nowhere" }, /nowhere: no such node/],
    [
      "a way to a node that does not exist",
      { nodes: replaced("s1", sceneNode("s1", ["gone", "s2"])) },
      /gone: no such node/,
    ],
    [
      "a node that nobody can reach",
      { nodes: [...soundSimulation.nodes, endingNode("lonely", "good")] },
      /lonely: no way leads here/,
    ],
    [
      "a circle without a way out",
      {
        nodes: [
          ...replaced("s8", sceneNode("s8", ["g1", "t1"])),
          sceneNode("t1", ["t2", "t1"]),
          sceneNode("t2", ["t1", "t2"]),
        ],
      },
      /no ending can be reached/,
    ],
    [
      "two nodes with one name",
      { nodes: [...soundSimulation.nodes, endingNode("g1", "good")] },
      /g1: used twice/,
    ],
    [
      "choices that all lead to one place",
      { nodes: replaced("s1", sceneNode("s1", ["s2", "s2"])) },
      /all choices lead to the same place/,
    ],
    [
      "a bad ending that leaves one alone",
      { nodes: replaced("b1", { ...endingNode("b1", "bad"), tell: [] }) },
      /b1: a bad ending says whom to tell/,
    ],
    [
      "a way through that leaves nothing to look back on",
      { nodes: replaced("s1", withoutMoments(sceneNode("s1", ["s2", "g1"]))) },
      /g1: a way leads here without any moment/,
    ],
    [
      "too few good endings",
      { nodes: replaced("g1", endingNode("g1", "bad")) },
      /1 good endings, at least 2 wanted/,
    ],
  ])("find %s", (_what, change, expected) => {
    const messages = graphFaults({ ...soundSimulation, ...change }, "junior").map(({ message }) => message);
    expect(messages.join("\n")).toMatch(expected);
  });
});

function withoutMoments(scene: ReturnType<typeof sceneNode>) {
  return { ...scene, choices: scene.choices.map(({ moment: _, ...choice }) => choice) };
}

function replaced(id: string, node: Simulation["nodes"][number]): Simulation["nodes"] {
  return soundSimulation.nodes.map((each) => (each.id === id ? node : each));
}

function canStillEnd(simulation: Simulation, from: string, seen = new Set<string>()): boolean {
  const node = simulation.nodes.find(({ id }) => id === from);
  if (!node || seen.has(from)) return false;
  seen.add(from);
  return node.kind === "ending" || node.choices.some(({ to }) => canStillEnd(simulation, to, seen));
}

describe("a story that moves to another screen", () => {
  const [first, ...others] = soundSimulation.nodes;
  const phone = { channel: "phone", contact: { "zh-CN": "客服", en: "Service" } } as const;
  const moving: Simulation = {
    ...soundSimulation,
    nodes: [
      first as (typeof others)[number],
      ...others.map((node) =>
        node.kind === "scene" && /^s[23]$/.test(node.id) ? { ...node, screen: phone } : node,
      ),
    ],
  };
  const screensAfter = (...path: string[]) => {
    const standing = follow(moving, path);
    if (!standing) throw new Error("no such way");
    return viewOf(moving, standing, "zh-CN").screens.map(({ channel, contact, lines }) => [
      channel,
      contact,
      lines.length,
    ]);
  };

  it("leaves what was said on the screen it was said on, and goes on where the scene is", () => {
    expect(screensAfter()).toEqual([["chat", "Somebody", 0]]);
    expect(screensAfter("left")).toEqual([
      ["chat", "Somebody", 2],
      ["phone", "客服", 0],
    ]);
    expect(screensAfter("left", "left", "left")).toEqual([
      ["chat", "Somebody", 2],
      ["phone", "客服", 4],
      ["chat", "Somebody", 0],
    ]);
  });

  it("ends where the last scene was", () => {
    expect(screensAfter("left", "right").pop()).toEqual(["phone", "客服", 2]);
  });
});
