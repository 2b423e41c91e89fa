/** A pupil's way from one school of the district to another: what is entered at the new one. */
import { z } from "zod";
import { commandKeySchema, daySchema, seatSchema } from "./hand-work.ts";

const code = z.string("required").trim().min(1, "required").max(40, "wrong-code");

export const codeAdmissionSchema = z.object({
  commandKey: commandKeySchema,
  code,
  classId: z.string("required").min(1, "required"),
  seat: seatSchema,
  on: daySchema,
});

export const linkSchema = z.object({
  commandKey: commandKeySchema,
  code,
  learnerId: z.string().min(1).max(64),
});
