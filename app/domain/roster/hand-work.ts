/** What can be entered by hand about one pupil: the words of the forms, checked the same way everywhere. */
import { z } from "zod";
import { isLocalDate } from "#app/lib/dates.ts";
import { admissionStatuses, admissionWays, goneReasons, leaveReasons } from "./hand-work-words.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";

export const daySchema = z.string("required").min(1, "required").refine(isLocalDate, "notADay");
export const commandKeySchema = z.string("required").min(1).max(128);

// full-width digits come from Chinese keyboards
export const seatSchema = z
  .string()
  .optional()
  .transform((text) => (text ?? "").normalize("NFKC").trim())
  .pipe(z.union([z.literal(""), z.string().regex(/^[1-9]\d?$/, "seatForm")]))
  .transform((text) => (text === "" ? null : Number(text)));

export const pupilNameSchema = z
  .string("required")
  .transform(cleanName)
  .pipe(
    z.string().refine((name) => nameProblem(name) === null, {
      error: (issue) => nameProblem(String(issue.input)) ?? "required",
    }),
  );

export const admissionSchema = z.object({
  commandKey: commandKeySchema,
  name: pupilNameSchema,
  seat: seatSchema,
  status: z.enum(admissionStatuses),
  openedBy: z.enum(admissionWays),
  on: daySchema,
});

const common = { commandKey: commandKeySchema, on: daySchema };

/** One entry on a pupil's page; `what` is carried by the form. */
export const changeSchema = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("class"),
    ...common,
    classId: z.string("required").min(1, "required"),
    seat: seatSchema,
  }),
  z.object({ what: z.literal("seat"), ...common, seat: seatSchema }),
  z.object({ what: z.literal("suspended"), ...common, reason: z.enum(leaveReasons, "required") }),
  z.object({ what: z.literal("home-taught"), ...common, reason: z.enum(leaveReasons, "required") }),
  z.object({ what: z.literal("guest"), ...common }),
  z.object({ what: z.literal("enrolled"), ...common }),
  z.object({ what: z.literal("transferred-out"), ...common }),
  z.object({ what: z.literal("left"), ...common, reason: z.enum(goneReasons, "required") }),
  z.object({
    what: z.literal("returned"),
    ...common,
    classId: z.string("required").min(1, "required"),
    seat: seatSchema,
  }),
]);
export type Change = z.output<typeof changeSchema>;

export const renameSchema = z.object({ commandKey: commandKeySchema, name: pupilNameSchema });
export const undoSchema = z.object({ commandKey: commandKeySchema, rowId: z.string().min(1).max(64) });
