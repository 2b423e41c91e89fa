/** What a new line of the calendar is asked for. Apart from calendar.ts, so that no browser loads what checks it. */
import { z } from "zod";
import { addDays, isLocalDate } from "#app/lib/dates.ts";
import { calendarKinds } from "./calendar.ts";

const day = z.string("required").min(1, "required").refine(isLocalDate, "notADay");

export const calendarSchema = z
  .object({
    commandKey: z.string("required").min(1).max(128),
    kind: z.enum(calendarKinds),
    name: z.string("required").trim().min(1, "required").max(30, "tooLong"),
    first: day,
    /** the last day, as people say it */
    last: day,
  })
  .refine(({ first, last }) => first <= last, { path: ["last"], error: "last-before-first" })
  .refine(({ first, last }) => !isLocalDate(first) || last < addDays(first, 370), {
    path: ["last"],
    error: "too-far",
  });
