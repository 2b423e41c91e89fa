import type { Transaction } from "#app/db/client.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import {
  createLearners,
  type Ending,
  endEnrolments,
  type Opening,
  openEnrolments,
  type Recorder,
} from "./enrolment-rows.server.ts";
import type { ImportPlan } from "./roster-import.ts";
import type { RosterState } from "./roster-state.server.ts";

interface Applying {
  plan: ImportPlan;
  state: RosterState;
  day: LocalDate;
  /** of a reference in the plan: classes of the list exist by now */
  classIdOf: (ref: string) => string;
  recorder: Recorder;
}

/** Writes a plan as superseding rows. */
export async function applyPlan(
  tx: Transaction,
  school: { id: string; districtId: string },
  { plan, state, day, classIdOf, recorder }: Applying,
): Promise<void> {
  const newcomers = plan.pupils.filter(({ kind, learnerId }) => kind === "new" && learnerId === null);
  const names = newcomers.map(({ name }) => name ?? "");
  const newIds = await createLearners(tx, school.districtId, names, recorder);
  const learnerIdOf = new Map(newcomers.map((newcomer, at) => [newcomer, newIds[at] as string]));

  const endings: Ending[] = [];
  const openings: Opening[] = [];
  for (const planned of plan.pupils) {
    const { kind, learnerId, to } = planned;
    if (kind === "unchanged") continue;
    const row = learnerId === null ? undefined : state.enrolmentOf.get(learnerId);
    if (row && kind !== "new") endings.push({ row, on: day, closedBy: kind });
    if (!to) continue;
    openings.push({
      districtId: school.districtId,
      schoolId: school.id,
      classId: classIdOf(to.classRef),
      learnerId: learnerId ?? (learnerIdOf.get(planned) as string),
      seat: to.seat,
      status: (row?.status ?? "enrolled") as EnrolmentStatus,
      from: day,
      openedBy: kind === "new" || kind === "left" ? "admitted" : kind,
    });
  }
  await endEnrolments(tx, endings, recorder);
  await openEnrolments(tx, openings, recorder);
  await applyHeadCounts(tx, school, { plan, state, day, classIdOf, recorder });
}

async function applyHeadCounts(
  tx: Transaction,
  school: { id: string; districtId: string },
  { plan, state, day, classIdOf, recorder }: Applying,
): Promise<void> {
  const changed = plan.headCounts.filter(({ before, after }) => before !== after);
  const ended = changed.flatMap(({ classRef }) => state.headCountOf.get(classRef) ?? []);
  await tx.classHeadCount.createMany({
    data: ended.map((row) => ({ ...row, id: newId(), to: day, supersedesId: row.id, ...recorder })),
  });
  await tx.classHeadCount.createMany({
    data: changed.map(({ classRef, after }) => ({
      id: newId(),
      districtId: school.districtId,
      schoolId: school.id,
      classId: classIdOf(classRef),
      count: after,
      from: day,
      ...recorder,
    })),
  });
}
