import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { localDateOf } from "#app/lib/dates.ts";

/** The pupil's own name and seat, to see at once whether this is the right computer. */
export async function getLearnerPlace(viewer: LearnerViewer) {
  const { personId, classId, districtId } = viewer;
  // a day of the longest zone away still names the right settings: zones do not change overnight
  const { timeZone } = await getSettings(districtId, now().toISOString().slice(0, 10));
  const [rows, names] = await Promise.all([
    db.enrolment.findMany({ where: { learnerId: personId, classId } }),
    namesOf([personId]),
  ]);
  const place = rowsInForce(rows, { day: localDateOf(now(), timeZone) })[0];
  return { name: names.get(personId) ?? null, seat: place?.seat ?? null };
}
