/** What the form of an assignment asks. Apart from the rest, so that no browser loads what checks it. */
import { z } from "zod";
import { bands } from "#app/domain/schools/stage.ts";
import { isLocalDate } from "#app/lib/dates.ts";

const id = z.string().min(1).max(64);

/** Boxes of one name come as a text when one is ticked, as a list when several are, and not at all when none is. */
function ticked<T extends z.ZodType<string>>(box: T) {
  return z
    .union([box, z.array(box).max(500)])
    .optional()
    .transform((chosen): z.output<T>[] =>
      chosen === undefined ? [] : Array.isArray(chosen) ? chosen : [chosen],
    );
}

const common = {
  commandKey: z.string("required").min(1).max(128),
  lesson: z.string("no-lesson").min(1, "no-lesson").max(100),
  dueOn: z.string("required").min(1, "required").refine(isLocalDate, "notADay"),
};

export const schoolAssignmentSchema = z.object({
  ...common,
  /** the whole school, or what is ticked below */
  whom: z.enum(["school", "chosen"]),
  /** "junior 2026": stage and year of entry */
  grades: ticked(z.string().regex(/^[a-z]+ \d{4}$/)),
  classIds: ticked(id),
});
export type SchoolAssignmentForm = z.output<typeof schoolAssignmentSchema>;

export const districtAssignmentSchema = z.object({
  ...common,
  whom: z.enum(["district", "chosen"]),
  bands: ticked(z.enum(bands)),
  schoolIds: ticked(id),
});
export type DistrictAssignmentForm = z.output<typeof districtAssignmentSchema>;

export const withdrawalSchema = z.object({ commandKey: common.commandKey });
