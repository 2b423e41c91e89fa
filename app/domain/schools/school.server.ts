import { type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { found } from "#app/lib/http.ts";

/** The school that the viewer administers; of several, the first by code. */
export async function getOwnSchool(viewer: StaffViewer) {
  const school = await db.school.findFirst({
    where: { districtId: viewer.districtId, id: { in: schoolIdsOf(viewer, "school-admin") } },
    include: { stages: true },
    orderBy: { code: "asc" },
  });
  return found(school);
}
