/** What the district and its junior school have asked to be taught this year: one nearly done, one just begun. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { assignInDistrict, assignInSchool } from "#app/domain/lesson-assignments/assign.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { bands } from "#app/domain/schools/stage.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { namedStaff } from "./core.ts";
import { lessonFor } from "./lessons.ts";
import { asOf, instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

const byDistrict = "online-shopping";
const pupils = ["primary-upper", "junior", "senior"] as const;

export async function seedAssignments(
  schools: readonly SeededSchool[],
  year: number,
  today: LocalDate,
): Promise<void> {
  const askedOn = `${year}-09-08`;
  if (today <= askedOn) return;
  const lastDay = `${year + 1}-08-31`;
  const before = (day: LocalDate) => (day < lastDay ? day : lastDay);
  const junior = schools.find(({ key }) => key === "junior");
  const lesson = lessonFor("junior");
  await asOf(instantOf(askedOn), async () => {
    if (junior && lesson) {
      const dueOn = before(addDays(today, 24));
      const form = { commandKey: "seed", lesson: lesson.slug, dueOn, whom: "school" } as const;
      await assignInSchool(junior.admin, { ...form, grades: [], classIds: [] });
    }
    const officer = await officerViewer();
    const editions = bands.filter(
      (band) => pupils.includes(band as (typeof pupils)[number]) && getLesson(byDistrict, band),
    );
    if (!officer || editions.length === 0) return;
    const form = { commandKey: "seed", lesson: byDistrict, dueOn: before(addDays(today, 45)) };
    await assignInDistrict(officer, { ...form, whom: "district", bands: editions, schoolIds: [] });
  });
}

async function officerViewer(): Promise<StaffViewer | null> {
  const { username } = namedStaff.districtOfficer;
  const account = await db.staffAccount.findUnique({ where: { username }, include: { person: true } });
  if (!account) return null;
  const { personId, person } = account;
  const appointments = [{ role: "district-officer", schoolId: null }] as const;
  return { kind: "staff", personId, districtId: person.districtId, loginSessionId: "", appointments };
}
