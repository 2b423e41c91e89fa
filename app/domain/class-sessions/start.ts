/** What a teacher decides when starting a period. */
import { z } from "zod";
import { quizLengths } from "#app/domain/quizzes/quiz-length.ts";
import { type Purpose, purposes } from "./class-session.ts";
import { steps } from "./plan.ts";
import { idList } from "./roll-form.ts";

/** Ways that a teacher starts; adults study by themselves without anybody starting it. */
export const startableWays = [
  "computer-room",
  "cards",
  "paper",
  "hands",
  "lecture",
  "story",
  "home-visit",
] as const;
export type StartableWay = (typeof startableWays)[number];

/** A few pupils at school: at a computer, on paper, or with the teacher. */
const makeUpWays: readonly StartableWay[] = ["computer-room", "paper", "hands"];

/** In which ways a class with names can be given a lesson; a visit is for those who are taught at home. */
export function waysOffered(purpose: Purpose, isVisit: boolean): readonly StartableWay[] {
  if (purpose === "made-up") return isVisit ? ["home-visit"] : makeUpWays;
  return startableWays.filter(
    (way) => way !== "story" && way !== "home-visit" && (way !== "lecture" || purpose === "taught"),
  );
}

const stepList = z
  .union([z.enum(steps), z.array(z.enum(steps))])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : typeof chosen === "string" ? [chosen] : chosen));

export const startForm = z.object({
  commandKey: z.string().min(1),
  lesson: z.string({ error: "no-lesson" }).min(1, "no-lesson"),
  way: z.enum(startableWays).default("computer-room"),
  purpose: z.enum(purposes).default("taught"),
  step: stepList,
  /** of the quiz; a page that does not ask leaves it to the school */
  length: z.enum(quizLengths).optional(),
  /** a lecture's other classes */
  alsoClassIds: idList,
});
