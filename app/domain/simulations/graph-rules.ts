/** What makes a simulation playable and instructive, beyond its shape. */
import type { Simulation } from "./simulation.ts";

export interface Fault {
  /** where in the file: keys and indexes */
  path: (string | number)[];
  message: string;
}

const fewest = { scenes: 8, good: 2, bad: 3 };

/** No dead ends, no loose ends, several endings of both kinds, and every bad one says whom to tell. */
export function graphFaults({ start, nodes }: Simulation): Fault[] {
  const faults: Fault[] = [];
  const indexes = new Map<string, number>();
  for (const [index, { id }] of nodes.entries()) {
    if (indexes.has(id)) faults.push({ path: ["nodes", index, "id"], message: `${id}: used twice` });
    else indexes.set(id, index);
  }
  if (!indexes.has(start)) faults.push({ path: ["start"], message: `${start}: no such node` });

  for (const [index, node] of nodes.entries()) {
    const path = ["nodes", index];
    if (node.kind === "scene") {
      const used = new Set<string>();
      for (const [number, { id, to }] of node.choices.entries()) {
        if (used.has(id))
          faults.push({ path: [...path, "choices", number, "id"], message: `${id}: used twice` });
        used.add(id);
        if (!indexes.has(to))
          faults.push({ path: [...path, "choices", number, "to"], message: `${to}: no such node` });
      }
      if (new Set(node.choices.map(({ to }) => to)).size < 2) {
        faults.push({ path: [...path, "choices"], message: "all choices lead to the same place" });
      }
    } else if (node.outcome === "bad" && node.tell.length === 0) {
      faults.push({ path, message: `${node.id}: a bad ending says whom to tell` });
    }
  }

  const reached = reachable(nodes, start);
  const ending = canEnd(nodes);
  for (const [index, { id }] of nodes.entries()) {
    if (!reached.has(id)) faults.push({ path: ["nodes", index], message: `${id}: no way leads here` });
    else if (!ending.has(id))
      faults.push({ path: ["nodes", index], message: `${id}: no ending can be reached from here` });
  }
  return [...faults, ...tooFew(nodes)];
}

function tooFew(nodes: Simulation["nodes"]): Fault[] {
  const outcomes = nodes.map((node) => (node.kind === "ending" ? node.outcome : "scenes"));
  return (["scenes", "good", "bad"] as const).flatMap((kind) => {
    const count = outcomes.filter((outcome) => outcome === kind).length;
    const what = kind === "scenes" ? "scenes" : `${kind} endings`;
    return count < fewest[kind]
      ? [{ path: ["nodes"], message: `${count} ${what}, at least ${fewest[kind]} wanted` }]
      : [];
  });
}

function reachable(nodes: Simulation["nodes"], start: string): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (!node || reached.has(id)) continue;
    reached.add(id);
    if (node.kind === "scene") open.push(...node.choices.map(({ to }) => to));
  }
  return reached;
}

/** Grows from the endings backwards until nothing is added. */
function canEnd(nodes: Simulation["nodes"]): Set<string> {
  const ending = new Set(nodes.filter(({ kind }) => kind === "ending").map(({ id }) => id));
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const node of nodes) {
      if (node.kind === "scene" && node.choices.some(({ to }) => ending.has(to))) ending.add(node.id);
    }
  }
  return ending;
}
