import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";

/** The district the viewer works for. */
export async function getOwnDistrict(viewer: StaffViewer): Promise<{ name: string }> {
  return db.district.findUniqueOrThrow({ where: { id: viewer.districtId }, select: { name: true } });
}
