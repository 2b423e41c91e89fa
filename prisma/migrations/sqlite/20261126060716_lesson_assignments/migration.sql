-- CreateTable
CREATE TABLE "LessonAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "kind" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT
);

-- CreateTable
CREATE TABLE "LessonAssignmentTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "schoolId" TEXT,
    "band" TEXT NOT NULL,
    "stage" TEXT,
    "entryYear" INTEGER,
    "classId" TEXT,
    CONSTRAINT "LessonAssignmentTarget_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "LessonAssignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LessonAssignment_supersedesId_key" ON "LessonAssignment"("supersedesId");

-- CreateIndex
CREATE INDEX "LessonAssignment_districtId_schoolId_idx" ON "LessonAssignment"("districtId", "schoolId");

-- CreateIndex
CREATE INDEX "LessonAssignmentTarget_assignmentId_idx" ON "LessonAssignmentTarget"("assignmentId");

CREATE TRIGGER "LessonAssignment_no_update" BEFORE UPDATE ON "LessonAssignment"
BEGIN SELECT RAISE(ABORT, 'LessonAssignment is append-only: UPDATE refused'); END;
CREATE TRIGGER "LessonAssignment_no_delete" BEFORE DELETE ON "LessonAssignment"
BEGIN SELECT RAISE(ABORT, 'LessonAssignment is append-only: DELETE refused'); END;

CREATE TRIGGER "LessonAssignmentTarget_no_update" BEFORE UPDATE ON "LessonAssignmentTarget"
BEGIN SELECT RAISE(ABORT, 'LessonAssignmentTarget is append-only: UPDATE refused'); END;
CREATE TRIGGER "LessonAssignmentTarget_no_delete" BEFORE DELETE ON "LessonAssignmentTarget"
BEGIN SELECT RAISE(ABORT, 'LessonAssignmentTarget is append-only: DELETE refused'); END;
