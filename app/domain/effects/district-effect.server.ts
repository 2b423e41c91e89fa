import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import type { YearInterval } from "#app/domain/coverage/year.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { forbidden, found } from "#app/lib/http.ts";
import { seedOf } from "#app/lib/random.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import type { Occasion } from "./class-effect.ts";
import { type Paper, pupilCounts } from "./class-outcome.ts";
import { type ClassedPupil, computeDistrictEffect, type DistrictEffect } from "./district-effect.ts";

export interface TaughtEdition {
  /** "free-skins/junior" */
  key: string;
  title: Bilingual;
  band: Band;
}

export interface DistrictOutcome {
  year: YearInterval;
  editions: TaughtEdition[];
  edition: (TaughtEdition & DistrictEffect) | null;
}

/** For officers: one lesson at a time, all classes of the district together; nothing by school or class. */
export async function getDistrictOutcome(viewer: StaffViewer, key: string | null): Promise<DistrictOutcome> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const { districtId } = viewer;
  const { year } = await coverageDay(districtId, {});
  const editions = await listEditions(districtId, year);
  const edition = key === null ? editions[0] : found(editions.find((each) => each.key === key));
  if (!edition) return { year, editions, edition: null };
  const pupils = await listPupils(districtId, edition, year);
  // two looks at the same papers show the same intervals
  return { year, editions, edition: { ...edition, ...computeDistrictEffect(pupils, seedOf(edition.key)) } };
}

async function listEditions(districtId: string, { from, to }: YearInterval): Promise<TaughtEdition[]> {
  const rows = await db.$queryRaw<{ lessonSlug: string; band: string }[]>`
    SELECT DISTINCT f."lessonSlug" AS "lessonSlug", f."band" AS "band"
    FROM "QuizForm" f JOIN "ClassSession" c ON c."id" = f."classSessionId"
    JOIN "ClassSessionClosing" e ON e."classSessionId" = c."id" AND e."kind" = 'closed'
    WHERE f."districtId" = ${districtId} AND c."taughtOn" >= ${from} AND c."taughtOn" < ${to}
    ORDER BY 1, 2`;
  return rows.map(({ lessonSlug, band }) => ({
    key: `${lessonSlug}/${band}`,
    // a lesson that has since been taken out of the library keeps its permanent name
    title: getLesson(lessonSlug, band)?.title ?? { "zh-CN": lessonSlug, en: lessonSlug },
    band: band as Band,
  }));
}

interface PaperRow {
  attemptId: string;
  classId: string;
  learnerId: string;
  purpose: string;
  hits: number | bigint;
  misses: number | bigint;
  falseAlarms: number | bigint;
  correctRejections: number | bigint;
}

/** Each pupil's first paper of each purpose, in the newest grading; counts alone are read, not whole results. */
async function listPupils(
  districtId: string,
  { key, band }: TaughtEdition,
  { from, to }: YearInterval,
): Promise<ClassedPupil[]> {
  const lessonSlug = key.slice(0, key.lastIndexOf("/"));
  const rows = await db.$queryRaw<PaperRow[]>`
    SELECT a."id" AS "attemptId", a."classId" AS "classId", a."learnerId" AS "learnerId", f."purpose" AS "purpose",
      CAST(s."result" ->> 'hits' AS INTEGER) AS "hits",
      CAST(s."result" ->> 'misses' AS INTEGER) AS "misses",
      CAST(s."result" ->> 'falseAlarms' AS INTEGER) AS "falseAlarms",
      CAST(s."result" ->> 'correctRejections' AS INTEGER) AS "correctRejections"
    FROM "Attempt" a
    JOIN "QuizForm" f ON f."id" = a."formId"
    JOIN "ClassSession" c ON c."id" = f."classSessionId"
    JOIN "ClassSessionClosing" e ON e."classSessionId" = c."id" AND e."kind" = 'closed'
    JOIN "AttemptSubmission" s ON s."attemptId" = a."id"
    WHERE f."districtId" = ${districtId} AND f."lessonSlug" = ${lessonSlug} AND f."band" = ${band}
      AND c."taughtOn" >= ${from} AND c."taughtOn" < ${to}
    ORDER BY s."submittedAt", s."id"`;
  const corrected = await newestGradings(districtId, lessonSlug);
  const first = new Map<string, PaperRow>();
  for (const row of rows) {
    const paper = `${row.learnerId} ${row.purpose}`;
    if (!first.has(paper)) first.set(paper, row);
  }
  const byPupil = new Map<string, PaperRow[]>();
  for (const row of first.values()) byPupil.set(row.learnerId, [...(byPupil.get(row.learnerId) ?? []), row]);
  return [...byPupil.values()].flatMap((papers) => {
    const [{ classId }] = papers as [PaperRow];
    const [counts] = pupilCounts(papers.map((row) => paperOf(row, corrected)));
    return counts ? [{ classId, counts }] : [];
  });
}

async function newestGradings(districtId: string, lessonSlug: string): Promise<Map<string, GradedQuiz>> {
  const rows = await db.attemptRegrading.findMany({
    where: { attempt: { districtId, form: { lessonSlug } } },
    orderBy: { id: "asc" },
    select: { attemptId: true, result: true },
  });
  return new Map(rows.map(({ attemptId, result }) => [attemptId, result as unknown as GradedQuiz]));
}

function paperOf(row: PaperRow, corrected: ReadonlyMap<string, GradedQuiz>): Paper {
  const { attemptId, learnerId, purpose } = row;
  const { hits, misses, falseAlarms, correctRejections } = corrected.get(attemptId) ?? row;
  const counts = {
    hits: Number(hits),
    misses: Number(misses),
    falseAlarms: Number(falseAlarms),
    correctRejections: Number(correctRejections),
  };
  // the order of papers has been settled by the query
  return {
    learnerId,
    purpose: purpose as Occasion,
    submittedAt: new Date(0),
    result: counts as GradedQuiz,
  };
}
