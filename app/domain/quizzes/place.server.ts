import { civilDay } from "#app/auth/day.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";

/** The pupil's own name and seat, to see at once whether this is the right computer; and how they are taught. */
export async function getLearnerPlace(viewer: LearnerViewer) {
  const { personId, classId, classSessionId } = viewer;
  const [rows, names, classSession] = await Promise.all([
    db.enrolment.findMany({ where: { learnerId: personId, classId } }),
    namesOf([personId]),
    classSessionId
      ? db.classSession.findUnique({ where: { id: classSessionId }, select: { way: true } })
      : { way: "self-study" },
  ]);
  const place = rowsInForce(rows, { day: civilDay() })[0];
  return { name: names.get(personId) ?? null, seat: place?.seat ?? null, way: classSession?.way ?? null };
}
