/** What makes a simulation playable and instructive, beyond its shape. */
import type { Band } from "#app/domain/schools/stage.ts";
import type { Choice, Simulation } from "./simulation.ts";

export interface Fault {
  /** where in the file: keys and indexes */
  path: (string | number)[];
  message: string;
}

/** Small children and grown-ups after work are given a shorter story. */
const short = { scenes: 6, good: 2, bad: 2 };
const full = { scenes: 8, good: 2, bad: 3 };
const shortFor: readonly Band[] = ["primary-lower", "parents", "staff"];

/** No dead ends, no loose ends, several endings of both kinds, and every bad one says whom to tell. */
export function graphFaults({ start, nodes }: Simulation, band: Band): Fault[] {
  const faults: Fault[] = [];
  if (band === "kindergarten")
    faults.push({ path: [], message: "kindergarten is told a story and plays none" });
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
  const quiet = reachable(nodes, start, ({ moment }) => moment === undefined);
  const ending = canEnd(nodes);
  for (const [index, { id, kind }] of nodes.entries()) {
    if (!reached.has(id)) faults.push({ path: ["nodes", index], message: `${id}: no way leads here` });
    else if (!ending.has(id))
      faults.push({ path: ["nodes", index], message: `${id}: no ending can be reached from here` });
    else if (kind === "ending" && quiet.has(id))
      faults.push({
        path: ["nodes", index],
        message: `${id}: a way leads here without any moment to look back on`,
      });
  }
  return [...faults, ...tooFew(nodes, shortFor.includes(band) ? short : full)];
}

function tooFew(nodes: Simulation["nodes"], fewest: typeof full): Fault[] {
  const outcomes = nodes.map((node) => (node.kind === "ending" ? node.outcome : "scenes"));
  return (["scenes", "good", "bad"] as const).flatMap((kind) => {
    const count = outcomes.filter((outcome) => outcome === kind).length;
    const what = kind === "scenes" ? "scenes" : `${kind} endings`;
    return count < fewest[kind]
      ? [{ path: ["nodes"], message: `${count} ${what}, at least ${fewest[kind]} wanted` }]
      : [];
  });
}

/** Every node that some way leads to, by choices that pass. */
function reachable(
  nodes: Simulation["nodes"],
  start: string,
  passes: (choice: Choice) => boolean = () => true,
): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (!node || reached.has(id)) continue;
    reached.add(id);
    if (node.kind === "scene") open.push(...node.choices.filter(passes).map(({ to }) => to));
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
