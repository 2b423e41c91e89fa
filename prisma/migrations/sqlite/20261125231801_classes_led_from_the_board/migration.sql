-- AlterTable
ALTER TABLE "SimulationChoice" ADD COLUMN "votes" JSONB;

-- CreateTable
CREATE TABLE "ClassStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "position" INTEGER,
    "phase" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "HandCount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT
);

-- CreateTable
CREATE TABLE "AnswerSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "printedAt" DATETIME NOT NULL,
    "printedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AttemptRegrading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "gradingVersion" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "AttemptRegrading_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable: a column with a default is added in place; the table need not be copied
ALTER TABLE "Attempt" ADD COLUMN "medium" TEXT NOT NULL DEFAULT 'computer';

-- CreateIndex
CREATE INDEX "ClassStep_classSessionId_idx" ON "ClassStep"("classSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "HandCount_supersedesId_key" ON "HandCount"("supersedesId");

-- CreateIndex
CREATE INDEX "HandCount_classSessionId_formId_position_idx" ON "HandCount"("classSessionId", "formId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_number_key" ON "AnswerSheet"("number");

-- CreateIndex
CREATE INDEX "AnswerSheet_classSessionId_idx" ON "AnswerSheet"("classSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_formId_learnerId_key" ON "AnswerSheet"("formId", "learnerId");

-- CreateIndex
CREATE INDEX "AttemptRegrading_attemptId_idx" ON "AttemptRegrading"("attemptId");

CREATE TRIGGER "AnswerSheet_no_update" BEFORE UPDATE ON "AnswerSheet"
BEGIN SELECT RAISE(ABORT, 'AnswerSheet is append-only: UPDATE refused'); END;
CREATE TRIGGER "AnswerSheet_no_delete" BEFORE DELETE ON "AnswerSheet"
BEGIN SELECT RAISE(ABORT, 'AnswerSheet is append-only: DELETE refused'); END;

CREATE TRIGGER "AttemptRegrading_no_update" BEFORE UPDATE ON "AttemptRegrading"
BEGIN SELECT RAISE(ABORT, 'AttemptRegrading is append-only: UPDATE refused'); END;
CREATE TRIGGER "AttemptRegrading_no_delete" BEFORE DELETE ON "AttemptRegrading"
BEGIN SELECT RAISE(ABORT, 'AttemptRegrading is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassStep_no_update" BEFORE UPDATE ON "ClassStep"
BEGIN SELECT RAISE(ABORT, 'ClassStep is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassStep_no_delete" BEFORE DELETE ON "ClassStep"
BEGIN SELECT RAISE(ABORT, 'ClassStep is append-only: DELETE refused'); END;

CREATE TRIGGER "HandCount_no_update" BEFORE UPDATE ON "HandCount"
BEGIN SELECT RAISE(ABORT, 'HandCount is append-only: UPDATE refused'); END;
CREATE TRIGGER "HandCount_no_delete" BEFORE DELETE ON "HandCount"
BEGIN SELECT RAISE(ABORT, 'HandCount is append-only: DELETE refused'); END;
