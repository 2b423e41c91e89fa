import { type Coverage, computeCoverage } from "#app/domain/coverage/coverage.ts";
import { readFacts } from "#app/domain/coverage/facts.server.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** Where several classes stand in the year of a day; the caller has found them through the viewer. */
export async function getClassYear(
  districtId: string,
  classIds: readonly string[],
  onDate: LocalDate,
): Promise<Coverage> {
  const { notCounted, ...settings } = await getSettings(districtId, onDate);
  const year = yearInterval(settings, onDate);
  const facts = await readFacts({ districtId, classIds }, { year, notCounted });
  return computeCoverage({ ...facts, year, onDate });
}
