-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN "reason" TEXT;

-- CreateTable
CREATE TABLE "LearnerLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "laterId" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "answeredOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT
);

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "LearnerLink_supersedesId_key" ON "LearnerLink"("supersedesId");

-- CreateIndex
CREATE INDEX "LearnerLink_learnerId_idx" ON "LearnerLink"("learnerId");

-- CreateIndex
CREATE INDEX "LearnerLink_laterId_idx" ON "LearnerLink"("laterId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_supersedesId_key" ON "Consent"("supersedesId");

-- CreateIndex
CREATE INDEX "Consent_learnerId_idx" ON "Consent"("learnerId");

-- CreateIndex
CREATE INDEX "Consent_districtId_schoolId_idx" ON "Consent"("districtId", "schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_supersedesId_key" ON "CalendarEntry"("supersedesId");

-- CreateIndex
CREATE INDEX "CalendarEntry_districtId_schoolId_idx" ON "CalendarEntry"("districtId", "schoolId");

CREATE TRIGGER "CalendarEntry_no_update" BEFORE UPDATE ON "CalendarEntry"
BEGIN SELECT RAISE(ABORT, 'CalendarEntry is append-only: UPDATE refused'); END;
CREATE TRIGGER "CalendarEntry_no_delete" BEFORE DELETE ON "CalendarEntry"
BEGIN SELECT RAISE(ABORT, 'CalendarEntry is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassHeadCount_no_update" BEFORE UPDATE ON "ClassHeadCount"
BEGIN SELECT RAISE(ABORT, 'ClassHeadCount is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassHeadCount_no_delete" BEFORE DELETE ON "ClassHeadCount"
BEGIN SELECT RAISE(ABORT, 'ClassHeadCount is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassLineage_no_update" BEFORE UPDATE ON "ClassLineage"
BEGIN SELECT RAISE(ABORT, 'ClassLineage is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassLineage_no_delete" BEFORE DELETE ON "ClassLineage"
BEGIN SELECT RAISE(ABORT, 'ClassLineage is append-only: DELETE refused'); END;

CREATE TRIGGER "Consent_no_update" BEFORE UPDATE ON "Consent"
BEGIN SELECT RAISE(ABORT, 'Consent is append-only: UPDATE refused'); END;
CREATE TRIGGER "Consent_no_delete" BEFORE DELETE ON "Consent"
BEGIN SELECT RAISE(ABORT, 'Consent is append-only: DELETE refused'); END;

CREATE TRIGGER "LearnerLink_no_update" BEFORE UPDATE ON "LearnerLink"
BEGIN SELECT RAISE(ABORT, 'LearnerLink is append-only: UPDATE refused'); END;
CREATE TRIGGER "LearnerLink_no_delete" BEFORE DELETE ON "LearnerLink"
BEGIN SELECT RAISE(ABORT, 'LearnerLink is append-only: DELETE refused'); END;
