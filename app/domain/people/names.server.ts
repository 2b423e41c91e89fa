import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db, type Transaction, transact } from "#app/db/client.server.ts";
import { inSlices } from "#app/db/slices.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { listLearnerLinks } from "#app/domain/roster/learner-links.server.ts";
import { alsoOf } from "#app/domain/roster/learner-links.ts";
import { found } from "#app/lib/http.ts";
import { currentNames } from "./names.ts";

/** Names of these people; who has none (a nameless seat, an erased person) is not in the map. */
export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  return currentNames(
    await inSlices(personIds, (personId) => db.personName.findMany({ where: { personId } })),
  );
}

/**
 * Forgets who somebody was: the names go, every fact and figure stays and speaks of a nameless id from then
 * on. For the school that holds the person, or the district.
 */
export async function erasePerson(viewer: StaffViewer, personId: string): Promise<void> {
  const schoolIds = schoolIdsOf(viewer, "school-admin");
  const held = { some: { schoolId: { in: schoolIds } } };
  const scope = holdsRole(viewer, "district-officer")
    ? {}
    : { OR: [{ enrolments: held }, { appointments: held }] };
  const person = await db.person.findFirst({
    where: { id: personId, districtId: viewer.districtId, ...scope },
    select: { id: true },
  });
  found(person);
  await transact(async (tx) => {
    const rows = await eraseNames(tx, viewer.districtId, personId);
    const subject = { subjectKind: "person", subjectId: personId };
    await recordAudit(tx, { viewer, action: "names.erased", ...subject, detail: { rows } });
  });
}

/** Under every id that is known to be this person's, older spellings included; answers how many rows went. */
export async function eraseNames(
  tx: Pick<Transaction, "learnerLink" | "personName">,
  districtId: string,
  personId: string,
): Promise<number> {
  const ids = alsoOf(await listLearnerLinks(districtId, tx), personId);
  return (await tx.personName.deleteMany({ where: { personId: { in: ids } } })).count;
}
