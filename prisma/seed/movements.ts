/** What happens to rosters between two Septembers: pupils come and go, fall ill for long, go on leave. */
import { db, transact } from "#app/db/client.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import {
  createLearners,
  type Ending,
  endEnrolments,
  type Opening,
  openEnrolments,
} from "#app/domain/roster/enrolment-rows.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Random } from "#app/lib/random.ts";
import { pupilName } from "./names.ts";
import { instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

/**
 * About one class in three has one movement in the days given. Last year only in classes that have graduated
 * since, so that this September's lists still fit.
 */
export async function seedMovements(
  school: SeededSchool,
  classes: readonly ClassInfo[],
  days: readonly LocalDate[],
  random: Random,
): Promise<void> {
  if (days.length === 0) return;
  for (const each of classes) {
    if (each.rosterKind !== "named" || each.stage === "staff") continue;
    const kinds = [
      "suspended",
      "transferred-out",
      "transferred-in",
      "guest",
      "none",
      "none",
      "none",
    ] as const;
    const kind = random.pick(kinds);
    if (kind !== "none") await move(kind, school, each.id, random.pick(days), random);
  }
}

async function move(
  kind: "suspended" | "transferred-out" | "transferred-in" | "guest",
  { id: schoolId, districtId, admin }: SeededSchool,
  classId: string,
  day: LocalDate,
  random: Random,
): Promise<void> {
  const inForce = rowsInForce(await db.enrolment.findMany({ where: { classId } }), { day });
  const row = random.pick(inForce);
  const recorder = { recordedAt: instantOf(day, "15:00"), recordedById: admin.personId };
  const opening: Omit<Opening, "learnerId" | "seat" | "status" | "openedBy"> = {
    districtId,
    schoolId,
    classId,
    from: day,
  };
  await transact(async (tx) => {
    const endings: Ending[] = [];
    const openings: Opening[] = [];
    if (kind === "transferred-out") endings.push({ row, on: day, closedBy: "transferred-out" });
    else if (kind === "suspended") {
      const { learnerId, seat } = row;
      endings.push({ row, on: day, closedBy: "changed-status" });
      openings.push({ ...opening, learnerId, seat, status: "suspended", openedBy: "changed-status" });
    } else {
      const [learnerId] = await createLearners(tx, districtId, [pupilName(random)], recorder);
      const seat = Math.max(0, ...inForce.map((each) => each.seat ?? 0)) + 1;
      const status = kind === "guest" ? "guest" : "enrolled";
      openings.push({
        ...opening,
        learnerId: learnerId as string,
        seat,
        status,
        openedBy: kind === "guest" ? "admitted" : "transferred-in",
      });
    }
    await endEnrolments(tx, endings, recorder);
    await openEnrolments(tx, openings, recorder);
  });
}
