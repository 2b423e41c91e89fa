/** What the forms on the board of a led class send. */
import { z } from "zod";
import { letters, optionLetters } from "#app/domain/quizzes/letters.ts";
import { ledStepSchema, phases } from "./led.ts";
import { steps } from "./plan.ts";
import { idList } from "./roll-form.ts";

/** The page to come back to: the mirrored board, the teacher's own, or the camera that reads cards. */
export const ledPages = ["board", "teacher", "scanner"] as const;
export type LedPage = (typeof ledPages)[number];
const from = z.enum(ledPages).default("board");

/** An empty field is none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal("").transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);

const stop = {
  step: z.enum(steps),
  position: optional(z.coerce.number().int().min(0).max(100)),
  phase: optional(z.enum(phases)),
};

export const stepForm = z
  .object({ commandKey: z.string().min(1), from, ...stop })
  .transform(({ commandKey, from: page, ...to }) => ({
    commandKey,
    from: page,
    to: ledStepSchema.parse(to),
  }));

/** The roll, and the stop that comes after it. */
export const boardRollForm = z
  .object({ commandKey: z.string().min(1), absent: idList, ...stop, step: z.enum(steps).optional() })
  .transform(({ commandKey, absent, step, ...rest }) => ({
    commandKey,
    absent,
    to: step ? ledStepSchema.parse({ step, ...rest }) : null,
  }));

const count = z
  .union([z.literal("").transform(() => 0), z.coerce.number().int().min(0).max(200)])
  .optional()
  .transform((value) => value ?? 0);

/** Counts by option: a field for each letter. */
export const handsForm = z
  .object({
    commandKey: z.string().min(1),
    from,
    purpose: z.enum(["before", "quiz"]),
    position: z.coerce.number().int().min(1).max(100),
    letters: z.string().regex(/^[A-FT](,[A-FT]){1,5}$/),
    ...Object.fromEntries([...optionLetters, "T"].map((letter) => [letter, count])),
    nextStep: z.enum(steps).optional(),
    nextPosition: stop.position,
    nextPhase: stop.phase,
  })
  .transform(({ commandKey, from: page, purpose, position, letters, ...fields }) => {
    const { nextStep: step, nextPosition, nextPhase: phase, ...rest } = fields;
    const to = step ? ledStepSchema.parse({ step, position: nextPosition, phase }) : null;
    const counted = rest as Record<string, number>;
    const counts = Object.fromEntries(letters.split(",").map((letter) => [letter, counted[letter] ?? 0]));
    return { commandKey, from: page, purpose, position, counts, to };
  });

const move = {
  commandKey: z.string().min(1),
  from,
  runId: z.string().min(1).max(100),
  moves: z.coerce.number().int().min(0).max(1000),
};

export const takingBackForm = z.object(move);

const optionId = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** What the class decides: an option that was pressed, or a field for the hands of each letter, or both. */
export const decisionForm = z
  .object({
    ...move,
    options: z.string().transform((ids) => ids.split(",")),
    optionId: optionId.optional(),
    ...Object.fromEntries(letters.map((letter) => [letter, count])),
  })
  .transform(({ options, optionId: chosen, ...rest }) => {
    const counted = rest as unknown as Record<string, number>;
    const { commandKey, from: page, runId, moves } = rest;
    const hands = options.map((id, index) => [id, counted[letters[index] ?? ""] ?? 0] as const);
    // fields left empty say that nobody has counted
    const votes = hands.some(([, number]) => number > 0) ? Object.fromEntries(hands) : null;
    return { commandKey, from: page, runId, moves, optionId: chosen ?? null, votes };
  });

export const headCountForm = z.object({
  commandKey: z.string().min(1),
  from,
  count: z.coerce.number({ error: "required" }).int().min(1, "required").max(200),
});
