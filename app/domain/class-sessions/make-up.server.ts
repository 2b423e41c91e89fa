import type { StaffViewer } from "#app/auth/viewer.ts";
import { listParticipants } from "./participants.server.ts";
import { getTaughtClass, schoolDay } from "./taught.server.ts";

/** How many of a class have not had a lesson in this year. */
export async function countMakeUp(viewer: StaffViewer, classId: string, lessonSlug: string): Promise<number> {
  const taughtOn = await schoolDay(viewer);
  if (!(await getTaughtClass(viewer, classId, taughtOn))) return 0;
  const { districtId } = viewer;
  const frame = { id: "", districtId, purpose: "made-up", lessonSlug, taughtOn, classes: [{ classId }] };
  return (await listParticipants(frame)).length;
}
