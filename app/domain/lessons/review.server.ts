import { civilDayOf } from "#app/auth/day.server.ts";
import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Lesson } from "./lesson.ts";
import { getLesson, listLessons } from "./library.server.ts";
import { nextPageEpoch } from "./page-epoch.server.ts";
import {
  newestReview,
  type ReviewCapacity,
  type ReviewKind,
  type ReviewState,
  reviewCapacities,
  reviewStateOf,
  type Signature,
} from "./review.ts";

export interface LessonReviewState {
  state: ReviewState;
  /** the newest row; null where nobody ever signed */
  latest: Signature | null;
}

/** For the public page: the newest word of any district of this installation that speaks of today's wording. */
export async function getPublicReview(lesson: Lesson): Promise<Signature | null> {
  const { slug, band, contentHash } = lesson;
  const rows = await db.lessonReview.findMany({ where: { lessonSlug: slug, band }, orderBy: { id: "desc" } });
  const districts = [...new Set(rows.map(({ districtId }) => districtId))];
  for (const districtId of districts) {
    const own = rows.filter((row) => row.districtId === districtId);
    const newest = newestReview(own, lesson);
    if (newest && reviewStateOf(newest, contentHash) === "signed") return signatureOf(newest);
  }
  return null;
}

/** `slug/band` of every lesson for which somebody has signed as it is today. */
export async function listReviewed(): Promise<ReadonlySet<string>> {
  const rows = await db.lessonReview.findMany({ orderBy: { id: "asc" } });
  const districts = [...new Set(rows.map(({ districtId }) => districtId))];
  const reviewed = listLessons().filter((lesson) =>
    districts.some((districtId) => {
      const own = rows.filter((row) => row.districtId === districtId);
      return reviewStateOf(newestReview(own, lesson), lesson.contentHash) === "signed";
    }),
  );
  return new Set(reviewed.map(({ slug, band }) => `${slug}/${band}`));
}

/** All lessons with how they stand in the viewer's district. */
export async function listLessonReviews(
  viewer: StaffViewer,
): Promise<{ lesson: Lesson; review: LessonReviewState }[]> {
  if (!canReview(viewer)) return [];
  const rows = await db.lessonReview.findMany({ where: { districtId: viewer.districtId } });
  return Promise.all(
    listLessons().map(async (lesson) => {
      const newest = newestReview(rows, lesson);
      const state = reviewStateOf(newest, lesson.contentHash);
      return { lesson, review: { state, latest: newest && (await signatureOf(newest)) } };
    }),
  );
}

/** One lesson with all that was ever signed for it, the newest first. */
export async function getLessonReview(viewer: StaffViewer, slug: string, band: string) {
  const lesson = canReview(viewer) ? getLesson(slug, band) : null;
  if (!lesson) return null;
  const rows = await db.lessonReview.findMany({
    where: { districtId: viewer.districtId, lessonSlug: slug, band },
    orderBy: { id: "desc" },
  });
  const history = await Promise.all(
    rows.map(async (row) => ({
      ...(await signatureOf(row)),
      id: row.id,
      isToday: row.contentHash === lesson.contentHash,
    })),
  );
  return { lesson, state: reviewStateOf(rows[0] ?? null, lesson.contentHash), history };
}

export interface ReviewCommand {
  slug: string;
  band: string;
  kind: ReviewKind;
  /** what was read; another wording since then is not signed */
  contentHash: string;
  commandKey: string;
}

export type ReviewResult = KeyReused | { ok: true } | { ok: false; reason: "changed" | "not-signed" };

/** Signs for the wording that was read, or takes the signature back; both are rows, and audited. */
export async function recordReview(viewer: StaffViewer, review: ReviewCommand): Promise<ReviewResult> {
  const capacity = reviewCapacityOf(viewer);
  const { commandKey: key, ...body } = review;
  const { slug, band, kind, contentHash } = body;
  const lesson = getLesson(slug, band);
  if (!capacity || !lesson) throw forbidden();
  const { districtId, personId } = viewer;
  const result = await withReceipt<ReviewResult>(
    personId,
    { key, command: "review-lesson", body },
    async (tx) => {
      if (lesson.contentHash !== contentHash) return { ok: false as const, reason: "changed" as const };
      const where = { districtId, lessonSlug: slug, band };
      const newest = await tx.lessonReview.findFirst({ where, orderBy: { id: "desc" } });
      if (kind === "withdrawn" && newest?.kind !== "signed") {
        return { ok: false as const, reason: "not-signed" as const };
      }
      const id = newId();
      const schoolId = capacity === "district-officer" ? null : (schoolIdsOf(viewer, "teacher")[0] ?? null);
      const row = { id, ...where, schoolId, contentHash, kind, capacity };
      await tx.lessonReview.create({ data: { ...row, recordedAt: now(), recordedById: personId } });
      const subject = { subjectKind: "lesson", subjectId: `${slug}/${band}` };
      await recordAudit(tx, {
        viewer,
        action: `lesson.${kind}`,
        ...subject,
        detail: { contentHash, capacity },
      });
      return { ok: true as const };
    },
  );
  nextPageEpoch();
  return result;
}

/** In which capacity somebody may sign; null: not at all. */
export function reviewCapacityOf(viewer: StaffViewer): ReviewCapacity | null {
  return reviewCapacities.find((role) => holdsRole(viewer, role)) ?? null;
}

function canReview(viewer: StaffViewer): boolean {
  return reviewCapacityOf(viewer) !== null;
}

interface SignedRow {
  districtId: string;
  schoolId: string | null;
  kind: string;
  capacity: string;
  recordedAt: Date;
}

async function signatureOf(row: SignedRow): Promise<Signature> {
  const { districtId, schoolId, kind, capacity, recordedAt } = row;
  const unit = schoolId
    ? (await db.school.findUniqueOrThrow({ where: { id: schoolId }, select: { name: true } })).name
    : (await db.district.findUniqueOrThrow({ where: { id: districtId }, select: { authority: true } }))
        .authority;
  return {
    kind: kind as ReviewKind,
    unit,
    capacity: capacity as ReviewCapacity,
    signedOn: civilDayOf(recordedAt),
  };
}
