/** A school's classes with how many sit in them. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { rowsInForce } from "./enrolment.ts";
import { listHeadCounts } from "./roster.server.ts";

export interface ClassSize extends ClassInfo {
  count: number;
  suspended: number;
}

export async function listClassSizes(viewer: StaffViewer, day: LocalDate): Promise<ClassSize[]> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const classes = await listClasses(viewer, { schoolId, onDate: day });
  const [enrolments, headCounts] = await Promise.all([
    db.enrolment.findMany({ where: { schoolId } }),
    listHeadCounts(
      classes.map(({ id }) => id),
      day,
    ),
  ]);
  const sizes = new Map(headCounts.map(({ classId, count }) => [classId, { count, suspended: 0 }]));
  for (const { classId, status } of rowsInForce(enrolments, { day })) {
    const { count, suspended } = sizes.get(classId) ?? { count: 0, suspended: 0 };
    sizes.set(classId, { count: count + 1, suspended: suspended + Number(status === "suspended") });
  }
  return classes.map((each) => ({ ...each, ...(sizes.get(each.id) ?? { count: 0, suspended: 0 }) }));
}
