/** What a district decides for itself. Kept by day, handed to pure functions; never read from the environment. */
import { z } from "zod";
import { quizLengths } from "#app/domain/quizzes/quiz-length.ts";

export const districtSettingsSchema = z.strictObject({
  timeZone: z.string().default("Asia/Shanghai"),
  /** the year in which every learner gets the lesson */
  coverageYear: z.enum(["school-year", "calendar-year"]).default("school-year"),
  /** the month of the form: 21st of the month before to the 20th, or the calendar month */
  reportingPeriod: z.enum(["21-to-20", "calendar-month"]).default("21-to-20"),
  /** day of the month by which the form is due */
  reportDueDay: z.int().min(1).max(28).default(20),
  /** clues "since the campaign began" count from this day */
  campaignBeganOn: z.string().default("2021-03-31"),
  /** grades of each stage; a school's own stages may differ */
  stageGrades: z
    .strictObject({
      kindergarten: z.int(),
      primary: z.int(),
      junior: z.int(),
      senior: z.int(),
      vocational: z.int(),
      college: z.int(),
    })
    .default({ kindergarten: 3, primary: 6, junior: 3, senior: 3, vocational: 3, college: 3 }),
  /** ways of obtaining a completion that do not count for the year */
  notCounted: z.array(z.string()).default(["imported"]),
  /** of quizzes, unless a school or the teacher who starts has it otherwise */
  quizLength: z.enum(quizLengths).default("usual"),
});
export type DistrictSettings = z.output<typeof districtSettingsSchema>;
