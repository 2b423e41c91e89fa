import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { classInfosOf } from "#app/domain/schools/class.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type Purpose, stateOf, type Way } from "./class-session.ts";
import { stillOpen } from "./closings.ts";
import { listAdmitted } from "./participants.server.ts";
import type { Plan } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";

export interface JoinRoom {
  classSessionId: string;
  districtId: string;
  schoolId: string;
  schoolName: string;
  classId: string;
  className: Bilingual;
  lessonTitle: Bilingual;
  learners: { learnerId: string; name: string | null; seat: number | null }[];
}

/** Names to tap: only for the join code of a class session that is running right now. */
export async function getJoinRoom(joinCode: string): Promise<JoinRoom | null> {
  const open = await db.classSession.findFirst({
    where: { joinCode, ...stillOpen, way: { not: "self-study" } },
    orderBy: { startedAt: "desc" },
    include: { classes: true },
  });
  if (!open || stateOf({ startedAt: open.startedAt, closing: null }, now()) !== "running") return null;
  const classIds = open.classes.map(({ classId }) => classId);
  const [schoolClass] = await classInfosOf(classIds, open.taughtOn);
  const lesson = getLesson(open.lessonSlug, open.band as Band);
  if (!schoolClass) return null;
  const admitted = await listAdmitted(open);
  return {
    classSessionId: open.id,
    districtId: open.districtId,
    schoolId: open.schoolId,
    schoolName: schoolClass.schoolName,
    classId: schoolClass.id,
    className: schoolClass.name,
    lessonTitle: lesson?.title ?? { "zh-CN": open.lessonSlug, en: open.lessonSlug },
    learners: admitted.map(({ learnerId, name, seat }) => ({ learnerId, name, seat })),
  };
}

export interface RunningClassSession {
  id: string;
  districtId: string;
  schoolId: string;
  /** the learner's */
  classId: string;
  lessonSlug: string;
  band: Band;
  lessonVersionId: string;
  simulationVersionId: string | null;
  way: Way;
  purpose: Purpose;
  plan: Plan;
  startedAt: Date;
}

/** The period a learner has signed in for, while it runs. */
export async function getRunningClassSession(viewer: LearnerViewer): Promise<RunningClassSession | null> {
  if (!viewer.classSessionId) return null;
  const row = await db.classSession.findFirst({
    where: {
      id: viewer.classSessionId,
      districtId: viewer.districtId,
      ...stillOpen,
      classes: { some: { classId: viewer.classId } },
    },
  });
  if (!row || stateOf({ ...row, closing: null }, now()) !== "running") return null;
  return {
    id: row.id,
    districtId: row.districtId,
    schoolId: row.schoolId,
    classId: viewer.classId,
    lessonSlug: row.lessonSlug,
    band: row.band as Band,
    lessonVersionId: row.lessonVersionId,
    simulationVersionId: row.simulationVersionId,
    way: row.way as Way,
    purpose: row.purpose as Purpose,
    plan: planSchema.parse(row.plan),
    startedAt: row.startedAt,
  };
}
