/** What has been entered later for a class this year, with everything that became of it. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { standingCompletions } from "#app/domain/coverage/coverage.ts";
import { type YearInterval, yearInterval } from "#app/domain/coverage/year.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { found } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type ShownWay, shownWaysFor } from "./entered-later.ts";
import { getRecordClass } from "./record-class.server.ts";

export interface LaterRow {
  id: string;
  learnerId: string | null;
  name: string | null;
  count: number;
  kind: string;
  lessonSlug: string;
  lessonTitle: Bilingual;
  taughtOn: string;
  shownWay: ShownWay | null;
  reason: string | null;
  by: string | null;
  recordedAt: Date;
  /** stands; was corrected by another row; was taken back, and why */
  state: "stands" | "corrected" | "taken-back";
  takenBack: { by: string | null; reason: string | null } | null;
}

export interface LaterPage {
  schoolClass: ClassInfo;
  today: string;
  year: YearInterval;
  lessons: { slug: string; title: Bilingual }[];
  shownWays: readonly ShownWay[];
  pupils: { learnerId: string; seat: number | null; name: string | null }[];
  rows: LaterRow[];
}

export async function getLaterPage(viewer: StaffViewer, classId: string): Promise<LaterPage> {
  const today = await schoolDay(viewer);
  const schoolClass = found(await getRecordClass(viewer, classId));
  const { districtId, stage, band } = schoolClass;
  const year = yearInterval(await getSettings(districtId, today), today);
  const [roster, stored] = await Promise.all([
    listRoster([classId], today),
    db.completion.findMany({
      where: { classId, districtId, obtained: "entered-later" },
      orderBy: { id: "desc" },
    }),
  ]);
  const ofYear = stored.filter(({ taughtOn }) => taughtOn >= year.from && taughtOn < year.to);
  const names = await namesOf(ofYear.flatMap((row) => [row.recordedById, row.learnerId ?? ""]));
  const nameOf = (id: string | null) => names.get(id ?? "") ?? null;
  const standing = new Set(standingCompletions(stored).map(({ id }) => id));
  const voidOf = new Map(
    stored.flatMap((row) => (row.kind === "void" ? [[row.replacesId, row] as const] : [])),
  );
  return {
    schoolClass,
    today,
    year,
    lessons: listLessons()
      .filter((lesson) => lesson.band === band)
      .map(({ slug, title }) => ({ slug, title })),
    shownWays: shownWaysFor(stage),
    pupils: roster
      .filter(({ status }) => status !== "suspended")
      .map(({ learnerId, seat, name }) => ({ learnerId, seat, name })),
    rows: ofYear
      .filter(({ kind }) => kind !== "void")
      .map(({ id, learnerId, count, kind, lessonSlug, taughtOn, shownWay, reason, ...row }) => {
        const taken = voidOf.get(id);
        return {
          id,
          learnerId,
          name: nameOf(learnerId),
          count,
          kind,
          lessonSlug,
          lessonTitle: titleOf(lessonSlug, band),
          taughtOn,
          shownWay: shownWay as ShownWay | null,
          reason,
          by: nameOf(row.recordedById),
          recordedAt: row.recordedAt,
          state: taken ? "taken-back" : standing.has(id) ? "stands" : "corrected",
          takenBack: taken ? { by: nameOf(taken.recordedById), reason: taken.reason } : null,
        };
      }),
  };
}

function titleOf(slug: string, band: string | null): Bilingual {
  return (band && getLesson(slug, band)?.title) || { "zh-CN": slug, en: slug };
}
