/** Playing a simulation: a path of choices in, where the player stands out. Pure. */
import type { Choice, Ending, Scene, Simulation, SimulationLine, SimulationNode } from "./simulation.ts";

/** One decision taken on the way. */
export interface Step {
  scene: Scene;
  choice: Choice;
}

export interface Standing {
  steps: Step[];
  node: SimulationNode;
}

/** Follows the option ids from the start; null when one of them is no choice of the scene it was made in. */
export function follow(simulation: Simulation, optionIds: readonly string[]): Standing | null {
  const steps: Step[] = [];
  let node = nodeOf(simulation, simulation.start);
  for (const optionId of optionIds) {
    const chosen = chooseAt(simulation, node, optionId);
    if (!chosen) return null;
    steps.push(chosen.step);
    node = chosen.node;
  }
  return node ? { steps, node } : null;
}

/** One decision more; null when it is none of the scene's, or the story has ended. */
export function chooseAt(
  simulation: Simulation,
  node: SimulationNode | null,
  optionId: string,
): { step: Step; node: SimulationNode } | null {
  if (node?.kind !== "scene") return null;
  const choice = node.choices.find(({ id }) => id === optionId);
  const next = choice ? nodeOf(simulation, choice.to) : null;
  return choice && next ? { step: { scene: node, choice }, node: next } : null;
}

/** The decisions worth talking about afterwards, in their order. */
export function momentsThatMattered(steps: readonly Step[]): Step[] {
  return steps.filter(({ choice }) => choice.moment);
}

/** A line of the conversation; `decided` marks what the player did without saying anything. */
export type SpokenLine = SimulationLine & { decided?: true };

/** What was said in one scene: its lines, then the player's answer as a line of its own. */
export function spoken({ scene, choice: { says, text } }: Step): SpokenLine[] {
  return [
    ...scene.lines,
    says ? { from: "me", kind: "text", text: says } : { from: "system", kind: "text", text, decided: true },
  ];
}

/** What the other side said last before the player decided. */
export function lastWordBefore({ scene }: Step): SimulationLine | null {
  return (
    scene.lines.filter(({ from }) => from === "them").pop() ?? scene.lines[scene.lines.length - 1] ?? null
  );
}

export function isEnding(node: SimulationNode): node is Ending {
  return node.kind === "ending";
}

function nodeOf({ nodes }: Simulation, id: string): SimulationNode | null {
  return nodes.find((node) => node.id === id) ?? null;
}
