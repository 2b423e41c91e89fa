-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "medium" TEXT NOT NULL DEFAULT 'computer';

-- AlterTable
ALTER TABLE "SimulationChoice" ADD COLUMN     "votes" JSONB;

-- CreateTable
CREATE TABLE "ClassStep" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "position" INTEGER,
    "phase" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ClassStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandCount" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT,

    CONSTRAINT "HandCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerSheet" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "printedAt" TIMESTAMP(3) NOT NULL,
    "printedById" TEXT NOT NULL,

    CONSTRAINT "AnswerSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptRegrading" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "gradingVersion" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "AttemptRegrading_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "AttemptRegrading" ADD CONSTRAINT "AttemptRegrading_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "AnswerSheet_append_only" BEFORE UPDATE OR DELETE ON "AnswerSheet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AnswerSheet_keep" BEFORE TRUNCATE ON "AnswerSheet"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "AttemptRegrading_append_only" BEFORE UPDATE OR DELETE ON "AttemptRegrading"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AttemptRegrading_keep" BEFORE TRUNCATE ON "AttemptRegrading"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ClassStep_append_only" BEFORE UPDATE OR DELETE ON "ClassStep"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassStep_keep" BEFORE TRUNCATE ON "ClassStep"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "HandCount_append_only" BEFORE UPDATE OR DELETE ON "HandCount"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "HandCount_keep" BEFORE TRUNCATE ON "HandCount"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
