-- CreateTable
CREATE TABLE "LessonAssignment" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "kind" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT,

    CONSTRAINT "LessonAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonAssignmentTarget" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "schoolId" TEXT,
    "band" TEXT NOT NULL,
    "stage" TEXT,
    "entryYear" INTEGER,
    "classId" TEXT,

    CONSTRAINT "LessonAssignmentTarget_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LessonAssignment_supersedesId_key" ON "LessonAssignment"("supersedesId");

-- CreateIndex
CREATE INDEX "LessonAssignment_districtId_schoolId_idx" ON "LessonAssignment"("districtId", "schoolId");

-- CreateIndex
CREATE INDEX "LessonAssignmentTarget_assignmentId_idx" ON "LessonAssignmentTarget"("assignmentId");

-- AddForeignKey
ALTER TABLE "LessonAssignmentTarget" ADD CONSTRAINT "LessonAssignmentTarget_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "LessonAssignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "LessonAssignment_append_only" BEFORE UPDATE OR DELETE ON "LessonAssignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LessonAssignment_keep" BEFORE TRUNCATE ON "LessonAssignment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "LessonAssignmentTarget_append_only" BEFORE UPDATE OR DELETE ON "LessonAssignmentTarget"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LessonAssignmentTarget_keep" BEFORE TRUNCATE ON "LessonAssignmentTarget"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
