-- CreateTable
CREATE TABLE "ClassSessionCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "ClassSessionCheck_classSessionId_idx" ON "ClassSessionCheck"("classSessionId");

CREATE TRIGGER "ClassSessionCheck_no_update" BEFORE UPDATE ON "ClassSessionCheck"
BEGIN SELECT RAISE(ABORT, 'ClassSessionCheck is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassSessionCheck_no_delete" BEFORE DELETE ON "ClassSessionCheck"
BEGIN SELECT RAISE(ABORT, 'ClassSessionCheck is append-only: DELETE refused'); END;
