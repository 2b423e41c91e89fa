/** What a page sends that has read cards or sheets. */
import { z } from "zod";

const takenAnswer = z.strictObject({
  learnerId: z.string().min(1).max(64),
  position: z.number().int().min(1).max(100),
  response: z.string().min(1).max(20),
  /** made where the answer was taken, and sent again with it until it has arrived */
  answerKey: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
});
export type TakenAnswer = z.output<typeof takenAnswer>;

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "unreadable" });
    return z.NEVER;
  }
});

export const takenForm = z.object({
  purpose: z.enum(["before", "quiz"]),
  medium: z.enum(["card", "paper"]),
  /** as JSON text, since there may be hundreds of them */
  answers: json.pipe(z.array(takenAnswer).min(1).max(500)),
});

/** One answer by hand. Its key is the form's, with what was answered: sent twice it is one, changed it is another. */
export const handForm = z
  .object({
    purpose: z.enum(["before", "quiz"]),
    learnerId: z.string().min(1).max(64),
    position: z.coerce.number().int().min(1).max(100),
    response: z.string().regex(/^[A-Z-]$/),
    /** whose form it is may follow after a space */
    commandKey: z.string().regex(/^[A-Za-z0-9-]{8,40}( |$)/),
  })
  .transform(({ purpose, commandKey, ...given }) => {
    const [key] = commandKey.split(" ");
    const answerKey = `${key}-${given.position}${given.response}`;
    return { purpose, answer: { ...given, answerKey } };
  });

export const sheetsForm = z.object({
  purpose: z.enum(["before", "quiz"]).default("quiz"),
  commandKey: z.string().min(1),
});
