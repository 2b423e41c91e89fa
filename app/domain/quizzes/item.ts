/** A quiz item as authors write it and as it is kept for ever once used. */
import { z } from "zod";
import { bands } from "#app/domain/schools/stage.ts";

export const bilingual = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });

export const channels = ["chat", "sms", "email", "web", "payment", "phone", "video", "in-person"] as const;
export const tricks = [
  "pay-first",
  "off-platform",
  "link-or-qr",
  "unofficial-app",
  "screen-sharing",
  "asks-code",
  "parents-phone",
  "minor-frozen",
  "unfreeze-fee",
  "safe-account",
  "secrecy",
  "urgency",
  "no-call",
  "fake-receipt",
  "authority",
  "small-gain",
  "acquaintance",
] as const;
export type Channel = (typeof channels)[number];
export type Trick = (typeof tricks)[number];

/** One bubble, text or line of the message that an item shows. */
const messageLine = z.strictObject({
  from: z.enum(["them", "me", "system"]),
  /** text: words; image-note: what a picture shows, in words; transfer, link, voice: drawn as such */
  kind: z.enum(["text", "image-note", "transfer", "link", "voice"]).default("text"),
  text: bilingual,
});

/** What the pupil looks at: drawn as the app it imitates, without the app's marks. */
export const messageSchema = z.strictObject({
  channel: z.enum(channels),
  /** who it says it is from, or the window's title */
  sender: bilingual,
  /** a small line under the sender: number, group size, time */
  note: bilingual.optional(),
  lines: z.array(messageLine).min(1),
});

/** A message to read through for what is wrong with it; `flag` is the key and never shown before handing in. */
const flaggedMessage = messageSchema.extend({
  lines: z
    .array(messageLine.extend({ flag: z.boolean().default(false) }))
    .min(3)
    .max(8)
    .refine(
      someButNotAll<{ flag: boolean }>(({ flag }) => flag),
      "at least one line is a red flag, and not every line is",
    ),
});

/** For a key of several: one that needs no choosing asks nothing. */
function someButNotAll<T>(test: (thing: T) => boolean) {
  return (list: readonly T[]) => list.some(test) && !list.every(test);
}

const base = {
  /** permanent; never reused */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  bands: z.array(z.enum(bands)).min(1),
  difficulty: z.int().min(1).max(3),
  /** stands in every form of the lesson, of every class: before it, after it and weeks later, so that they can be compared */
  anchor: z.literal(true).optional(),
  tricks: z.array(z.enum(tricks)),
  stem: bilingual,
  /** what decides it: quoted from the message where one is shown */
  cue: bilingual,
  /** why, and what to do; calm, to everybody */
  feedback: bilingual,
};

const message = messageSchema.optional();
const option = z.strictObject({ text: bilingual, correct: z.boolean().default(false) });
const isCorrect = ({ correct }: z.output<typeof option>) => correct;

export const itemSchema = z.discriminatedUnion("kind", [
  /** scam or genuine, on the four steps A 一定是骗局 · B 多半是骗局 · C 多半是真的 · D 一定是真的 */
  z.strictObject({ kind: z.literal("verdict"), genuine: z.boolean(), message, ...base }),
  /** one right answer of at most four; `asks` marks what one would do, or whom one would tell */
  z.strictObject({
    kind: z.literal("single"),
    asks: z.enum(["what-to-do", "whom-to-tell"]).optional(),
    options: z
      .array(option)
      .min(2)
      .max(4)
      .refine((options) => options.filter(isCorrect).length === 1, "exactly one option is correct"),
    message,
    ...base,
  }),
  /** every option that holds, and no other */
  z.strictObject({
    kind: z.literal("multiple"),
    options: z
      .array(option)
      .min(3)
      .max(6)
      .refine(someButNotAll(isCorrect), "at least one option is correct, and not every one is"),
    message,
    ...base,
  }),
  /** whether the stem's sentence holds */
  z.strictObject({ kind: z.literal("true-false"), answer: z.boolean(), message, ...base }),
  /** steps written in the right order; pupils see them mixed */
  z.strictObject({ kind: z.literal("order"), steps: z.array(bilingual).min(3).max(6), message, ...base }),
  /** the lines of a message that are red flags */
  z.strictObject({ kind: z.literal("mark"), message: flaggedMessage, ...base }),
]);
export type Item = z.output<typeof itemSchema>;
export type ItemKind = Item["kind"];
export type Message = z.output<typeof messageSchema>;

export type { Letter } from "./letters.ts";
