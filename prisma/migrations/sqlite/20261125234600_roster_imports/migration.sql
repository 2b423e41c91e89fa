-- AlterTable
ALTER TABLE "ClassChange" ADD COLUMN "importId" TEXT;

-- AlterTable
ALTER TABLE "ClassHeadCount" ADD COLUMN "importId" TEXT;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN "importId" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "importId" TEXT;

-- AlterTable
ALTER TABLE "SchoolClass" ADD COLUMN "importId" TEXT;

-- CreateTable
CREATE TABLE "SchoolSetting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "startedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RosterImportEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "importId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "RosterImportEvent_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RosterImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SchoolSetting_schoolId_effectiveOn_idx" ON "SchoolSetting"("schoolId", "effectiveOn");

-- CreateIndex
CREATE INDEX "RosterImport_districtId_schoolId_startedAt_idx" ON "RosterImport"("districtId", "schoolId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RosterImportEvent_importId_kind_key" ON "RosterImportEvent"("importId", "kind");

CREATE TRIGGER "RosterImportEvent_no_update" BEFORE UPDATE ON "RosterImportEvent"
BEGIN SELECT RAISE(ABORT, 'RosterImportEvent is append-only: UPDATE refused'); END;
CREATE TRIGGER "RosterImportEvent_no_delete" BEFORE DELETE ON "RosterImportEvent"
BEGIN SELECT RAISE(ABORT, 'RosterImportEvent is append-only: DELETE refused'); END;

CREATE TRIGGER "SchoolSetting_no_update" BEFORE UPDATE ON "SchoolSetting"
BEGIN SELECT RAISE(ABORT, 'SchoolSetting is append-only: UPDATE refused'); END;
CREATE TRIGGER "SchoolSetting_no_delete" BEFORE DELETE ON "SchoolSetting"
BEGIN SELECT RAISE(ABORT, 'SchoolSetting is append-only: DELETE refused'); END;
