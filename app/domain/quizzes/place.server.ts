import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";

/** The pupil's own name and seat, to see at once whether this is the right computer; and how they are taught. */
export async function getLearnerPlace({ personId, seat, classSessionId }: LearnerViewer) {
  const [names, classSession] = await Promise.all([
    namesOf([personId]),
    classSessionId
      ? db.classSession.findUnique({ where: { id: classSessionId }, select: { way: true } })
      : { way: "self-study" },
  ]);
  return { name: names.get(personId) ?? null, seat, way: classSession?.way ?? null };
}
