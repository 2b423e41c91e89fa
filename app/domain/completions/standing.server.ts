import { db, type Transaction } from "#app/db/client.server.ts";
import { inSlices } from "#app/db/slices.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { listLearnerLinks } from "#app/domain/roster/learner-links.server.ts";
import { alsoOf, sharedRows } from "#app/domain/roster/learner-links.ts";
import { isWithin } from "#app/lib/dates.ts";

export interface StandingScope {
  districtId: string;
  learnerIds: readonly string[];
  year: YearInterval;
  /** leave out to ask what is known by now */
  knownAt?: Date;
}

/**
 * What these learners have had in a year, wherever in the district and under whichever of their ids: nothing that was
 * replaced or taken back.
 */
export async function listStandingCompletions(
  { districtId, learnerIds, year, knownAt }: StandingScope,
  client: Pick<Transaction, "completion" | "learnerLink"> = db,
) {
  const links = await listLearnerLinks(districtId, client);
  const asked = new Set(learnerIds);
  const rows = await inSlices(
    learnerIds.flatMap((id) => alsoOf(links, id)),
    (learnerId) => client.completion.findMany({ where: { districtId, learnerId, ...bearsOn(year) } }),
  );
  return standingCompletions(sharedRows(links, rows), knownAt).filter(
    (row) => isWithin(row.taughtOn, year) && asked.has(row.learnerId ?? ""),
  );
}

/** A correction may have moved a lesson out of the year: without it the corrected row would seem to stand. */
export function bearsOn({ from, to }: YearInterval) {
  return { OR: [{ taughtOn: { gte: from, lt: to } }, { replacesId: { not: null } }] };
}
