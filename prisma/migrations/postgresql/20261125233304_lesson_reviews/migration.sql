-- CreateTable
CREATE TABLE "LessonReview" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "LessonReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LessonReview_districtId_lessonSlug_band_idx" ON "LessonReview"("districtId", "lessonSlug", "band");

CREATE TRIGGER "LessonReview_append_only" BEFORE UPDATE OR DELETE ON "LessonReview"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LessonReview_keep" BEFORE TRUNCATE ON "LessonReview"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
