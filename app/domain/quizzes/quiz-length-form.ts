/** What the two pages of the quizzes' length ask. */
import { z } from "zod";
import { quizLengths } from "./quiz-length.ts";

const commandKey = z.string().min(1).max(128);

export const districtQuizLengthSchema = z.object({ commandKey, quizLength: z.enum(quizLengths) });

/** district: as the district has it */
export const schoolQuizLengthSchema = z.object({
  commandKey,
  quizLength: z.enum([...quizLengths, "district"]),
});
