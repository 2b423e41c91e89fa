/** What a new unit is asked for. Apart from school.ts, so that no browser has to load what checks it. */
import { z } from "zod";
import { nameSchema, usernameSchema } from "#app/domain/people/staff.ts";
import { pupilStages, schoolKinds } from "./school.ts";

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
