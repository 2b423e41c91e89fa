-- DropIndex
DROP INDEX "ClassSessionClosing_classSessionId_key";

-- AlterTable
ALTER TABLE "ClassSessionClosing" ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ClassSessionReopening" (
    "id" TEXT NOT NULL,
    "closingId" TEXT NOT NULL,
    "reopenedAt" TIMESTAMP(3) NOT NULL,
    "reopenedById" TEXT NOT NULL,

    CONSTRAINT "ClassSessionReopening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ClassSessionReopening_closingId_key" ON "ClassSessionReopening"("closingId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassSessionClosing_classSessionId_turn_key" ON "ClassSessionClosing"("classSessionId", "turn");

-- AddForeignKey
ALTER TABLE "ClassSessionReopening" ADD CONSTRAINT "ClassSessionReopening_closingId_fkey" FOREIGN KEY ("closingId") REFERENCES "ClassSessionClosing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ClassSessionReopening_append_only" BEFORE UPDATE OR DELETE ON "ClassSessionReopening"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassSessionReopening_keep" BEFORE TRUNCATE ON "ClassSessionReopening"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
