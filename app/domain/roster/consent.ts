/** What guardians answered to the letter about names, as it is entered for a class. */
import { z } from "zod";
import { commandKeySchema, daySchema } from "./hand-work.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";

export const consentSchema = z.object({
  commandKey: commandKeySchema,
  /** as printed on the letter: "2026-1" */
  version: z.string("required").trim().min(1, "required").max(20, "version-too-long"),
  way: z.enum(["paper", "in-person"]),
  on: daySchema,
  rest: z.enum(["leave", "given"]),
});

export interface ConsentAnswer {
  answer: "given" | "no";
  /** of an anonymous seat that is given its name again */
  name: string;
}

/** Fields "answer-<learner>" and "name-<learner>"; whoever has no answer is left out. */
export function answersIn(form: FormData): Map<string, ConsentAnswer> {
  const answers = new Map<string, ConsentAnswer>();
  for (const [field, value] of form) {
    if (!field.startsWith("answer-") || (value !== "given" && value !== "no")) continue;
    const learnerId = field.slice("answer-".length);
    const name = cleanName(String(form.get(`name-${learnerId}`) ?? ""));
    answers.set(learnerId, { answer: value, name });
  }
  return answers;
}

export function isNameGiven(name: string): boolean {
  return nameProblem(name) === null;
}
