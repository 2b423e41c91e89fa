/** Who is looking. Every query and command takes one, and sees only what it may see. */
export type Viewer = StaffViewer | LearnerViewer;

/** lesson-reviewer: appointed by the district to sign for lessons. */
export type Role = "teacher" | "school-admin" | "district-officer" | "lesson-reviewer";

export interface StaffViewer {
  kind: "staff";
  personId: string;
  districtId: string;
  loginSessionId: string;
  /** appointments in force today */
  appointments: readonly { role: Role; schoolId: string | null }[];
}

export interface LearnerViewer {
  kind: "learner";
  personId: string;
  districtId: string;
  schoolId: string;
  classId: string;
  /** in that class, while this sign-in lasts */
  seat: number | null;
  /** the running class session this sign-in belongs to, or the self-study; null for adults who have chosen none yet */
  classSessionId: string | null;
  /** an adult's own lesson: no class is in it */
  isSelfStudy: boolean;
  loginSessionId: string;
  /** a member of staff, learning under the staff account: where their desk is */
  staffHome?: string;
}

export function holdsRole(viewer: StaffViewer, role: Role): boolean {
  return viewer.appointments.some((appointment) => appointment.role === role);
}

/** Ids of the schools at which the viewer holds one of these roles. */
export function schoolIdsOf(viewer: StaffViewer, ...roles: Role[]): string[] {
  return viewer.appointments.flatMap(({ role, schoolId }) =>
    schoolId && roles.includes(role) ? [schoolId] : [],
  );
}
