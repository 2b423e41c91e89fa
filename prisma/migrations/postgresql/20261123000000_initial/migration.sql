-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "id" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DistrictSetting" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "DistrictSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "School" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "School_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolStage" (
    "id" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "grades" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "SchoolStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonName" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "PersonName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "personId" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordSetAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "LearnerCredential" (
    "personId" TEXT NOT NULL,
    "pinHmac" TEXT NOT NULL,
    "cardHash" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "issuedById" TEXT,
    "failedTries" INTEGER NOT NULL DEFAULT 0,
    "lockedAt" TIMESTAMP(3),

    CONSTRAINT "LearnerCredential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "classSessionId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LoginSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "districtId" TEXT,
    "personId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolClass" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "entryYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "programme" TEXT,
    "rosterKind" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SchoolClass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassChange" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "number" INTEGER,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "ClassChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassLineage" (
    "id" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "fromClassId" TEXT NOT NULL,
    "toClassId" TEXT NOT NULL,

    CONSTRAINT "ClassLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassHeadCount" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "ClassHeadCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "seat" INTEGER,
    "status" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "openedBy" TEXT NOT NULL,
    "closedBy" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeachingAssignment" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "supersedesId" TEXT,

    CONSTRAINT "TeachingAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Excuse" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT,

    CONSTRAINT "Excuse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentVersion" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "measurementHash" TEXT,
    "source" TEXT NOT NULL,
    "firstUsedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassSession" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "lessonVersionId" TEXT NOT NULL,
    "simulationVersionId" TEXT,
    "way" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "joinCode" TEXT NOT NULL,
    "taughtOn" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "startedById" TEXT NOT NULL,

    CONSTRAINT "ClassSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassSessionClass" (
    "classSessionId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,

    CONSTRAINT "ClassSessionClass_pkey" PRIMARY KEY ("classSessionId","classId")
);

-- CreateTable
CREATE TABLE "ClassSessionClosing" (
    "id" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3) NOT NULL,
    "closedById" TEXT NOT NULL,

    CONSTRAINT "ClassSessionClosing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RollEntry" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT,
    "state" TEXT NOT NULL,
    "count" INTEGER,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "supersedesId" TEXT,

    CONSTRAINT "RollEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SimulationChoice" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "learnerId" TEXT,
    "simulationVersionId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "nodeId" TEXT NOT NULL,
    "optionId" TEXT NOT NULL,
    "chosenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SimulationChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizForm" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QuizForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizFormItem" (
    "formId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemVersionId" TEXT NOT NULL,

    CONSTRAINT "QuizFormItem_pkey" PRIMARY KEY ("formId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "orderSeed" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "answerKey" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptSubmission" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "gradingVersion" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "AttemptSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "classSessionId" TEXT,
    "kind" TEXT NOT NULL,
    "obtained" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "lessonVersionId" TEXT,
    "formId" TEXT,
    "simulationVersionId" TEXT,
    "taughtOn" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "replacesId" TEXT,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonthlyFormRevision" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "narrative" TEXT NOT NULL,
    "cluesOfMonth" INTEGER,
    "cluesInTotal" INTEGER,
    "clueList" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    "counted" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "MonthlyFormRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonthlyFormSubmission" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "submittedById" TEXT NOT NULL,

    CONSTRAINT "MonthlyFormSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "id" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "districtId" TEXT,
    "schoolId" TEXT,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT,
    "subjectId" TEXT,
    "detail" JSONB,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "DistrictSetting_districtId_effectiveOn_idx" ON "DistrictSetting"("districtId", "effectiveOn");

-- CreateIndex
CREATE INDEX "School_districtId_name_idx" ON "School"("districtId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "School_districtId_code_key" ON "School"("districtId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolStage_schoolId_stage_from_key" ON "SchoolStage"("schoolId", "stage", "from");

-- CreateIndex
CREATE INDEX "Person_districtId_idx" ON "Person"("districtId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonName_supersedesId_key" ON "PersonName"("supersedesId");

-- CreateIndex
CREATE INDEX "PersonName_personId_idx" ON "PersonName"("personId");

-- CreateIndex
CREATE INDEX "PersonName_name_idx" ON "PersonName"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_supersedesId_key" ON "Appointment"("supersedesId");

-- CreateIndex
CREATE INDEX "Appointment_personId_idx" ON "Appointment"("personId");

-- CreateIndex
CREATE INDEX "Appointment_districtId_schoolId_role_idx" ON "Appointment"("districtId", "schoolId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_username_key" ON "StaffAccount"("username");

-- CreateIndex
CREATE UNIQUE INDEX "LearnerCredential_cardHash_key" ON "LearnerCredential"("cardHash");

-- CreateIndex
CREATE UNIQUE INDEX "LoginSession_tokenHash_key" ON "LoginSession"("tokenHash");

-- CreateIndex
CREATE INDEX "LoginSession_personId_idx" ON "LoginSession"("personId");

-- CreateIndex
CREATE INDEX "LoginSession_classSessionId_idx" ON "LoginSession"("classSessionId");

-- CreateIndex
CREATE INDEX "LoginSession_expiresAt_idx" ON "LoginSession"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeCode_codeHash_key" ON "OneTimeCode"("codeHash");

-- CreateIndex
CREATE INDEX "SchoolClass_districtId_schoolId_stage_entryYear_idx" ON "SchoolClass"("districtId", "schoolId", "stage", "entryYear");

-- CreateIndex
CREATE UNIQUE INDEX "ClassChange_supersedesId_key" ON "ClassChange"("supersedesId");

-- CreateIndex
CREATE INDEX "ClassChange_classId_idx" ON "ClassChange"("classId");

-- CreateIndex
CREATE INDEX "ClassLineage_toClassId_idx" ON "ClassLineage"("toClassId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassLineage_changeId_fromClassId_toClassId_key" ON "ClassLineage"("changeId", "fromClassId", "toClassId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassHeadCount_supersedesId_key" ON "ClassHeadCount"("supersedesId");

-- CreateIndex
CREATE INDEX "ClassHeadCount_classId_idx" ON "ClassHeadCount"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_supersedesId_key" ON "Enrolment"("supersedesId");

-- CreateIndex
CREATE INDEX "Enrolment_districtId_schoolId_classId_idx" ON "Enrolment"("districtId", "schoolId", "classId");

-- CreateIndex
CREATE INDEX "Enrolment_learnerId_idx" ON "Enrolment"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "TeachingAssignment_supersedesId_key" ON "TeachingAssignment"("supersedesId");

-- CreateIndex
CREATE INDEX "TeachingAssignment_personId_idx" ON "TeachingAssignment"("personId");

-- CreateIndex
CREATE INDEX "TeachingAssignment_classId_idx" ON "TeachingAssignment"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "Excuse_supersedesId_key" ON "Excuse"("supersedesId");

-- CreateIndex
CREATE INDEX "Excuse_districtId_schoolId_classId_idx" ON "Excuse"("districtId", "schoolId", "classId");

-- CreateIndex
CREATE INDEX "Excuse_learnerId_idx" ON "Excuse"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "ContentVersion_kind_contentId_hash_key" ON "ContentVersion"("kind", "contentId", "hash");

-- CreateIndex
CREATE INDEX "ClassSession_districtId_schoolId_taughtOn_idx" ON "ClassSession"("districtId", "schoolId", "taughtOn");

-- CreateIndex
CREATE INDEX "ClassSession_joinCode_idx" ON "ClassSession"("joinCode");

-- CreateIndex
CREATE INDEX "ClassSession_startedById_startedAt_idx" ON "ClassSession"("startedById", "startedAt");

-- CreateIndex
CREATE INDEX "ClassSessionClass_classId_idx" ON "ClassSessionClass"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassSessionClosing_classSessionId_key" ON "ClassSessionClosing"("classSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "RollEntry_supersedesId_key" ON "RollEntry"("supersedesId");

-- CreateIndex
CREATE INDEX "RollEntry_classSessionId_idx" ON "RollEntry"("classSessionId");

-- CreateIndex
CREATE INDEX "SimulationChoice_classSessionId_idx" ON "SimulationChoice"("classSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "SimulationChoice_runId_step_key" ON "SimulationChoice"("runId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "QuizForm_classSessionId_purpose_key" ON "QuizForm"("classSessionId", "purpose");

-- CreateIndex
CREATE INDEX "Attempt_districtId_schoolId_classSessionId_idx" ON "Attempt"("districtId", "schoolId", "classSessionId");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_idx" ON "Attempt"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_formId_learnerId_key" ON "Attempt"("formId", "learnerId");

-- CreateIndex
CREATE INDEX "Answer_attemptId_position_idx" ON "Answer"("attemptId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_attemptId_answerKey_key" ON "Answer"("attemptId", "answerKey");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptSubmission_attemptId_key" ON "AttemptSubmission"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_replacesId_key" ON "Completion"("replacesId");

-- CreateIndex
CREATE INDEX "Completion_districtId_schoolId_taughtOn_idx" ON "Completion"("districtId", "schoolId", "taughtOn");

-- CreateIndex
CREATE INDEX "Completion_learnerId_idx" ON "Completion"("learnerId");

-- CreateIndex
CREATE INDEX "Completion_classSessionId_idx" ON "Completion"("classSessionId");

-- CreateIndex
CREATE INDEX "Completion_classId_taughtOn_idx" ON "Completion"("classId", "taughtOn");

-- CreateIndex
CREATE INDEX "MonthlyFormRevision_districtId_month_idx" ON "MonthlyFormRevision"("districtId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyFormRevision_schoolId_month_revision_key" ON "MonthlyFormRevision"("schoolId", "month", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyFormSubmission_revisionId_key" ON "MonthlyFormSubmission"("revisionId");

-- CreateIndex
CREATE INDEX "MonthlyFormSubmission_districtId_month_idx" ON "MonthlyFormSubmission"("districtId", "month");

-- CreateIndex
CREATE INDEX "MonthlyFormSubmission_schoolId_month_idx" ON "MonthlyFormSubmission"("schoolId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "CommandReceipt_actorId_key_key" ON "CommandReceipt"("actorId", "key");

-- CreateIndex
CREATE INDEX "AuditEvent_districtId_schoolId_recordedAt_idx" ON "AuditEvent"("districtId", "schoolId", "recordedAt");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_recordedAt_idx" ON "AuditEvent"("actorId", "recordedAt");

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistrictSetting" ADD CONSTRAINT "DistrictSetting_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolStage" ADD CONSTRAINT "SchoolStage_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonName" ADD CONSTRAINT "PersonName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerCredential" ADD CONSTRAINT "LearnerCredential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolClass" ADD CONSTRAINT "SchoolClass_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassChange" ADD CONSTRAINT "ClassChange_classId_fkey" FOREIGN KEY ("classId") REFERENCES "SchoolClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassLineage" ADD CONSTRAINT "ClassLineage_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ClassChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassHeadCount" ADD CONSTRAINT "ClassHeadCount_classId_fkey" FOREIGN KEY ("classId") REFERENCES "SchoolClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "SchoolClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeachingAssignment" ADD CONSTRAINT "TeachingAssignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "SchoolClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassSessionClass" ADD CONSTRAINT "ClassSessionClass_classSessionId_fkey" FOREIGN KEY ("classSessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassSessionClosing" ADD CONSTRAINT "ClassSessionClosing_classSessionId_fkey" FOREIGN KEY ("classSessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollEntry" ADD CONSTRAINT "RollEntry_classSessionId_fkey" FOREIGN KEY ("classSessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizForm" ADD CONSTRAINT "QuizForm_classSessionId_fkey" FOREIGN KEY ("classSessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizFormItem" ADD CONSTRAINT "QuizFormItem_formId_fkey" FOREIGN KEY ("formId") REFERENCES "QuizForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_formId_fkey" FOREIGN KEY ("formId") REFERENCES "QuizForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptSubmission" ADD CONSTRAINT "AttemptSubmission_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
