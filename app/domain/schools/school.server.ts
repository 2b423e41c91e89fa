import { type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { found } from "#app/lib/http.ts";

/** The school whose administrator the viewer is. Who administers several works in the one appointed first. */
export async function getOwnSchool(viewer: StaffViewer) {
  const [schoolId] = schoolIdsOf(viewer, "school-admin");
  const school = await db.school.findFirst({
    where: { id: schoolId ?? "", districtId: viewer.districtId },
    include: { stages: true },
  });
  return found(school);
}
