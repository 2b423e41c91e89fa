import { db } from "#app/db/client.server.ts";
import { currentNames } from "./names.ts";

// SQLite takes 32,766 parameters in one statement
const atOnce = 5_000;

/** Names of these people; who has none (a nameless seat, an erased person) is not in the map. */
export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows = await db.personName.findMany({
      where: { personId: { in: ids.slice(start, start + atOnce) } },
    });
    for (const [personId, name] of currentNames(rows)) names.set(personId, name);
  }
  return names;
}
