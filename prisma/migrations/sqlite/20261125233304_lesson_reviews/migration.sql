-- CreateTable
CREATE TABLE "LessonReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "LessonReview_districtId_lessonSlug_band_idx" ON "LessonReview"("districtId", "lessonSlug", "band");

CREATE TRIGGER "LessonReview_no_update" BEFORE UPDATE ON "LessonReview"
BEGIN SELECT RAISE(ABORT, 'LessonReview is append-only: UPDATE refused'); END;
CREATE TRIGGER "LessonReview_no_delete" BEFORE DELETE ON "LessonReview"
BEGIN SELECT RAISE(ABORT, 'LessonReview is append-only: DELETE refused'); END;
