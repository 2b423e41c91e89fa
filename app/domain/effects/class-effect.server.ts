/** What one class learned from one lesson, for those who teach the class and for its school's administrators. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { heldAndClosed } from "#app/domain/class-sessions/closings.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { getClass } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { found } from "#app/lib/http.ts";
import { seedOf } from "#app/lib/random.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type ClassEffect, computeClassEffect, type Occasion } from "./class-effect.ts";
import {
  type FoolingTricks,
  firstPapers,
  foolingTricks,
  pupilCounts,
  type RaisedHands,
  raisedHands,
} from "./class-outcome.ts";
import { listPapers } from "./papers.server.ts";

export interface TaughtLesson {
  slug: string;
  title: Bilingual;
}

export interface ClassOutcome {
  schoolClass: ClassInfo;
  year: YearInterval;
  /** lessons of this year that the class has answered questions on, the newest first */
  lessons: TaughtLesson[];
  /** of the lesson asked for, else of the newest; null where there is none */
  lesson:
    | (TaughtLesson & { effect: ClassEffect; fooling: FoolingTricks | null; hands: RaisedHands[] })
    | null;
}

export async function getClassOutcome(
  viewer: StaffViewer,
  classId: string,
  lessonSlug: string | null,
): Promise<ClassOutcome> {
  const { today, year } = await coverageDay(viewer.districtId, {});
  const schoolClass = found(await getClass(insideSchools(viewer), classId, today));
  const sessions = await listAnsweredSessions(viewer.districtId, classId, year);
  const lessons = [...new Map(sessions.map((row) => [row.lessonSlug, titled(row)])).values()];
  const lesson = lessonSlug === null ? lessons[0] : found(lessons.find(({ slug }) => slug === lessonSlug));
  if (!lesson) return { schoolClass, year, lessons, lesson: null };
  const about = sessions.filter((row) => row.lessonSlug === lesson.slug);
  const [counted, hands] = await Promise.all([
    countPapers(viewer.districtId, classId, about),
    listHands(about),
  ]);
  return { schoolClass, year, lessons, lesson: { ...lesson, ...counted, hands } };
}

type AnsweredSession = Awaited<ReturnType<typeof listAnsweredSessions>>[number];

async function listAnsweredSessions(districtId: string, classId: string, { from, to }: YearInterval) {
  return db.classSession.findMany({
    where: {
      districtId,
      classes: { some: { classId } },
      taughtOn: { gte: from, lt: to },
      ...heldAndClosed,
      forms: { some: {} },
    },
    orderBy: { startedAt: "desc" },
    select: {
      id: true,
      lessonSlug: true,
      band: true,
      classes: { select: { classId: true } },
      forms: { select: { id: true, purpose: true } },
    },
  });
}

/** A lesson that has since been taken out of the library keeps its permanent name. */
function titled({ lessonSlug: slug, band }: AnsweredSession): TaughtLesson {
  return { slug, title: getLesson(slug, band)?.title ?? { "zh-CN": slug, en: slug } };
}

async function countPapers(districtId: string, classId: string, sessions: readonly AnsweredSession[]) {
  const classSessionIds = sessions.map(({ id }) => id);
  const papers = firstPapers(await listPapers({ districtId, classSessionIds, classId }));
  const formIds = [...new Set(papers.map(({ formId }) => formId))];
  const items = (await Promise.all(formIds.map(listFormItems))).flat();
  const itemOf = new Map(items.map(({ item }) => [item.id, item]));
  return {
    // the same class and lesson draw the same pupils again, so a figure does not move between two looks
    effect: computeClassEffect(pupilCounts(papers), seedOf(`${classId} ${sessions[0]?.lessonSlug}`)),
    fooling: foolingTricks(papers, (id) => itemOf.get(id)),
  };
}

async function listHands(sessions: readonly AnsweredSession[]): Promise<RaisedHands[]> {
  const rows = await db.handCount.findMany({
    where: { classSessionId: { in: sessions.map(({ id }) => id) } },
    orderBy: { id: "asc" },
  });
  // the newest count of a question stands last
  const newest = new Map(rows.map((row) => [`${row.formId} ${row.position}`, row]));
  const shown = await Promise.all(
    [...newest.values()].map(async ({ formId, classSessionId, position, counts }) => {
      const session = sessions.find(({ id }) => id === classSessionId);
      const purpose = session?.forms.find(({ id }) => id === formId)?.purpose as Occasion | undefined;
      const item = (await listFormItems(formId)).find((each) => each.position === position)?.item;
      if (!session || !purpose || !item) return null;
      const together = session.classes.length > 1;
      return raisedHands(counts as Record<string, number>, { item, purpose, together });
    }),
  );
  return shown.filter((hands) => hands !== null);
}

/** The same person without the view from the district, which has counts by school and no class. */
function insideSchools(viewer: StaffViewer): StaffViewer {
  return { ...viewer, appointments: viewer.appointments.filter(({ role }) => role !== "district-officer") };
}
