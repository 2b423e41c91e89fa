/** A branching simulation: a graph that authors write, validated before anyone plays it. */
import { z } from "zod";
import { bilingual, channels } from "#app/domain/quizzes/item.ts";

const line = z.strictObject({
  from: z.enum(["them", "me", "system"]),
  kind: z.enum(["text", "image-note", "transfer", "link", "voice"]).default("text"),
  text: bilingual,
});

const choice = z.strictObject({
  id: z.string(),
  text: bilingual,
  to: z.string(),
});

const node = z.discriminatedUnion("kind", [
  /** the story goes on; the player decides */
  z.strictObject({ kind: z.literal("scene"), id: z.string(), lines: z.array(line).min(1), choices: z.array(choice).min(2).max(4) }),
  /** several endings are good, bad ones explain and say whom to call */
  z.strictObject({
    kind: z.literal("ending"),
    id: z.string(),
    outcome: z.enum(["good", "bad"]),
    lines: z.array(line),
    title: bilingual,
    explanation: bilingual,
    /** what to do now and whom to tell */
    next: bilingual,
  }),
]);

export const simulationSchema = z.strictObject({
  title: bilingual,
  channel: z.enum(channels),
  contact: bilingual,
  /** where the story starts and who you are in it */
  setting: bilingual,
  start: z.string(),
  nodes: z.array(node).min(3),
});
export type Simulation = z.output<typeof simulationSchema>;
export type SimulationNode = Simulation["nodes"][number];
