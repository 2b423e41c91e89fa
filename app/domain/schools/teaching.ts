/** Who is to stand before a class: what the form asks. */
import { z } from "zod";
import { isLocalDate } from "#app/lib/dates.ts";

/** 班主任, 任课教师 */
export const teachingRoles = ["homeroom", "subject"] as const;
export type TeachingRole = (typeof teachingRoles)[number];

const day = z.string("required").min(1, "required").refine(isLocalDate, "notADay");
const commandKey = z.string("required").min(1).max(128);

export const appointSchema = z.object({
  commandKey,
  personId: z.string("required").min(1, "required").max(64),
  role: z.enum(teachingRoles),
  on: day,
});

export const endTeachingSchema = z.object({ commandKey, assignmentId: z.string().min(1).max(64), on: day });
