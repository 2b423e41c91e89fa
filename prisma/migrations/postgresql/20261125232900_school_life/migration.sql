-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "LearnerLink" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "laterId" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "LearnerLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "answeredOn" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("id")
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

CREATE TRIGGER "CalendarEntry_append_only" BEFORE UPDATE OR DELETE ON "CalendarEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CalendarEntry_keep" BEFORE TRUNCATE ON "CalendarEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ClassHeadCount_append_only" BEFORE UPDATE OR DELETE ON "ClassHeadCount"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassHeadCount_keep" BEFORE TRUNCATE ON "ClassHeadCount"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ClassLineage_append_only" BEFORE UPDATE OR DELETE ON "ClassLineage"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassLineage_keep" BEFORE TRUNCATE ON "ClassLineage"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Consent_append_only" BEFORE UPDATE OR DELETE ON "Consent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Consent_keep" BEFORE TRUNCATE ON "Consent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "LearnerLink_append_only" BEFORE UPDATE OR DELETE ON "LearnerLink"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LearnerLink_keep" BEFORE TRUNCATE ON "LearnerLink"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
