/** What a pupil's browser sends for one answer, and why it may be refused. */
import { z } from "zod";

/** Generous for today's single letters; nothing a browser of ours sends comes near it. */
const longestResponse = 200;

export const answerSchema = z.strictObject({
  attemptId: z.string().min(1).max(64),
  /** of the form, not of the pupil's own order */
  position: z.coerce.number().int().min(1).max(1000),
  response: z.string().min(1).max(longestResponse),
  /** made when the answer is given and sent again with it until it has arrived */
  answerKey: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
});
export type GivenAnswer = z.output<typeof answerSchema>;

export type AnswerRefusal =
  /** no attempt of this pupil, which is all that is said about other pupils' */
  | "not-found"
  | "not-asked"
  | "no-such-option"
  | "submitted"
  | "closed"
  /** this key has come before, with another answer */
  | "key-reused"
  /** the database cannot keep up: nothing is wrong with the answer, it should come again */
  | "busy";

export type AnswerResult =
  /** before: this very answer had arrived already; nothing was added */
  { ok: true; saved: "now" | "before" } | { ok: false; reason: AnswerRefusal };

/** In the place of an answer that a teacher took down and takes back: as if none had been given. */
export const takenBack = "-";

/** The answer that counts per position: the newest. Ids are time-ordered, whatever any clock in the room says. */
export function newestAnswers(
  rows: readonly { id: string; position: number; response: string }[],
): Map<number, string> {
  const newest = new Map<number, { id: string; response: string }>();
  for (const row of rows) {
    const known = newest.get(row.position);
    if (!known || known.id < row.id) newest.set(row.position, row);
  }
  return new Map(
    [...newest].flatMap(([position, { response }]) =>
      response === takenBack ? [] : [[position, response] as const],
    ),
  );
}
