-- DropIndex
DROP INDEX "Enrolment_districtId_schoolId_classId_idx";

-- CreateIndex
CREATE INDEX "Enrolment_schoolId_idx" ON "Enrolment"("schoolId");
