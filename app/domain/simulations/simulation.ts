/** A branching simulation: a graph that authors write, validated before anyone plays it. */
import { z } from "zod";
import { bilingual, channels } from "#app/domain/quizzes/item.ts";
import { contacts } from "./contact.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens");

const line = z.strictObject({
  from: z.enum(["them", "me", "system"]),
  kind: z.enum(["text", "image-note", "transfer", "link", "voice"]).default("text"),
  text: bilingual,
});

/** A choice that mattered comes back in the replay at the end. */
const moment = z.strictObject({
  weight: z.enum(["helped", "risky"]),
  /** why it mattered, calmly */
  why: bilingual,
});

const choice = z.strictObject({
  id,
  /** what the player decides to do */
  text: bilingual,
  /** what then stands in the chat as the player's own words; without it the decision itself is told */
  says: bilingual.optional(),
  to: id,
  moment: moment.optional(),
});

/** Another screen than the one the story began on: a call that comes in, an SMS, a payment page, comments. */
const screen = z.strictObject({
  channel: z.enum(channels),
  contact: bilingual,
  note: bilingual.optional(),
});

/** The story goes on; the player decides. */
const scene = z.strictObject({
  kind: z.literal("scene"),
  id,
  /** without it, the screen that the simulation names */
  screen: screen.optional(),
  lines: z.array(line).min(1),
  choices: z.array(choice).min(2).max(4),
});

/** Several endings are good; bad ones explain and say whom to call. */
const ending = z.strictObject({
  kind: z.literal("ending"),
  id,
  outcome: z.enum(["good", "bad"]),
  lines: z.array(line),
  title: bilingual,
  explanation: bilingual,
  /** what to do now */
  next: bilingual,
  /** whom to tell, the nearest first */
  tell: z.array(z.enum(contacts)).default([]),
});

export const simulationSchema = z.strictObject({
  title: bilingual,
  channel: z.enum(channels),
  contact: bilingual,
  /** a small line under the contact: number, time */
  note: bilingual.optional(),
  /** where the story starts and who you are in it */
  setting: bilingual,
  start: id,
  nodes: z.array(z.discriminatedUnion("kind", [scene, ending])).min(3),
});
export type Simulation = z.output<typeof simulationSchema>;
export type SimulationNode = Simulation["nodes"][number];
export type Scene = Extract<SimulationNode, { kind: "scene" }>;
export type Ending = Extract<SimulationNode, { kind: "ending" }>;
export type Choice = Scene["choices"][number];
export type Screen = z.output<typeof screen>;
export type SimulationLine = Scene["lines"][number];
