/** Units of a district: what kinds there are, and what a new one is asked for. */
import { z } from "zod";
import { nameSchema, usernameSchema } from "#app/domain/people/staff.ts";
import { stages } from "./stage.ts";

export const schoolKinds = [
  "kindergarten",
  "primary",
  "junior",
  "senior",
  "nine-year",
  "vocational",
  "adult-college",
  "teacher-college",
  "private",
] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** Stages with pupils; every unit has a staff group besides. */
export const pupilStages = stages.filter((stage) => stage !== "staff");

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value))
  .pipe(z.array(z.enum(pupilStages)));

export const newSchoolSchema = z.object({
  commandKey: z.string().min(1).max(64),
  name: z.string("required").trim().min(1, "required").max(40, "tooLong"),
  schoolCode: z
    .string("required")
    .transform((text) => text.normalize("NFKC").trim())
    .pipe(z.string().regex(/^\d{6}$/, "sixDigits")),
  kind: z.enum(schoolKinds, "required"),
  stages: ticked,
  adminName: nameSchema,
  adminUsername: usernameSchema,
});
export type NewSchool = z.output<typeof newSchoolSchema>;
