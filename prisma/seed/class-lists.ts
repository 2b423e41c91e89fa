/** Class lists come in through the product's own import, from the committed files. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { importRoster, previewRoster } from "#app/domain/roster/roster-import.server.ts";
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
    await asOf(instantOf(`${year}-09-01`, "16:00"), async () => {
      const previewed = await previewRoster(admin, { file, day });
      if (!previewed.ok) throw new Error(`${rosterFile(key, which)}: ${JSON.stringify(previewed)}`);
      const { list, fingerprint } = previewed.preview;
      const request = { commandKey: randomUUID(), day, list, fingerprint, decisions: new Map() };
      const imported = await importRoster(admin, request);
      if (!imported.ok) throw new Error(`${key} ${which}: ${imported.reason}`);
    });
  }
}
