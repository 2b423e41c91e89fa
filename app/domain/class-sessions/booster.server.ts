import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { firstPapers, foolingTricks } from "#app/domain/effects/class-outcome.ts";
import { listPapers } from "#app/domain/effects/papers.server.ts";
import { listAskable } from "#app/domain/item-exchange/own-items.server.ts";
import type { KeptItem } from "#app/domain/lessons/kept-item.server.ts";
import { getLesson, listItems } from "#app/domain/lessons/library.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { listCalendar } from "#app/domain/schools/calendar.server.ts";
import { termOf } from "#app/domain/schools/calendar.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type DueBooster, dueBooster } from "./booster.ts";
import { heldAndClosed } from "./closings.ts";

export interface SuggestedBooster extends DueBooster {
  lessonTitle: Bilingual;
}

/** Per class of the viewer's what it should meet again today; classes with nothing due are not there. */
export async function listDueBoosters(
  viewer: StaffViewer,
  classes: readonly ClassInfo[],
  today: LocalDate,
): Promise<Map<string, SuggestedBooster>> {
  const named = classes.filter(({ rosterKind }) => rosterKind === "named");
  const held = await listHeld(
    viewer.districtId,
    named.map(({ id }) => id),
    today,
  );
  const schoolIds = [...new Set(named.map(({ schoolId }) => schoolId))];
  const terms = new Map(
    await Promise.all(
      schoolIds.map(async (id) => [id, termOf(today, await listCalendar(viewer.districtId, id))] as const),
    ),
  );
  const due = new Map<string, SuggestedBooster>();
  for (const { id, schoolId, band } of named) {
    // a lesson may have left the library, and the class grown out of its band
    const sessions = held.filter(
      (row) => row.classes.some(({ classId }) => classId === id) && getLesson(row.lessonSlug, band),
    );
    const booster = dueBooster(sessions, today, terms.get(schoolId) ?? null);
    const lesson = booster && getLesson(booster.lessonSlug, band);
    if (booster && lesson) due.set(id, { ...booster, lessonTitle: lesson.title });
  }
  return due;
}

async function listHeld(districtId: string, classIds: readonly string[], today: LocalDate) {
  const year = yearInterval(await getSettings(districtId, today), today);
  return db.classSession.findMany({
    where: {
      districtId,
      taughtOn: { gte: year.from, lte: today },
      ...heldAndClosed,
      classes: { some: { classId: { in: [...classIds] } } },
    },
    select: { id: true, lessonSlug: true, band: true, purpose: true, taughtOn: true, classes: true },
  });
}

/** What a class of the viewer's has had this year in its present band, by slug: all that it can look back at. */
export async function listLessonsHad(
  { id, band, districtId }: ClassInfo,
  today: LocalDate,
): Promise<string[]> {
  const held = await listHeld(districtId, [id], today);
  return [...new Set(held.filter((row) => row.band === band).map((row) => row.lessonSlug))];
}

export interface BoosterItems {
  /** of every lesson that the class has had this year, and of the one to meet again */
  pool: KeptItem[];
  /** with a trick that has taken in this class */
  preferred: Set<string>;
}

/** What a class's booster is drawn from: the tricks that its own papers say it still falls for. */
export async function boosterItems(
  { id: classId, band, districtId }: ClassInfo,
  lessonSlug: string,
  today: LocalDate,
): Promise<BoosterItems> {
  const held = await listHeld(districtId, [classId], today);
  const had = held.filter((row) => row.band === band).map((row) => row.lessonSlug);
  const slugs = new Set([lessonSlug, ...had]);
  const pools = [...slugs].map(async (lesson) =>
    band ? [...listItems(lesson, band), ...(await listAskable(db, { districtId, lesson, band }))] : [],
  );
  const pool = (await Promise.all(pools)).flat();
  const classSessionIds = held.map(({ id }) => id);
  const papers = firstPapers(await listPapers({ districtId, classId, classSessionIds }));
  const asked = await Promise.all([...new Set(papers.map(({ formId }) => formId))].map(listFormItems));
  const itemOf = new Map(asked.flat().map(({ item }) => [item.id, item]));
  const fooling = foolingTricks(papers, (id) => itemOf.get(id));
  const tricks = new Set(fooling?.tricks.map(({ kind }) => kind));
  const preferred = pool.filter(({ item }) => item.tricks.some((trick) => tricks.has(trick)));
  return { pool, preferred: new Set(preferred.map(({ item }) => item.id)) };
}
