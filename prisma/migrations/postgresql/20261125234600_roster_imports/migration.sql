-- AlterTable
ALTER TABLE "ClassChange" ADD COLUMN     "importId" TEXT;

-- AlterTable
ALTER TABLE "ClassHeadCount" ADD COLUMN     "importId" TEXT;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "importId" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "importId" TEXT;

-- AlterTable
ALTER TABLE "SchoolClass" ADD COLUMN     "importId" TEXT;

-- CreateTable
CREATE TABLE "SchoolSetting" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "SchoolSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "startedById" TEXT NOT NULL,

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImportEvent" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "RosterImportEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SchoolSetting_schoolId_effectiveOn_idx" ON "SchoolSetting"("schoolId", "effectiveOn");

-- CreateIndex
CREATE INDEX "RosterImport_districtId_schoolId_startedAt_idx" ON "RosterImport"("districtId", "schoolId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RosterImportEvent_importId_kind_key" ON "RosterImportEvent"("importId", "kind");

-- AddForeignKey
ALTER TABLE "RosterImportEvent" ADD CONSTRAINT "RosterImportEvent_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RosterImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "RosterImportEvent_append_only" BEFORE UPDATE OR DELETE ON "RosterImportEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RosterImportEvent_keep" BEFORE TRUNCATE ON "RosterImportEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "SchoolSetting_append_only" BEFORE UPDATE OR DELETE ON "SchoolSetting"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SchoolSetting_keep" BEFORE TRUNCATE ON "SchoolSetting"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
