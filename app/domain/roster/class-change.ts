/** What can happen to a whole class, and where its pupils go by default. */
import { z } from "zod";
import { commandKeySchema, daySchema } from "./hand-work.ts";

const number = z
  .string("required")
  .transform((text) => text.normalize("NFKC").trim())
  .pipe(
    z
      .string()
      .min(1, "required")
      .regex(/^[1-9]\d?$/, "numberForm"),
  )
  .transform(Number);
const common = { commandKey: commandKeySchema, on: daySchema };

export const classChangeSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("merged"), ...common, intoId: z.string("required").min(1, "required") }),
  z.object({ what: z.literal("renumbered"), ...common, number }),
  z.object({ what: z.literal("closed"), ...common }),
  z.object({ what: z.literal("graduated"), ...common }),
]);
export type ClassChangeForm = z.output<typeof classChangeSchema>;

export const splitSchema = z.object({ ...common, numberA: number, numberB: number });

export type ClassChangeRefusal =
  | "future"
  | "too-early"
  | "changed-later"
  | "number-taken"
  | "same-number"
  | "not-empty"
  | "other-year"
  | "running"
  | "one-side-empty";

/** Half and half by seat: the front of the list stays together, an odd one goes to the first part. */
export function halves(learners: readonly { learnerId: string }[]): Map<string, "a" | "b"> {
  const middle = Math.ceil(learners.length / 2);
  return new Map(learners.map(({ learnerId }, at) => [learnerId, at < middle ? "a" : "b"]));
}

/** Seats of those who come into a class that has pupils: after its last one, in the order of their old seats. */
export function seatsAfter(
  taken: readonly (number | null)[],
  coming: readonly { learnerId: string; seat: number | null }[],
): Map<string, number | null> {
  const last = Math.max(0, ...taken.map((seat) => seat ?? 0));
  const sorted = [...coming].sort((a, b) => (a.seat ?? 100) - (b.seat ?? 100));
  return new Map(sorted.map(({ learnerId }, at) => [learnerId, last + at + 1 > 99 ? null : last + at + 1]));
}
