/** Small graphs for tests. */
import { type Ending, type Scene, type Simulation, simulationSchema } from "./simulation.ts";

const words = (text: string) => ({ "zh-CN": text, en: text });
const optionIds = ["left", "right", "up", "down"];

export function sceneNode(id: string, targets: readonly string[]): Scene {
  return {
    kind: "scene",
    id,
    lines: [{ from: "them", kind: "text", text: words(`${id} speaks`) }],
    choices: targets.map((to, index) => ({
      id: optionIds[index] as string,
      text: words(`to ${to}`),
      to,
      moment: { weight: "helped", why: words("because") },
    })),
  };
}

export function endingNode(id: string, outcome: Ending["outcome"]): Ending {
  const [title, explanation, next] = [words(`title of ${id}`), words("why"), words("what now")];
  return { kind: "ending", id, outcome, lines: [], title, explanation, next, tell: ["parents"] };
}

/** Eight scenes in a row; each may also end the story. */
export const soundSimulation: Simulation = simulationSchema.parse({
  title: words("A test"),
  channel: "chat",
  contact: words("Somebody"),
  setting: words("Somewhere"),
  start: "s1",
  nodes: [
    ...["g1", "b1", "b2", "b3", "g2", "b1", "b2"].map((end, index) =>
      sceneNode(`s${index + 1}`, [`s${index + 2}`, end]),
    ),
    sceneNode("s8", ["g1", "b3"]),
    ...["g1", "g2"].map((id) => endingNode(id, "good")),
    ...["b1", "b2", "b3"].map((id) => endingNode(id, "bad")),
  ],
});
