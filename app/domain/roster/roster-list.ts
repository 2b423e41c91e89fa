/**
 * A roster as read from a file and looked at by a person: what the preview page sends back to be applied, so
 * that nothing of the file has to be kept anywhere meanwhile. It is checked again like any other input.
 */
import { z } from "zod";
import type { ClassKey } from "#app/domain/schools/class-label.ts";
import { stages } from "#app/domain/schools/stage.ts";
import { nameProblem } from "./pupil-name.ts";
import { keyText, longestList, type ReadRoster } from "./roster-sheet.ts";

const key = z.strictObject({
  stage: z.enum(stages),
  entryYear: z.int().min(0).max(2200),
  number: z.int().min(1).max(99),
  programme: z.string().min(1).max(20).nullable(),
});
const name = z.string().refine((text) => nameProblem(text) === null);
const seat = z.int().min(1).max(99).nullable();

export const rosterListSchema = z.strictObject({
  classes: z
    .array(
      z.strictObject({
        key,
        pupils: z
          .array(z.tuple([name, seat]))
          .min(1)
          .max(longestList),
      }),
    )
    .max(500),
  headCounts: z.array(z.strictObject({ key, count: z.int().min(0).max(999) })).max(500),
});
export type RosterList = z.output<typeof rosterListSchema>;

/** Grouped by class in the order of the file. */
export function rosterListOf({ pupils, headCounts }: ReadRoster): RosterList {
  const classes = new Map<string, { key: ClassKey; pupils: [string, number | null][] }>();
  for (const { key, name, seat } of pupils) {
    const group = classes.get(keyText(key)) ?? { key, pupils: [] };
    classes.set(keyText(key), group);
    group.pupils.push([name, seat]);
  }
  return { classes: [...classes.values()], headCounts: headCounts.map(({ key, count }) => ({ key, count })) };
}

/** null: not what the preview page sent out */
export function parseRosterList(json: string): RosterList | null {
  try {
    const parsed = rosterListSchema.safeParse(JSON.parse(json));
    return parsed.success && !seatsCollide(parsed.data) ? parsed.data : null;
  } catch {
    return null;
  }
}

function seatsCollide({ classes, headCounts }: RosterList): boolean {
  const keys = [...classes, ...headCounts].map(({ key }) => keyText(key));
  if (new Set(keys).size < keys.length) return true;
  return classes.some(({ pupils }) => {
    const seats = pupils.flatMap(([, seat]) => (seat === null ? [] : [seat]));
    return new Set(seats).size < seats.length;
  });
}
