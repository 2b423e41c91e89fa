import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { localDateOf } from "#app/lib/dates.ts";

/** The pupil's own name and seat, to see at once whether this is the right computer; and how they are taught. */
export async function getLearnerPlace(viewer: LearnerViewer) {
  const { personId, classId, districtId, classSessionId } = viewer;
  // a day of the longest zone away still names the right settings: zones do not change overnight
  const { timeZone } = await getSettings(districtId, now().toISOString().slice(0, 10));
  const [rows, names, classSession] = await Promise.all([
    db.enrolment.findMany({ where: { learnerId: personId, classId } }),
    namesOf([personId]),
    classSessionId
      ? db.classSession.findUnique({ where: { id: classSessionId }, select: { way: true } })
      : { way: "self-study" },
  ]);
  const place = rowsInForce(rows, { day: localDateOf(now(), timeZone) })[0];
  return { name: names.get(personId) ?? null, seat: place?.seat ?? null, way: classSession?.way ?? null };
}
