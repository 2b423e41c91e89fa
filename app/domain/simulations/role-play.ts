/**
 * A simulation as a play for a classroom without computers: somebody tells, somebody is the other side, somebody is
 * the pupil. One way through to a good end and one to a bad end, the ones with the most to talk about. Pure.
 */
import type { Locale } from "#app/lib/texts.ts";
import { chooseAt, follow, isEnding, type Standing, type Step } from "./play.ts";
import type { Simulation, SimulationNode } from "./simulation.ts";

export type Part = "narrator" | "other" | "pupil";

export type ScriptLine =
  | { kind: "line"; part: Part; text: string }
  /** the story moves to another screen: who is there now */
  | { kind: "screen"; channel: Simulation["channel"]; contact: string; note: string | null }
  /** here the class is asked before anybody goes on */
  | { kind: "stop" }
  | { kind: "turn"; weight: "helped" | "risky"; why: string };

export interface RolePlay {
  outcome: "good" | "bad";
  lines: ScriptLine[];
  title: string;
  explanation: string;
  next: string;
}

const longestPlay = 9;
const mostWays = 20_000;

/** The good end first. */
export function rolePlaysOf(simulation: Simulation, locale: Locale): RolePlay[] {
  return (["good", "bad"] as const).flatMap((outcome) => {
    const way = bestWay(simulation, outcome);
    return way ? [scriptOf(simulation, way, locale)] : [];
  });
}

/** The most moments that mattered; among equals the shorter play, then the one written first. */
function bestWay(simulation: Simulation, outcome: "good" | "bad"): Standing | null {
  const start = follow(simulation, []);
  if (!start) return null;
  let best: { standing: Standing; worth: number } | null = null;
  let looked = 0;
  visit(start.node, [], new Set());
  return best ? (best as { standing: Standing }).standing : null;

  function visit(node: SimulationNode, steps: Step[], been: ReadonlySet<string>): void {
    if (looked++ > mostWays) return;
    if (isEnding(node)) {
      const worth = worthOf(steps, outcome);
      if (node.outcome === outcome && (!best || worth > best.worth))
        best = { standing: { steps, node }, worth };
      return;
    }
    if (steps.length === longestPlay || been.has(node.id)) return;
    for (const { id } of node.choices) {
      const chosen = chooseAt(simulation, node, id);
      if (chosen) visit(chosen.node, [...steps, chosen.step], new Set([...been, node.id]));
    }
  }
}

function worthOf(steps: readonly Step[], outcome: "good" | "bad"): number {
  const wanted = outcome === "good" ? "helped" : "risky";
  const moments = steps.filter(({ choice }) => choice.moment?.weight === wanted).length;
  return moments * 10 - steps.length;
}

function scriptOf(simulation: Simulation, { steps, node }: Standing, locale: Locale): RolePlay {
  if (!isEnding(node)) throw new Error("a way that does not end");
  const lines: ScriptLine[] = [];
  let now = simulation.contact[locale];
  const tell = (spoken: readonly { from: "them" | "me" | "system"; text: Simulation["title"] }[]) => {
    const parts = { them: "other", me: "pupil", system: "narrator" } as const;
    for (const { from, text } of spoken) lines.push({ kind: "line", part: parts[from], text: text[locale] });
  };
  for (const { scene, choice } of steps) {
    const screen = scene.screen ?? simulation;
    const contact = screen.contact[locale];
    if (contact !== now)
      lines.push({ kind: "screen", channel: screen.channel, contact, note: screen.note?.[locale] ?? null });
    now = contact;
    tell(scene.lines);
    if (choice.moment) lines.push({ kind: "stop" });
    tell([choice.says ? { from: "me", text: choice.says } : { from: "system", text: choice.text }]);
    if (choice.moment)
      lines.push({ kind: "turn", weight: choice.moment.weight, why: choice.moment.why[locale] });
  }
  tell(node.lines);
  const { outcome, title, explanation, next } = node;
  return {
    outcome,
    lines,
    title: title[locale],
    explanation: explanation[locale],
    next: next[locale],
  };
}
