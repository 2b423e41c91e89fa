/** What the page of what counts sends: the ways that do, and from which day. */
import { z } from "zod";
import { isLocalDate } from "#app/lib/dates.ts";
import { optionalWays } from "./counting-rule.ts";

const way = z.enum(optionalWays as [string, ...string[]]);

export const countingForm = z
  .object({
    /** missing when it is only looked at */
    commandKey: z.string().min(1).max(128).optional(),
    counts: z
      .union([way, z.array(way)])
      .optional()
      .transform((ways) => (ways === undefined ? [] : Array.isArray(ways) ? ways : [ways])),
    from: z.string("required").min(1, "required").refine(isLocalDate, "notADay"),
  })
  .transform(({ counts, ...rest }) => ({
    ...rest,
    notCounted: optionalWays.filter((each) => !counts.includes(each)),
  }));
