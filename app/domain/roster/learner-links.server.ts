import { db, type Transaction } from "#app/db/client.server.ts";
import { type LearnerLinks, linksOf } from "./learner-links.ts";

/** A handful a year in a whole district: read whole, put together in memory. */
export async function listLearnerLinks(
  districtId: string,
  tx: Pick<Transaction, "learnerLink"> = db,
): Promise<LearnerLinks> {
  return linksOf(await tx.learnerLink.findMany({ where: { districtId } }));
}
