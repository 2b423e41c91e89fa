-- CreateTable
CREATE TABLE "ClassSessionCheck" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "classSessionId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ClassSessionCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClassSessionCheck_classSessionId_idx" ON "ClassSessionCheck"("classSessionId");

CREATE TRIGGER "ClassSessionCheck_append_only" BEFORE UPDATE OR DELETE ON "ClassSessionCheck"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassSessionCheck_keep" BEFORE TRUNCATE ON "ClassSessionCheck"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
