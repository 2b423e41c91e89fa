/** What a school decides for itself. Kept by day, like the district's settings. */
import { z } from "zod";
import { quizLengths } from "#app/domain/quizzes/quiz-length.ts";

export const schoolSettingsSchema = z.object({
  /** 级 in names of classes; null: nobody has said yet */
  yearMeaning: z.enum(["entry", "graduation"]).nullable().default(null),
  /** of quizzes; null: as the district has it */
  quizLength: z.enum(quizLengths).nullable().default(null),
});
export type SchoolSettings = z.output<typeof schoolSettingsSchema>;
