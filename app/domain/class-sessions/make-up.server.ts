import type { StaffViewer } from "#app/auth/viewer.ts";
import { listParticipants } from "./participants.server.ts";
import { getTaughtClass, schoolDay } from "./taught.server.ts";

/** How many of a class have not had a lesson in this year; of those taught at home, for a visit there. */
export async function countMakeUp(
  viewer: StaffViewer,
  classId: string,
  { lessonSlug, way }: { lessonSlug: string; way: string },
): Promise<number> {
  const taughtOn = await schoolDay(viewer);
  if (!(await getTaughtClass(viewer, classId, taughtOn))) return 0;
  const { districtId } = viewer;
  const classes = [{ classId }];
  const frame = { id: "", districtId, purpose: "made-up", way, lessonSlug, taughtOn, classes };
  return (await listParticipants(frame)).length;
}
