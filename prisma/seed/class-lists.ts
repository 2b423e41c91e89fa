/** Class lists come in through the product's own import, from the committed files. */
import { readFileSync } from "node:fs";
import { importDirectly } from "#app/domain/roster/roster-direct.server.ts";
import { rosterFile } from "./make-rosters.ts";
import type { ListYear } from "./rosters.ts";
import { asOf, instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

/** The lists of the first school day, handed in that afternoon. */
export async function importLists(
  schools: readonly SeededSchool[],
  which: ListYear,
  year: number,
): Promise<void> {
  const day = `${year}-09-01`;
  for (const { key, admin } of schools) {
    const file = readFileSync(rosterFile(key, which));
    await asOf(instantOf(`${year}-09-01`, "16:00"), () => importDirectly(admin, { file, day }));
  }
}
