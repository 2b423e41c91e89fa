/** The third ring: who may do what with things already found through the viewer. Roles are code, not rows. */
import { holdsRole, type LearnerViewer, type Role, type StaffViewer, schoolIdsOf } from "./viewer.ts";

interface AppointmentTo {
  role: Role;
  schoolId: string | null;
}

/** A school appoints its own staff; the district its officers, reviewers of lessons and the schools' administrators. */
export function canAppoint(viewer: StaffViewer, { role, schoolId }: AppointmentTo): boolean {
  if (role === "district-officer" || role === "lesson-reviewer")
    return schoolId === null && holdsRole(viewer, "district-officer");
  if (schoolId === null) return false;
  if (role === "school-admin" && holdsRole(viewer, "district-officer")) return true;
  return schoolIdsOf(viewer, "school-admin").includes(schoolId);
}

/** New PINs, unlocking: those who stand before the class, and their school's administrators. */
export function canIssueCards(
  viewer: StaffViewer,
  schoolClass: { id: string; schoolId: string },
  taughtClassIds: readonly string[],
): boolean {
  return (
    taughtClassIds.includes(schoolClass.id) ||
    schoolIdsOf(viewer, "school-admin").includes(schoolClass.schoolId)
  );
}

/** What was taught, entered or corrected afterwards: who stands before the class, and its school's administrators. */
export function canKeepRecords(
  viewer: StaffViewer,
  schoolClass: { id: string; schoolId: string },
  taughtClassIds: readonly string[],
): boolean {
  return canIssueCards(viewer, schoolClass, taughtClassIds);
}

/** Where a viewer's day begins. */
export function homePath(
  viewer: Pick<LearnerViewer, "kind"> | Pick<StaffViewer, "kind" | "appointments">,
): string {
  if (viewer.kind === "learner") return "/learn";
  const roles = viewer.appointments.map(({ role }) => role);
  if (roles.includes("district-officer")) return "/district";
  if (roles.includes("school-admin")) return "/school";
  if (roles.includes("teacher")) return "/teach";
  if (roles.includes("lesson-reviewer")) return "/lesson-reviews";
  return "/account";
}
