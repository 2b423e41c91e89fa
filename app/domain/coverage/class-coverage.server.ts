/** One class by name: who is in which state, who came and went, and whom to ask about it. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { getClass } from "#app/domain/schools/class.server.ts";
import { found } from "#app/lib/http.ts";
import type { ClassCoverage } from "./coverage.server.ts";
import { coverageOn, type LearnerCoverage, ledgerOf } from "./coverage.ts";
import { type AskedDay, type CoverageDay, coverageDay } from "./coverage-day.server.ts";
import { readFacts } from "./facts.server.ts";
import { type Movement, movementsOf } from "./movement.ts";

export interface NamedLearnerCoverage extends LearnerCoverage {
  /** null: an anonymous seat, or erased */
  name: string | null;
}

export interface OneClassCoverage extends ClassCoverage {
  day: CoverageDay;
  /** by seat; empty for a head-count class */
  learners: NamedLearnerCoverage[];
  /** who came and went since the year began */
  movements: (Movement & { name: string | null })[];
  /** who can arrange the make-up: the homeroom teacher first */
  teachers: string[];
}

/** For those who may see the class's names: its teachers and its school's administrators, no district officer. */
export async function coverageOfClass(
  viewer: StaffViewer,
  classId: string,
  asked: AskedDay = {},
): Promise<OneClassCoverage> {
  const day = await coverageDay(viewer.districtId, asked);
  const schoolClass = found(await getClass(insideSchools(viewer), classId, day.onDate));
  const [facts, roster, teaching] = await Promise.all([
    readFacts(
      { districtId: viewer.districtId, classIds: [classId] },
      { year: day.year, notCounted: day.settings.notCounted },
    ),
    listRoster([classId], day.onDate),
    db.teachingAssignment.findMany({ where: { classId } }),
  ]);
  const ledger = ledgerOf(facts);
  const coverage = coverageOn(ledger, day);
  const movements = movementsOf(ledger, day);
  const teacherIds = rowsInForce(teaching, { day: day.today })
    .sort((a, b) => Number(b.role === "homeroom") - Number(a.role === "homeroom"))
    .map(({ personId }) => personId);
  const others = [...movements.map(({ learnerId }) => learnerId), ...teacherIds];
  const names = new Map([
    ...(await namesOf(others)),
    ...roster.map(({ learnerId, name }) => [learnerId, name] as const),
  ]);
  const learners = coverage.learners
    .map((learner) => ({ ...learner, name: names.get(learner.learnerId) ?? null }))
    .sort((a, b) => (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER));
  const named = movements.map((each) => ({ ...each, name: names.get(each.learnerId) ?? null }));
  const teachers = [...new Set(teacherIds)].flatMap((id) => names.get(id) ?? []);
  return { day, schoolClass, sums: coverage.sums, learners, movements: named, teachers };
}

/** The same person without the view from the district, which has no names. */
function insideSchools(viewer: StaffViewer): StaffViewer {
  return { ...viewer, appointments: viewer.appointments.filter(({ role }) => role !== "district-officer") };
}
