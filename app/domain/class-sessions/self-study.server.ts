/** Adults who learn by themselves: adult students with their card, staff with their account. Decision 0155. */
import { randomInt } from "node:crypto";
import { forgetViewers } from "#app/auth/session.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, transact } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { listAssignedLessons } from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { createForm, seedForClassSession } from "#app/domain/quizzes/form.server.ts";
import { getQuizLength } from "#app/domain/quizzes/quiz-length.server.ts";
import { classInfosOf } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { isAdultStage } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { stillOpen } from "./closings.ts";
import { includesStep, planOf, type Step } from "./plan.ts";
import { schoolDay } from "./taught.server.ts";

export interface Study {
  lessonSlug: string;
  title: Bilingual;
  summary: Bilingual;
  minutes: number;
  /** asked for by the school or district, in time until this day */
  dueOn: LocalDate | null;
  /** done: this lesson stands recorded this year, however it was obtained */
  state: "open" | "begun" | "done";
}

export interface Studies {
  className: Bilingual;
  studies: Study[];
}

interface AdultPlace {
  schoolClass: ClassInfo;
  today: LocalDate;
  year: { from: LocalDate; to: LocalDate };
}

/** Null for pupils of schools: nobody of school age answers outside a class session. */
async function adultPlaceOf(viewer: LearnerViewer): Promise<AdultPlace | null> {
  const today = await schoolDay(viewer);
  const [schoolClass] = await classInfosOf([viewer.classId], today);
  if (!schoolClass || !isAdultStage(schoolClass.stage)) return null;
  return { schoolClass, today, year: yearInterval(await getSettings(viewer.districtId, today), today) };
}

/** What is asked for first, the earliest day on top; then what the library has besides. */
export async function listStudies(viewer: LearnerViewer): Promise<Studies | null> {
  const place = await adultPlaceOf(viewer);
  if (!place) return null;
  const { schoolClass, today, year } = place;
  const { districtId, personId: learnerId, classId } = viewer;
  const within = { taughtOn: { gte: year.from, lt: year.to } };
  const [assigned, completions, attempts] = await Promise.all([
    listAssignedLessons(districtId, [schoolClass], today),
    db.completion.findMany({ where: { districtId, learnerId, ...within } }),
    db.attempt.findMany({
      where: {
        learnerId,
        form: { classSession: { way: "self-study", classes: { some: { classId } }, ...within } },
      },
      select: { form: { select: { lessonSlug: true } } },
    }),
  ]);
  const had = new Set(standingCompletions(completions).map(({ lessonSlug }) => lessonSlug));
  const begun = new Set(attempts.map(({ form }) => form.lessonSlug));
  const dueOf = new Map(assigned.map(({ lessonSlug, dueOn }) => [lessonSlug, dueOn]));
  const studies = listLessons()
    .filter(({ band }) => band === schoolClass.band)
    .map(({ slug, title, summary, minutes }): Study => {
      const state = had.has(slug) ? "done" : begun.has(slug) ? "begun" : "open";
      return { lessonSlug: slug, title, summary, minutes, dueOn: dueOf.get(slug) ?? null, state };
    });
  const order = ({ dueOn }: Study) => dueOn ?? "9999";
  return {
    className: schoolClass.name,
    studies: studies.sort((a, b) => order(a).localeCompare(order(b))),
  };
}

export type BeginStudyResult = { ok: true } | { ok: false; reason: "not-adult" | "no-lesson" };

/**
 * Chooses a lesson: the class has one self-study of it in a year, made by whoever comes first, and this sign-in goes
 * on in it. However often it is asked for, nothing more happens.
 */
export async function beginStudy(viewer: LearnerViewer, lessonSlug: string): Promise<BeginStudyResult> {
  const place = await adultPlaceOf(viewer);
  if (!place) return { ok: false, reason: "not-adult" };
  if (!getLesson(lessonSlug, place.schoolClass.band)) return { ok: false, reason: "no-lesson" };
  const classSessionId = await ensureStudy(viewer, lessonSlug, place);
  await db.loginSession.updateMany({
    where: { id: viewer.loginSessionId, personId: viewer.personId },
    data: { classSessionId },
  });
  forgetViewers();
  return { ok: true };
}

const steps: readonly Step[] = ["before", "lesson", "simulation", "quiz"];

async function ensureStudy(
  viewer: LearnerViewer,
  lessonSlug: string,
  { schoolClass, today, year }: AdultPlace,
): Promise<string> {
  const { districtId, schoolId, classId, personId } = viewer;
  const { band } = schoolClass;
  const { hasSimulation } = getLesson(lessonSlug, band) ?? { hasSimulation: false };
  const length = await getQuizLength(schoolClass, today);
  const plan = planOf(
    steps.filter((step) => step !== "simulation" || hasSimulation),
    length,
  );
  return transact(async (tx) => {
    const known = await tx.classSession.findFirst({
      where: {
        ...{ districtId, lessonSlug, band, way: "self-study", ...stillOpen },
        taughtOn: { gte: year.from, lt: year.to },
        classes: { some: { classId } },
      },
      select: { id: true },
    });
    if (known) return known.id;
    const id = newId();
    const contentId = `${lessonSlug}/${band}`;
    const place = { districtId, schoolId, lessonSlug, band };
    await tx.classSession.create({
      data: {
        ...{ id, ...place, way: "self-study", purpose: "taught", plan },
        lessonVersionId: await keepContentVersion(tx, "lesson", contentId),
        simulationVersionId: includesStep(plan, "simulation")
          ? await keepContentVersion(tx, "simulation", contentId)
          : null,
        // nobody joins it by a code
        joinCode: "",
        taughtOn: today,
        startedAt: now(),
        startedById: personId,
        classes: { create: { classId } },
      },
    });
    const seed = await seedForClassSession(tx, place, randomInt(2 ** 31));
    for (const purpose of ["before", "quiz"] as const)
      await createForm(tx, { ...place, classSessionId: id, purpose, seed, length });
    const subject = { schoolId, subjectKind: "class-session", subjectId: id };
    await recordAudit(tx, { viewer, action: "self-study.opened", ...subject });
    return id;
  });
}
